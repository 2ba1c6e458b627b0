// SPDX-License-Identifier: Apache-2.0
//
// How often letters stand beside each other in the words of a language; build.py says how the bytes are laid out.

#ifndef CASSAYLETTERS_H
#define CASSAYLETTERS_H

#include <stddef.h>

/// The table of letters that `Reference/Text/Letters/build.py` writes.
extern const unsigned char assay_letters[];
/// Its first byte: Swift does not import an array of no known length.
static inline const unsigned char *assay_letters_start(void) { return assay_letters; }
/// Its size in bytes.
extern const size_t assay_letters_size;

#endif
