// SPDX-License-Identifier: Apache-2.0
#include "CAssayPlaceholders.h"

// #embed is C23; Clang has it as an extension for older standards.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char assay_placeholders[] = {
#embed "placeholders.bin"
};
const size_t assay_placeholders_size = sizeof assay_placeholders;
