// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_REGIONS_H
#define ASSAY_REGIONS_H

#include <stddef.h>

/// Names of the subdivisions of countries: see Reference/Geo/Regions/build.py. A function, because Swift does not import an
/// array whose length it does not know.
const unsigned char *_Nonnull assay_regions(void);
extern const size_t assay_regions_size;

#endif
