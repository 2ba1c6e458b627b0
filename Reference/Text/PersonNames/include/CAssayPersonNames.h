// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_PERSON_NAMES_H
#define ASSAY_PERSON_NAMES_H

#include <stddef.h>

/// Titles, suffixes, particles and some surnames: see Reference/Text/PersonNames/build.py. A function, because Swift
/// does not import an array whose length it does not know.
const unsigned char *_Nonnull assay_person_names(void);
extern const size_t assay_person_names_size;

#endif
