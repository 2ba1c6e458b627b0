// SPDX-License-Identifier: Apache-2.0

#include "CAssayICU.h"

#include <unicode/ucnv.h>

bool assay_icu_code_page(const char *name, uint32_t upper_half[128]) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return false;
  for (int i = 0; i < 128; i++) {
    const char byte = static_cast<char>(0x80 + i);
    const char *next = &byte;
    UErrorCode conversion = U_ZERO_ERROR;
    ucnv_reset(converter);
    const UChar32 character = ucnv_getNextUChar(converter, &next, &byte + 1, &conversion);
    const bool isDefined = U_SUCCESS(conversion) && character != 0xFFFD && character != 0x1A;
    upper_half[i] = isDefined ? static_cast<uint32_t>(character) : 0x80u + static_cast<uint32_t>(i);
  }
  ucnv_close(converter);
  return true;
}
