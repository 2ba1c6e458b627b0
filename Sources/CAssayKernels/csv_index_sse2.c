// SPDX-License-Identifier: Apache-2.0
#if defined(__x86_64__)
#include <emmintrin.h>

#include "csv_masks.h"

static inline uint64_t equal_bytes(const __m128i vectors[4], uint8_t byte) {
  const __m128i needle = _mm_set1_epi8((char)byte);
  uint64_t bits = 0;
  for (unsigned i = 0; i < 4; i++) {
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(vectors[i], needle)) << (16 * i);
  }
  return bits;
}

static inline csv_masks classify(const uint8_t *block, uint8_t delimiter, uint8_t quote) {
  const __m128i vectors[4] = {
      _mm_loadu_si128((const __m128i *)(const void *)block),
      _mm_loadu_si128((const __m128i *)(const void *)(block + 16)),
      _mm_loadu_si128((const __m128i *)(const void *)(block + 32)),
      _mm_loadu_si128((const __m128i *)(const void *)(block + 48)),
  };
  const __m128i any = _mm_or_si128(_mm_or_si128(vectors[0], vectors[1]), _mm_or_si128(vectors[2], vectors[3]));
  csv_masks masks = {
      .quote = equal_bytes(vectors, quote),
      .delimiter = equal_bytes(vectors, delimiter),
      .lf = equal_bytes(vectors, '\n'),
      .cr = equal_bytes(vectors, '\r'),
      .non_ascii = (uint32_t)_mm_movemask_epi8(any),
  };
  return masks;
}

static inline uint64_t prefix_xor(uint64_t bits) {
  for (unsigned shift = 1; shift < 64; shift *= 2) {
    bits ^= bits << shift;
  }
  return bits;
}

static inline unsigned count_bits(uint64_t bits) {
  return (unsigned)__builtin_popcountll(bits);
}

static inline void append_ends(uint32_t *out, uint64_t bits, uint32_t base) {
  for (; bits != 0; bits &= bits - 1) {
    *out++ = base + (uint32_t)__builtin_ctzll(bits);
  }
}

#define ASSAY_INDEX_FUNCTION assay_csv_index_sse2
#include "csv_index_loop.h"
#endif
