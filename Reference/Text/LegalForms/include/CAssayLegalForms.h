// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_LEGAL_FORMS_H
#define ASSAY_LEGAL_FORMS_H

#include <stddef.h>

/// Legal forms of companies in their spellings: see Reference/Text/LegalForms/build.py. A function, because Swift does not
/// import an array whose length it does not know.
const unsigned char *_Nonnull assay_legal_forms(void);
extern const size_t assay_legal_forms_size;

#endif
