// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_PUBLIC_SUFFIXES_H
#define ASSAY_PUBLIC_SUFFIXES_H

#include <stddef.h>

/// Public suffixes and the top-level domains of the root zone: see Reference/Email/PublicSuffixes/build.py. A function, because Swift does not
/// import an array whose length it does not know.
const unsigned char *_Nonnull assay_public_suffixes(void);
extern const size_t assay_public_suffixes_size;

#endif
