// SPDX-License-Identifier: Apache-2.0
#ifndef CASSAYNICKNAMES_H
#define CASSAYNICKNAMES_H

#include <stddef.h>

/// Given names that are forms of each other: see Reference/Text/Nicknames/build.py. A function, because Swift does not
/// import an array whose length it does not know.
const unsigned char *_Nonnull assay_nicknames(void);
extern const size_t assay_nicknames_size;

#endif
