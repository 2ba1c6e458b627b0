// SPDX-License-Identifier: Apache-2.0

#include "CAssayICU.h"

#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/stringpiece.h>

namespace {

/// The UTS #46 processor, made once and kept for the life of the process; null if ICU cannot make one.
///
/// Non-transitional: `faß.de` and `fass.de` are different domains, and UTS #46, section 4, deprecates the
/// processing that takes one for the other.
const icu::IDNA *processor() noexcept {
  static const icu::IDNA *const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::IDNA *made = icu::IDNA::createUTS46Instance(
        UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII |
            UIDNA_NONTRANSITIONAL_TO_UNICODE,
        status);
    return U_SUCCESS(status) ? made : nullptr;
  }();
  return instance;
}

using Conversion = void (icu::IDNA::*)(icu::StringPiece, icu::ByteSink &, icu::IDNAInfo &, UErrorCode &) const;

int32_t convert(
    Conversion conversion, const uint8_t *domain, int32_t length, uint8_t *result, int32_t capacity,
    uint32_t *errors) noexcept {
  *errors = 0;
  const icu::IDNA *idna = processor();
  if (idna == nullptr || length < 0 || capacity < 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  icu::IDNAInfo info;
  icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(result), capacity);
  (idna->*conversion)(icu::StringPiece(reinterpret_cast<const char *>(domain), length), sink, info, status);
  if (U_FAILURE(status)) return -1;
  *errors = info.getErrors();
  return sink.NumberOfBytesAppended();
}

}  // namespace

int32_t assay_icu_domain_to_ascii(
    const uint8_t *domain, int32_t length, uint8_t *result, int32_t capacity, uint32_t *errors) {
  return convert(&icu::IDNA::nameToASCII_UTF8, domain, length, result, capacity, errors);
}

int32_t assay_icu_domain_to_unicode(
    const uint8_t *domain, int32_t length, uint8_t *result, int32_t capacity, uint32_t *errors) {
  return convert(&icu::IDNA::nameToUnicodeUTF8, domain, length, result, capacity, errors);
}
