// SPDX-License-Identifier: Apache-2.0

#include "CAssayICU.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <memory>
#include <new>

namespace {

struct CloseConverter {
  void operator()(UConverter *converter) const noexcept { ucnv_close(converter); }
};

using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open(const char *name) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// What the callbacks note. Offsets are taken from where the converter stands in the source when it reports a sequence,
/// which is right behind it.
struct Faults {
  int64_t count = 0;
  int64_t firstOffset = -1;
  const char *start = nullptr;
  int64_t startOffset = 0;

  void note(const char *source, int32_t length) noexcept {
    count += 1;
    if (firstOffset >= 0) return;
    const int64_t offset = startOffset + (source - start) - length;
    firstOffset = offset > 0 ? offset : 0;
  }
};

}  // namespace

struct assay_icu_converter {
  Converter source;
  Converter target;
  // UTF-16 between the two. Points into `pivot`, also between calls.
  UChar pivot[1024];
  UChar *pivotSource = pivot;
  UChar *pivotTarget = pivot;
  Faults faults;

  assay_icu_converter(Converter from, Converter to) noexcept : source(std::move(from)), target(std::move(to)) {}
};

namespace {

void U_CALLCONV substituteBytes(
    const void *context, UConverterToUnicodeArgs *arguments, const char *, int32_t length, UConverterCallbackReason reason,
    UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  const_cast<Faults *>(static_cast<const Faults *>(context))->note(arguments->source, length);
  *status = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

void U_CALLCONV substituteCharacter(
    const void *context, UConverterFromUnicodeArgs *arguments, const UChar *units, int32_t length, UChar32 character,
    UConverterCallbackReason reason, UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  // The converter's place in the bytes is not known here, so that only the number is right.
  const_cast<Faults *>(static_cast<const Faults *>(context))->count += 1;
  UCNV_FROM_U_CALLBACK_SUBSTITUTE(nullptr, arguments, units, length, character, reason, status);
}

bool listen(assay_icu_converter *converter) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter->source.get(), substituteBytes, &converter->faults, nullptr, nullptr, &status);
  ucnv_setFromUCallBack(converter->target.get(), substituteCharacter, &converter->faults, nullptr, nullptr, &status);
  return U_SUCCESS(status);
}

Converter clone(const Converter &converter) noexcept {
  UErrorCode status = U_ZERO_ERROR;
#if U_ICU_VERSION_MAJOR_NUM >= 71
  Converter copy(ucnv_clone(converter.get(), &status));
#else
  Converter copy(ucnv_safeClone(converter.get(), nullptr, nullptr, &status));
#endif
  return U_SUCCESS(status) ? std::move(copy) : nullptr;
}

}  // namespace

assay_icu_converter *assay_icu_open_converter(const char *from, const char *to) {
  Converter source = open(from);
  Converter target = open(to);
  if (source == nullptr || target == nullptr) return nullptr;
  auto *converter = new (std::nothrow) assay_icu_converter(std::move(source), std::move(target));
  if (converter != nullptr && !listen(converter)) {
    delete converter;
    return nullptr;
  }
  return converter;
}

assay_icu_converter *assay_icu_clone_converter(const assay_icu_converter *converter) {
  Converter source = clone(converter->source);
  Converter target = clone(converter->target);
  if (source == nullptr || target == nullptr) return nullptr;
  auto *copy = new (std::nothrow) assay_icu_converter(std::move(source), std::move(target));
  if (copy == nullptr) return nullptr;
  for (int i = 0; i < 1024; ++i) copy->pivot[i] = converter->pivot[i];
  copy->pivotSource = copy->pivot + (converter->pivotSource - converter->pivot);
  copy->pivotTarget = copy->pivot + (converter->pivotTarget - converter->pivot);
  copy->faults = converter->faults;
  if (!listen(copy)) {
    delete copy;
    return nullptr;
  }
  return copy;
}

void assay_icu_close_converter(assay_icu_converter *converter) { delete converter; }

bool assay_icu_convert(
    assay_icu_converter *converter, const uint8_t *bytes, int32_t length, bool is_last, uint8_t *result, int32_t capacity,
    assay_icu_conversion *conversion) {
  const char *const start = reinterpret_cast<const char *>(bytes);
  const char *source = start;
  char *target = reinterpret_cast<char *>(result);
  converter->faults.start = start;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_convertEx(
      converter->target.get(), converter->source.get(), &target, target + capacity, &source, start + length,
      converter->pivot, &converter->pivotSource, &converter->pivotTarget, converter->pivot + 1024, false, is_last, &status);
  converter->faults.startOffset += source - start;
  conversion->consumed = static_cast<int32_t>(source - start);
  conversion->written = static_cast<int32_t>(target - reinterpret_cast<char *>(result));
  conversion->is_full = status == U_BUFFER_OVERFLOW_ERROR;
  conversion->ill_formed_count = converter->faults.count;
  conversion->first_ill_formed_offset = converter->faults.firstOffset;
  return U_SUCCESS(status) || conversion->is_full;
}
