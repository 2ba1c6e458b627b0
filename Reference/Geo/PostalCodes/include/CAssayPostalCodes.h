// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_POSTAL_CODES_H
#define ASSAY_POSTAL_CODES_H

#include <stddef.h>

/// What postal codes look like: see Reference/Geo/PostalCodes/build.py. A function, because Swift does not import an
/// array whose length it does not know.
const unsigned char *_Nonnull assay_postal_codes(void);
extern const size_t assay_postal_codes_size;

#endif
