// SPDX-License-Identifier: Apache-2.0
#if defined(__x86_64__)
#include <immintrin.h>

#include "csv_masks.h"

// Compiled for these instructions whatever the rest of the build targets; called only where the processor has them.
#pragma clang attribute push(__attribute__((target("avx2,bmi,popcnt,pclmul"))), apply_to = function)

static inline uint64_t equal_bytes(__m256i low, __m256i high, uint8_t byte) {
  const __m256i needle = _mm256_set1_epi8((char)byte);
  uint64_t low_bits = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, needle));
  uint64_t high_bits = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, needle));
  return low_bits | high_bits << 32;
}

static inline csv_masks classify(const uint8_t *block, uint8_t delimiter, uint8_t quote) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)block);
  const __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(block + 32));
  csv_masks masks = {
      .quote = equal_bytes(low, high, quote),
      .delimiter = equal_bytes(low, high, delimiter),
      .lf = equal_bytes(low, high, '\n'),
      .cr = equal_bytes(low, high, '\r'),
      .non_ascii = (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(low, high)),
  };
  return masks;
}

/// A carry-less multiplication by all ones sums, without carry, all bits below each bit.
static inline uint64_t prefix_xor(uint64_t bits) {
  const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)bits), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

static inline unsigned count_bits(uint64_t bits) {
  return (unsigned)__builtin_popcountll(bits);
}

/// Eight at a time without a branch in between: what is written too much is overwritten by the next block.
static inline void append_ends(uint32_t *out, uint64_t bits, uint32_t base) {
  const uint32_t *end = out + count_bits(bits);
  while (out < end) {
    for (unsigned i = 0; i < 8; i++) {
      out[i] = base + (uint32_t)_tzcnt_u64(bits);
      bits = _blsr_u64(bits);
    }
    out += 8;
  }
}

#define ASSAY_INDEX_FUNCTION assay_csv_index_avx2
#include "csv_index_loop.h"

#pragma clang attribute pop
#endif
