// SPDX-License-Identifier: Apache-2.0
#include "CAssayLetterModel.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
const unsigned char assay_letter_model[] = {
#embed "letter-model.bin"
};
#pragma clang diagnostic pop

const size_t assay_letter_model_size = sizeof assay_letter_model;
