// SPDX-License-Identifier: Apache-2.0
#include "CAssayNicknames.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "nicknames.bin"
};

const size_t assay_nicknames_size = sizeof table;

const unsigned char *_Nonnull assay_nicknames(void) { return table; }
