// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_PLACE_NAME_FOLDING_H
#define ASSAY_PLACE_NAME_FOLDING_H

#include <stddef.h>

/// What the characters of places' names count as: see Reference/Geo/PlaceNameFolding/build.py. A function, because Swift
/// does not import an array whose length it does not know.
const unsigned char *_Nonnull assay_place_name_folding(void);
extern const size_t assay_place_name_folding_size;

#endif
