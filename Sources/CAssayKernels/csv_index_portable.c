// SPDX-License-Identifier: Apache-2.0
#include "csv_masks.h"

static const uint64_t low_seven = UINT64_C(0x7F7F7F7F7F7F7F7F);

/// One bit per byte of `word` that is zero. Exact: no borrow runs from one byte into the next.
static inline uint64_t zero_bytes(uint64_t word) {
  uint64_t high = ~(((word & low_seven) + low_seven) | word | low_seven);
  // The high bits of the eight bytes, gathered in byte order by a multiplication.
  return (high >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static inline uint64_t load_little_endian(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

static inline csv_masks classify(const uint8_t *block, uint8_t delimiter, uint8_t quote) {
  const uint64_t ones = UINT64_C(0x0101010101010101);
  csv_masks masks = {0, 0, 0, 0, 0};
  for (unsigned i = 0; i < 64; i += 8) {
    uint64_t word = load_little_endian(block + i);
    masks.quote |= zero_bytes(word ^ ones * quote) << i;
    masks.delimiter |= zero_bytes(word ^ ones * delimiter) << i;
    masks.lf |= zero_bytes(word ^ ones * '\n') << i;
    masks.cr |= zero_bytes(word ^ ones * '\r') << i;
    masks.non_ascii |= word & ~low_seven;
  }
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

#define ASSAY_INDEX_FUNCTION assay_csv_index_portable
#include "csv_index_loop.h"
