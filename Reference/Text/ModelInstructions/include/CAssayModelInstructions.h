// SPDX-License-Identifier: Apache-2.0
#ifndef CASSAYMODELINSTRUCTIONS_H
#define CASSAYMODELINSTRUCTIONS_H

#include <stddef.h>

/// A table of the form that Reference/reference_table.py writes: beginning of a word to what it is.
extern const unsigned char assay_model_instructions[];
extern const size_t assay_model_instructions_size;

/// Its first byte: Swift does not see an array whose size the header does not tell.
static inline const unsigned char *assay_model_instructions_start(void) { return assay_model_instructions; }

#endif
