// SPDX-License-Identifier: Apache-2.0
#include "CAssayKeyboardLayouts.h"

// #embed is C23; Clang has it as an extension for older standards.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char assay_keyboard_layouts[] = {
#embed "keyboard-layouts.bin"
};
const size_t assay_keyboard_layouts_size = sizeof assay_keyboard_layouts;
