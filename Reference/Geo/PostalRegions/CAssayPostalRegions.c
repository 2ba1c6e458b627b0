// SPDX-License-Identifier: Apache-2.0
#include "CAssayPostalRegions.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "postal-regions.bin"
};

const size_t assay_postal_regions_size = sizeof table;

const unsigned char *_Nonnull assay_postal_regions(void) { return table; }
