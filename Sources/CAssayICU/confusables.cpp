// SPDX-License-Identifier: Apache-2.0

#include "CAssayICU.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/bytestream.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>
#include <unicode/uspoof.h>

namespace {

/// The tables of UTS #39, opened once and kept for the life of the process; null if ICU has none.
const USpoofChecker *checker() noexcept {
  static const USpoofChecker *const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const USpoofChecker *opened = uspoof_open(&status);
    return U_SUCCESS(status) ? opened : nullptr;
  }();
  return instance;
}

/// The characters that UTS #39 recommends for identifiers, which ICU owns; null if ICU has none.
const USet *recommended() noexcept {
  static const USet *const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const USet *found = uspoof_getRecommendedSet(&status);
    return U_SUCCESS(status) ? found : nullptr;
  }();
  return instance;
}

const icu::Normalizer2 *formKC() noexcept {
  static const icu::Normalizer2 *const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *found = icu::Normalizer2::getNFKCInstance(status);
    return U_SUCCESS(status) ? found : nullptr;
  }();
  return instance;
}

}  // namespace

int32_t assay_icu_skeleton(const uint8_t *text, int32_t length, uint8_t *result, int32_t capacity) {
  const USpoofChecker *spoof = checker();
  if (spoof == nullptr || length < 0 || capacity < 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = uspoof_getSkeletonUTF8(
      spoof, 0, reinterpret_cast<const char *>(text), length, reinterpret_cast<char *>(result), capacity, &status);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? size : -1;
}

bool assay_icu_is_recommended(uint32_t character) {
  const USet *set = recommended();
  return set == nullptr || uset_contains(set, static_cast<UChar32>(character));
}

int32_t assay_icu_script(uint32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
  return U_SUCCESS(status) ? static_cast<int32_t>(script) : static_cast<int32_t>(USCRIPT_UNKNOWN);
}

int32_t assay_icu_to_nfkc(const uint8_t *text, int32_t length, uint8_t *result, int32_t capacity) {
  const icu::Normalizer2 *normalizer = formKC();
  if (normalizer == nullptr || length < 0 || capacity < 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(result), capacity);
  normalizer->normalizeUTF8(
      0, icu::StringPiece(reinterpret_cast<const char *>(text), length), sink, nullptr, status);
  return U_SUCCESS(status) ? sink.NumberOfBytesAppended() : -1;
}
