// SPDX-License-Identifier: Apache-2.0
#include "CAssayModelInstructions.h"

// #embed is C23; Clang has it as an extension for older standards.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char assay_model_instructions[] = {
#embed "model-instructions.bin"
};
const size_t assay_model_instructions_size = sizeof assay_model_instructions;
