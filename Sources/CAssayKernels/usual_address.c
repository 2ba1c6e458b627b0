// SPDX-License-Identifier: Apache-2.0
#include <string.h>

#include "CAssayKernels.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Bit i says what byte i of 64 is.
typedef struct address_masks {
  uint64_t letter, digit, dot, hyphen, at, other_atom;
} address_masks;

#if defined(__SSE2__)
static inline uint64_t mask16(__m128i equal) { return (uint64_t)(uint32_t)_mm_movemask_epi8(equal); }

static inline __m128i equal_to(__m128i block, char byte) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(byte)); }

/// Where a byte is less than `count` after `first` has been taken away.
static inline __m128i in_range(__m128i block, char first, char count) {
  __m128i moved = _mm_sub_epi8(block, _mm_set1_epi8(first));
  return _mm_cmpeq_epi8(_mm_min_epu8(moved, _mm_set1_epi8((char)(count - 1))), moved);
}

static inline void classify16(const uint8_t *bytes, unsigned shift, address_masks *masks) {
  __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  __m128i lower = _mm_or_si128(block, _mm_set1_epi8(0x20));
  masks->letter |= mask16(in_range(lower, 'a', 26)) << shift;
  masks->digit |= mask16(in_range(block, '0', 10)) << shift;
  masks->dot |= mask16(equal_to(block, '.')) << shift;
  masks->hyphen |= mask16(equal_to(block, '-')) << shift;
  masks->at |= mask16(equal_to(block, '@')) << shift;
  masks->other_atom |= mask16(_mm_or_si128(equal_to(block, '_'), equal_to(block, '+'))) << shift;
}
#else
static inline void classify16(const uint8_t *bytes, unsigned shift, address_masks *masks) {
  for (unsigned i = 0; i < 16; i++) {
    uint64_t bit = UINT64_C(1) << (shift + i);
    uint8_t byte = bytes[i];
    if ((uint8_t)((byte | 0x20) - 'a') < 26) masks->letter |= bit;
    if ((uint8_t)(byte - '0') < 10) masks->digit |= bit;
    if (byte == '.') masks->dot |= bit;
    if (byte == '-') masks->hyphen |= bit;
    if (byte == '@') masks->at |= bit;
    if (byte == '_' || byte == '+') masks->other_atom |= bit;
  }
}
#endif

int32_t assay_usual_address(const uint8_t *bytes, size_t length, int32_t *top_level) {
  if (length < 5 || length > 64) return -1;
  address_masks masks = {0};
  unsigned offset = 0;
  for (; offset + 16 <= length; offset += 16) classify16(bytes + offset, offset, &masks);
  if (offset < length) {
    // The rest is copied, so that nothing is read beyond it; zeros belong to no class.
    uint8_t padded[16] = {0};
    memcpy(padded, bytes + offset, length - offset);
    classify16(padded, offset, &masks);
  }

  const uint64_t all = length == 64 ? ~UINT64_C(0) : (UINT64_C(1) << length) - 1;
  const uint64_t last = UINT64_C(1) << (length - 1);
  uint64_t known = masks.letter | masks.digit | masks.dot | masks.hyphen | masks.at | masks.other_atom;
  if (known != all || masks.at == 0 || (masks.at & (masks.at - 1)) != 0) return -1;

  uint64_t local = masks.at - 1;
  uint64_t domain = all & ~local & ~masks.at;
  // No dot at the start, before or after the @, at the end, or beside a dot.
  uint64_t starts = 1 | masks.at << 1 | masks.dot << 1;
  uint64_t ends = last | masks.at >> 1 | masks.dot >> 1;
  if (masks.at == 1 || masks.at == last || (masks.dot & (starts | ends)) != 0) return -1;
  // No hyphen at the edge of a label of the domain, nor two in a row: they may be those of an A-label.
  uint64_t hyphens = masks.hyphen & domain;
  if ((hyphens & (starts | ends | hyphens << 1)) != 0 || (masks.other_atom & domain) != 0) return -1;
  uint64_t dots = masks.dot & domain;
  if (dots == 0) return -1;
  unsigned top = 64 - (unsigned)__builtin_clzll(dots);
  if ((masks.letter >> top & 1) == 0) return -1;
  *top_level = (int32_t)top;
  return (int32_t)__builtin_ctzll(masks.at);
}
