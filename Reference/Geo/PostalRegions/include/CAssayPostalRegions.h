// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_POSTAL_REGIONS_H
#define ASSAY_POSTAL_REGIONS_H

#include <stddef.h>

/// The subdivisions that postal codes begin with: see Reference/Geo/PostalRegions/build.py. A function, because Swift does not import an
/// array whose length it does not know.
const unsigned char *_Nonnull assay_postal_regions(void);
extern const size_t assay_postal_regions_size;

#endif
