// SPDX-License-Identifier: Apache-2.0
#ifndef CASSAYPLACEHOLDERS_H
#define CASSAYPLACEHOLDERS_H

#include <stddef.h>

/// A table of the form that Reference/reference_table.py writes: a folded text to what it may stand for.
extern const unsigned char assay_placeholders[];
extern const size_t assay_placeholders_size;

/// Its first byte: Swift does not see an array whose size the header does not tell.
static inline const unsigned char *assay_placeholders_start(void) { return assay_placeholders; }

#endif
