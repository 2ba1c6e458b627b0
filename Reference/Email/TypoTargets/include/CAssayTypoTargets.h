// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_TYPO_TARGETS_H
#define ASSAY_TYPO_TARGETS_H

#include <stddef.h>

/// Domains that mistyped ones are compared with: see Reference/Email/TypoTargets/build.py. A function, because Swift does not
/// import an array whose length it does not know.
const unsigned char *_Nonnull assay_typo_targets(void);
extern const size_t assay_typo_targets_size;

#endif
