// SPDX-License-Identifier: Apache-2.0
#include "CAssayPublicSuffixes.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "public-suffixes.bin"
};

const size_t assay_public_suffixes_size = sizeof table;

const unsigned char *_Nonnull assay_public_suffixes(void) { return table; }
