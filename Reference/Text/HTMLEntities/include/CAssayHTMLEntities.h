// SPDX-License-Identifier: Apache-2.0
#ifndef CASSAYHTMLENTITIES_H
#define CASSAYHTMLENTITIES_H

#include <stddef.h>

/// A table of the form that Reference/reference_table.py writes: name of an HTML entity to code point.
extern const unsigned char assay_html_entities[];
extern const size_t assay_html_entities_size;

/// Its first byte: Swift does not see an array whose size the header does not tell.
static inline const unsigned char *assay_html_entities_start(void) { return assay_html_entities; }

#endif
