// SPDX-License-Identifier: Apache-2.0
#include "CAssayKernels.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// What the text of a file may hold without anybody having to look closer: characters below U+0300, whose lead bytes are
// below 0xCC, but for U+0080 to U+00BF (lead byte 0xC2) and the controls. Space less, the ranges below 0x20 and from
// 0xCC on are one range, from 0xAC on.

static inline bool needs_a_look(uint8_t byte) {
  uint8_t moved = (uint8_t)(byte - 0x20);
  return moved >= 0xAC || moved == 0x5F || moved == 0xA2;
}

#if defined(__SSE2__)
static inline uint64_t mask16(__m128i equal) { return (uint64_t)(uint32_t)_mm_movemask_epi8(equal); }

static inline void marks16(const uint8_t *bytes, uint64_t *looks, uint64_t *spaces) {
  __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  __m128i moved = _mm_sub_epi8(block, _mm_set1_epi8(0x20));
  __m128i outside = _mm_cmpeq_epi8(_mm_max_epu8(moved, _mm_set1_epi8((char)0xAC)), moved);
  __m128i single = _mm_or_si128(_mm_cmpeq_epi8(moved, _mm_set1_epi8(0x5F)),
                                _mm_cmpeq_epi8(moved, _mm_set1_epi8((char)0xA2)));
  *looks = mask16(_mm_or_si128(outside, single));
  *spaces = mask16(_mm_cmpeq_epi8(block, _mm_set1_epi8(0x20)));
}

static inline void marks64(const uint8_t *bytes, uint64_t *looks, uint64_t *spaces) {
  uint64_t look[4], space[4];
  for (int i = 0; i < 4; i++) marks16(bytes + 16 * i, &look[i], &space[i]);
  *looks = look[0] | look[1] << 16 | look[2] << 32 | look[3] << 48;
  *spaces = space[0] | space[1] << 16 | space[2] << 32 | space[3] << 48;
}
#else
static inline void marks64(const uint8_t *bytes, uint64_t *looks, uint64_t *spaces) {
  *looks = *spaces = 0;
  for (unsigned i = 0; i < 64; i++) {
    *looks |= (uint64_t)needs_a_look(bytes[i]) << i;
    *spaces |= (uint64_t)(bytes[i] == 0x20) << i;
  }
}
#endif

void assay_text_marks(const uint8_t *bytes, size_t length, uint64_t *marks) {
  size_t offset = 0;
  for (; offset + 64 <= length; offset += 64) {
    uint64_t looks, spaces;
    marks64(bytes + offset, &looks, &spaces);
    uint64_t next = offset + 64 < length && bytes[offset + 64] == 0x20;
    marks[offset / 64] = looks | (spaces & (spaces >> 1 | next << 63));
  }
  if (offset == length) return;
  uint64_t word = 0;
  for (size_t i = offset; i < length; i++) {
    bool is_pair = bytes[i] == 0x20 && i + 1 < length && bytes[i + 1] == 0x20;
    word |= (uint64_t)(needs_a_look(bytes[i]) || is_pair) << (i - offset);
  }
  marks[offset / 64] = word;
}
