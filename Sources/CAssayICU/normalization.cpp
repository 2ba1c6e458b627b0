// SPDX-License-Identifier: Apache-2.0

#include "CAssayICU.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

namespace {

/// The form C data, which ICU owns and shares; null if ICU has none.
const icu::Normalizer2 *formC() noexcept {
  static const icu::Normalizer2 *const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *found = icu::Normalizer2::getNFCInstance(status);
    return U_SUCCESS(status) ? found : nullptr;
  }();
  return instance;
}

icu::StringPiece piece(const uint8_t *text, int32_t length) noexcept {
  return icu::StringPiece(reinterpret_cast<const char *>(text), length);
}

}  // namespace

bool assay_icu_is_nfc(const uint8_t *text, int32_t length) {
  const icu::Normalizer2 *normalizer = formC();
  if (normalizer == nullptr || length < 0) return false;
  UErrorCode status = U_ZERO_ERROR;
  const bool isNormalized = normalizer->isNormalizedUTF8(piece(text, length), status);
  return U_SUCCESS(status) && isNormalized;
}

int32_t assay_icu_to_nfc(const uint8_t *text, int32_t length, uint8_t *result, int32_t capacity) {
  const icu::Normalizer2 *normalizer = formC();
  if (normalizer == nullptr || length < 0 || capacity < 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(result), capacity);
  normalizer->normalizeUTF8(0, piece(text, length), sink, nullptr, status);
  return U_SUCCESS(status) ? sink.NumberOfBytesAppended() : -1;
}
