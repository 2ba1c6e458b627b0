// SPDX-License-Identifier: Apache-2.0
#include "CAssayRegions.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "regions.bin"
};

const size_t assay_regions_size = sizeof table;

const unsigned char *_Nonnull assay_regions(void) { return table; }
