// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_COUNTRIES_H
#define ASSAY_COUNTRIES_H

#include <stddef.h>

/// Facts about countries: see Reference/Geo/Countries/build.py. A function, because Swift does not import an array whose
/// length it does not know.
const unsigned char *_Nonnull assay_countries(void);
extern const size_t assay_countries_size;

#endif
