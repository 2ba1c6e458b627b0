// SPDX-License-Identifier: Apache-2.0
#include "CAssayHTMLEntities.h"

// #embed is C23; Clang has it as an extension for older standards.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char assay_html_entities[] = {
#embed "html-entities.bin"
};
const size_t assay_html_entities_size = sizeof assay_html_entities;
