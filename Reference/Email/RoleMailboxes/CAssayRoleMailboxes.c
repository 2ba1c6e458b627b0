// SPDX-License-Identifier: Apache-2.0
#include "CAssayRoleMailboxes.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "role-mailboxes.bin"
};

const size_t assay_role_mailboxes_size = sizeof table;

const unsigned char *_Nonnull assay_role_mailboxes(void) { return table; }
