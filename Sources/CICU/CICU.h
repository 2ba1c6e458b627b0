// SPDX-License-Identifier: Apache-2.0
//
// ICU is here for its compiler and linker flags, which pkg-config knows; what Assay calls is in CAssayICU.

#ifndef CICU_H
#define CICU_H

#include <unicode/uversion.h>

#endif
