// SPDX-License-Identifier: Apache-2.0
#include "CAssayRegionNames.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "region-names.bin"
};

const size_t assay_region_names_size = sizeof table;

const unsigned char *_Nonnull assay_region_names(void) { return table; }
