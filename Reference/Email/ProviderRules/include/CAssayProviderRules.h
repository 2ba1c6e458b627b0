// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_PROVIDER_RULES_H
#define ASSAY_PROVIDER_RULES_H

#include <stddef.h>

/// How providers treat spellings of one mailbox: see Reference/Email/ProviderRules/build.py. A function, because Swift does not
/// import an array whose length it does not know.
const unsigned char *_Nonnull assay_provider_rules(void);
extern const size_t assay_provider_rules_size;

#endif
