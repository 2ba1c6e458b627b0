// SPDX-License-Identifier: Apache-2.0
#include "CAssayPlaceNameFolding.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "place-name-folding.bin"
};

const size_t assay_place_name_folding_size = sizeof table;

const unsigned char *_Nonnull assay_place_name_folding(void) { return table; }
