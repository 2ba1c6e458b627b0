// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_ROLE_MAILBOXES_H
#define ASSAY_ROLE_MAILBOXES_H

#include <stddef.h>

/// Local parts of role mailboxes: see Reference/Email/RoleMailboxes/build.py. A function, because Swift does not
/// import an array whose length it does not know.
const unsigned char *_Nonnull assay_role_mailboxes(void);
extern const size_t assay_role_mailboxes_size;

#endif
