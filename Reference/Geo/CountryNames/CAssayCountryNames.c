// SPDX-License-Identifier: Apache-2.0
#include "CAssayCountryNames.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "country-names.bin"
};

const size_t assay_country_names_size = sizeof table;

const unsigned char *_Nonnull assay_country_names(void) { return table; }
