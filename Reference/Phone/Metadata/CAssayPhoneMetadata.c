// SPDX-License-Identifier: Apache-2.0
#include "CAssayPhoneMetadata.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
_Alignas(64) const unsigned char assay_phone_metadata[] = {
#embed "phone-metadata.bin"
};
#pragma clang diagnostic pop

const size_t assay_phone_metadata_size = sizeof assay_phone_metadata;
