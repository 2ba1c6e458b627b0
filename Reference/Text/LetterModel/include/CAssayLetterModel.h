// SPDX-License-Identifier: Apache-2.0
//
// How letters follow each other in words and under a hand that only hits keys; build.py says how the bytes are laid out.

#ifndef CASSAYLETTERMODEL_H
#define CASSAYLETTERMODEL_H

#include <stddef.h>

/// The table that `Reference/Text/LetterModel/build.py` writes.
extern const unsigned char assay_letter_model[];
/// Its first byte: Swift does not import an array of no known length.
static inline const unsigned char *assay_letter_model_start(void) { return assay_letter_model; }
/// Its size in bytes.
extern const size_t assay_letter_model_size;

#endif
