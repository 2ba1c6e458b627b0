// SPDX-License-Identifier: Apache-2.0
#include "CAssayPlaces.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
const unsigned char assay_places[] = {
#ifdef ASSAY_LITE_PLACES
#embed "places-lite.bin"
#else
#embed "places.bin"
#endif
};
#pragma clang diagnostic pop

const size_t assay_places_size = sizeof assay_places;
