// SPDX-License-Identifier: Apache-2.0
#include "CAssayKernels.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// An LF is counted, and a CR that no LF follows: each byte looks at its neighbour only.

static size_t count_plainly(const uint8_t *bytes, size_t from, size_t length) {
  size_t count = 0;
  for (size_t i = from; i < length; i++) {
    bool is_lone_cr = bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n');
    count += bytes[i] == '\n' || is_lone_cr;
  }
  return count;
}

size_t assay_count_line_ends(const uint8_t *bytes, size_t length) {
  size_t count = 0, offset = 0;
#if defined(__SSE2__)
  // Without POPCNT, which is not part of every x86-64, 16 sums of one byte each; a run of 255 blocks fits.
  const __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
  while (offset + 17 <= length) {
    __m128i sums = _mm_setzero_si128();
    for (int block = 0; block < 255 && offset + 17 <= length; block++, offset += 16) {
      __m128i here = _mm_loadu_si128((const __m128i *)(bytes + offset));
      __m128i next = _mm_loadu_si128((const __m128i *)(bytes + offset + 1));
      __m128i lone = _mm_andnot_si128(_mm_cmpeq_epi8(next, lf), _mm_cmpeq_epi8(here, cr));
      sums = _mm_sub_epi8(sums, _mm_or_si128(_mm_cmpeq_epi8(here, lf), lone));
    }
    __m128i halves = _mm_sad_epu8(sums, _mm_setzero_si128());
    count += (size_t)_mm_cvtsi128_si32(halves) + (size_t)_mm_extract_epi16(halves, 4);
  }
#endif
  return count + count_plainly(bytes, offset, length);
}
