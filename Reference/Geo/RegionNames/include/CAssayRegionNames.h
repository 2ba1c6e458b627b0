// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_REGION_NAMES_H
#define ASSAY_REGION_NAMES_H

#include <stddef.h>

/// English and German names of subdivisions: see Reference/Geo/RegionNames/build.py. A function, because Swift does not import an
/// array whose length it does not know.
const unsigned char *_Nonnull assay_region_names(void);
extern const size_t assay_region_names_size;

#endif
