// SPDX-License-Identifier: Apache-2.0
#include "CAssayHeaders.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
const unsigned char assay_headers[] = {
#embed "headers.bin"
};
#pragma clang diagnostic pop

const size_t assay_headers_size = sizeof assay_headers;
