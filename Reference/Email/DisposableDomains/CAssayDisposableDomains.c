// SPDX-License-Identifier: Apache-2.0
#include "CAssayDisposableDomains.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "disposable-domains.bin"
};

const size_t assay_disposable_domains_size = sizeof table;

const unsigned char *_Nonnull assay_disposable_domains(void) { return table; }
