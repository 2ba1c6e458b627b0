// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_DISPOSABLE_DOMAINS_H
#define ASSAY_DISPOSABLE_DOMAINS_H

#include <stddef.h>

/// Domains of disposable mailboxes: see Reference/Email/DisposableDomains/build.py. A function, because Swift does not
/// import an array whose length it does not know.
const unsigned char *_Nonnull assay_disposable_domains(void);
extern const size_t assay_disposable_domains_size;

#endif
