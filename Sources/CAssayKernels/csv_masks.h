// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_CSV_MASKS_H
#define ASSAY_CSV_MASKS_H

#include <stdint.h>
#include <string.h>

#include "CAssayKernels.h"

/// What each of 64 bytes is: bit i stands for byte i.
typedef struct csv_masks {
  uint64_t quote, delimiter, lf, cr;
  /// Not zero when a byte is above 0x7F; its bits have no meaning.
  uint64_t non_ascii;
} csv_masks;

typedef assay_csv_status csv_index_function(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t quote,
                                            uint32_t *ends, size_t capacity, assay_csv_index *index);

csv_index_function assay_csv_index_portable;
#if defined(__x86_64__)
csv_index_function assay_csv_index_sse2;
csv_index_function assay_csv_index_avx2;
#endif

#endif
