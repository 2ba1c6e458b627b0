// SPDX-License-Identifier: Apache-2.0
#include "CAssayMailProviders.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "mail-providers.bin"
};

const size_t assay_mail_providers_size = sizeof table;

const unsigned char *_Nonnull assay_mail_providers(void) { return table; }
