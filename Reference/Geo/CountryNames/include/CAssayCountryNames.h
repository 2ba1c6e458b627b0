// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_COUNTRY_NAMES_H
#define ASSAY_COUNTRY_NAMES_H

#include <stddef.h>

/// Names of countries in all languages: see Reference/Geo/CountryNames/build.py. A function, because Swift does not import an
/// array whose length it does not know.
const unsigned char *_Nonnull assay_country_names(void);
extern const size_t assay_country_names_size;

#endif
