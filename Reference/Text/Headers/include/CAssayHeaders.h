// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_HEADERS_H
#define ASSAY_HEADERS_H

#include <stddef.h>

/// The table of names of columns that `Reference/Text/Headers/build.py` writes.
extern const unsigned char assay_headers[];
/// Its first byte: Swift does not import an array of no known length.
static inline const unsigned char *assay_headers_start(void) { return assay_headers; }
/// Its size in bytes.
extern const size_t assay_headers_size;

#endif
