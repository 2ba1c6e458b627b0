// SPDX-License-Identifier: Apache-2.0
//
// The places of the world with the names that people write for them; gazetteer_format.py says how the bytes are laid out.

#ifndef CASSAYPLACES_H
#define CASSAYPLACES_H

#include <stddef.h>

/// The table that `Reference/Geo/Places/build.py` writes: the full one, or with the trait `LitePlaces` the small one.
extern const unsigned char assay_places[];
/// Its first byte: Swift does not import an array of no known length.
static inline const unsigned char *assay_places_start(void) { return assay_places; }
/// Its size in bytes.
extern const size_t assay_places_size;

#endif
