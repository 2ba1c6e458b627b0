// SPDX-License-Identifier: Apache-2.0
#ifndef CASSAYKEYBOARDLAYOUTS_H
#define CASSAYKEYBOARDLAYOUTS_H

#include <stddef.h>

/// The places of characters on keyboards; build.py says how they are laid out.
extern const unsigned char assay_keyboard_layouts[];
extern const size_t assay_keyboard_layouts_size;

/// Its first byte: Swift does not see an array whose size the header does not tell.
static inline const unsigned char *assay_keyboard_layouts_start(void) { return assay_keyboard_layouts; }

#endif
