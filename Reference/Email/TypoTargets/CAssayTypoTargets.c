// SPDX-License-Identifier: Apache-2.0
#include "CAssayTypoTargets.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "typo-targets.bin"
};

const size_t assay_typo_targets_size = sizeof table;

const unsigned char *_Nonnull assay_typo_targets(void) { return table; }
