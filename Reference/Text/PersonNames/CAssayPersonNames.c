// SPDX-License-Identifier: Apache-2.0
#include "CAssayPersonNames.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "person-names.bin"
};

const size_t assay_person_names_size = sizeof table;

const unsigned char *_Nonnull assay_person_names(void) { return table; }
