// SPDX-License-Identifier: Apache-2.0
#include "CAssayLetters.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
const unsigned char assay_letters[] = {
#embed "letters.bin"
};
#pragma clang diagnostic pop

const size_t assay_letters_size = sizeof assay_letters;
