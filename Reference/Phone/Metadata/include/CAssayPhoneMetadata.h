// SPDX-License-Identifier: Apache-2.0
//
// The numbering plans of the world; build.py says how the bytes are laid out.

#ifndef CASSAYPHONEMETADATA_H
#define CASSAYPHONEMETADATA_H

#include <stddef.h>

/// The table that `Reference/Phone/Metadata/build.py` writes.
extern const unsigned char assay_phone_metadata[];
/// Its first byte: Swift does not import an array of no known length.
static inline const unsigned char *assay_phone_metadata_start(void) { return assay_phone_metadata; }
/// Its size in bytes.
extern const size_t assay_phone_metadata_size;

#endif
