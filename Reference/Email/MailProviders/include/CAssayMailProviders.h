// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_MAIL_PROVIDERS_H
#define ASSAY_MAIL_PROVIDERS_H

#include <stddef.h>

/// Domains of freemail providers and relays: see Reference/Email/MailProviders/build.py. A function, because Swift does not
/// import an array whose length it does not know.
const unsigned char *_Nonnull assay_mail_providers(void);
extern const size_t assay_mail_providers_size;

#endif
