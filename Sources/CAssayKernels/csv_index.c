// SPDX-License-Identifier: Apache-2.0
#include "csv_masks.h"

bool assay_kernel_is_supported(assay_kernel kernel) {
  switch (kernel) {
  case ASSAY_KERNEL_PORTABLE:
    return true;
#if defined(__x86_64__)
  case ASSAY_KERNEL_SSE2:
    return true;
  case ASSAY_KERNEL_AVX2:
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt") &&
           __builtin_cpu_supports("pclmul");
#endif
  default:
    return false;
  }
}

assay_csv_status assay_csv_index_bytes(assay_kernel kernel, const uint8_t *bytes, size_t length, uint8_t delimiter,
                                       uint8_t quote, uint32_t *ends, size_t capacity, assay_csv_index *index) {
  switch (kernel) {
#if defined(__x86_64__)
  case ASSAY_KERNEL_SSE2:
    return assay_csv_index_sse2(bytes, length, delimiter, quote, ends, capacity, index);
  case ASSAY_KERNEL_AVX2:
    return assay_csv_index_avx2(bytes, length, delimiter, quote, ends, capacity, index);
#endif
  default:
    return assay_csv_index_portable(bytes, length, delimiter, quote, ends, capacity, index);
  }
}
