// SPDX-License-Identifier: Apache-2.0

#include "CAssayICU.h"

#include <unicode/ucsdet.h>

#include <cstring>

int32_t assay_icu_detect_encoding(
    const uint8_t *bytes, int32_t length, assay_icu_encoding_guess *guesses, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  int32_t count = 0;
  ucsdet_setText(detector, reinterpret_cast<const char *>(bytes), length, &status);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
  for (int32_t i = 0; U_SUCCESS(status) && i < found && count < capacity; ++i) {
    const char *name = ucsdet_getName(matches[i], &status);
    const int32_t confidence = ucsdet_getConfidence(matches[i], &status);
    if (U_FAILURE(status) || std::strlen(name) >= sizeof guesses[count].name) continue;
    std::strcpy(guesses[count].name, name);
    guesses[count].confidence = confidence;
    count += 1;
  }
  ucsdet_close(detector);
  return count;
}
