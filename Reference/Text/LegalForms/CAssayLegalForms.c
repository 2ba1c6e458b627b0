// SPDX-License-Identifier: Apache-2.0
#include "CAssayLegalForms.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char table[] = {
#embed "legal-forms.bin"
};

const size_t assay_legal_forms_size = sizeof table;

const unsigned char *_Nonnull assay_legal_forms(void) { return table; }
