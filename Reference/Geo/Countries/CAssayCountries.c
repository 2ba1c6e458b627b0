// SPDX-License-Identifier: Apache-2.0
#include "CAssayCountries.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "countries.bin"
};

const size_t assay_countries_size = sizeof table;

const unsigned char *_Nonnull assay_countries(void) { return table; }
