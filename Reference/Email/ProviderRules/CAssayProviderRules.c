// SPDX-License-Identifier: Apache-2.0
#include "CAssayProviderRules.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "provider-rules.bin"
};

const size_t assay_provider_rules_size = sizeof table;

const unsigned char *_Nonnull assay_provider_rules(void) { return table; }
