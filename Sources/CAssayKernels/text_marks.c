// SPDX-License-Identifier: Apache-2.0
#include "CAssayKernels.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// What the text of a file may hold without anybody having to look closer: characters below U+0300, whose lead bytes are
// below 0xCC, but for U+0080 to U+00BF (lead byte 0xC2), the controls, and the signs that escapes begin with. Space less,
// the ranges below 0x20 and from 0xCC on are one range, from 0xAC on. Two lead bytes from 0xC3 on, one character apart,
// may be bytes that were read in the wrong encoding.

static inline bool needs_a_look(uint8_t byte) {
  uint8_t moved = (uint8_t)(byte - 0x20);
  return moved >= 0xAC || moved == 0x5F || moved == 0xA2 || byte == '%' || byte == '&' || byte == '=' || byte == '\\';
}

static inline bool is_wide(uint8_t byte) { return byte >= 0xC3; }

#if defined(__SSE2__)
static inline uint64_t mask16(__m128i equal) { return (uint64_t)(uint32_t)_mm_movemask_epi8(equal); }

static inline __m128i equal_to(__m128i block, char byte) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(byte)); }

static inline void marks16(const uint8_t *bytes, uint64_t *looks, uint64_t *spaces, uint64_t *wides) {
  __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  __m128i moved = _mm_sub_epi8(block, _mm_set1_epi8(0x20));
  __m128i outside = _mm_cmpeq_epi8(_mm_max_epu8(moved, _mm_set1_epi8((char)0xAC)), moved);
  __m128i single = _mm_or_si128(_mm_cmpeq_epi8(moved, _mm_set1_epi8(0x5F)),
                                _mm_cmpeq_epi8(moved, _mm_set1_epi8((char)0xA2)));
  __m128i escapes = _mm_or_si128(_mm_or_si128(equal_to(block, '%'), equal_to(block, '&')),
                                 _mm_or_si128(equal_to(block, '='), equal_to(block, '\\')));
  *looks = mask16(_mm_or_si128(_mm_or_si128(outside, single), escapes));
  *wides = mask16(_mm_cmpeq_epi8(_mm_max_epu8(block, _mm_set1_epi8((char)0xC3)), block));
  *spaces = mask16(_mm_cmpeq_epi8(block, _mm_set1_epi8(0x20)));
}

static inline void marks64(const uint8_t *bytes, uint64_t *looks, uint64_t *spaces, uint64_t *wides) {
  uint64_t look[4], space[4], wide[4];
  for (int i = 0; i < 4; i++) marks16(bytes + 16 * i, &look[i], &space[i], &wide[i]);
  *looks = look[0] | look[1] << 16 | look[2] << 32 | look[3] << 48;
  *spaces = space[0] | space[1] << 16 | space[2] << 32 | space[3] << 48;
  *wides = wide[0] | wide[1] << 16 | wide[2] << 32 | wide[3] << 48;
}
#else
static inline void marks64(const uint8_t *bytes, uint64_t *looks, uint64_t *spaces, uint64_t *wides) {
  *looks = *spaces = *wides = 0;
  for (unsigned i = 0; i < 64; i++) {
    *looks |= (uint64_t)needs_a_look(bytes[i]) << i;
    *spaces |= (uint64_t)(bytes[i] == 0x20) << i;
    *wides |= (uint64_t)is_wide(bytes[i]) << i;
  }
}
#endif

void assay_text_marks(const uint8_t *bytes, size_t length, uint64_t *marks) {
  size_t offset = 0;
  for (; offset + 64 <= length; offset += 64) {
    uint64_t looks, spaces, wides;
    marks64(bytes + offset, &looks, &spaces, &wides);
    uint64_t next = offset + 64 < length && bytes[offset + 64] == 0x20;
    uint64_t pairs = spaces & (spaces >> 1 | next << 63);
    if (wides != 0) {
      uint64_t first = offset + 64 < length && is_wide(bytes[offset + 64]);
      uint64_t second = offset + 65 < length && is_wide(bytes[offset + 65]);
      pairs |= wides & (wides >> 2 | first << 62 | second << 63);
    }
    marks[offset / 64] = looks | pairs;
  }
  if (offset == length) return;
  uint64_t word = 0;
  for (size_t i = offset; i < length; i++) {
    bool is_pair = bytes[i] == 0x20 && i + 1 < length && bytes[i + 1] == 0x20;
    is_pair = is_pair || (is_wide(bytes[i]) && i + 2 < length && is_wide(bytes[i + 2]));
    word |= (uint64_t)(needs_a_look(bytes[i]) || is_pair) << (i - offset);
  }
  marks[offset / 64] = word;
}

static inline bool is_rare(uint8_t byte) {
  return byte >= 0xC6 || byte == 0xC2 || byte == '<' || byte == '=' || byte == '|';
}

static inline bool ends_name(uint8_t byte) {
  return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10 || byte == '.';
}

static inline bool ends_scheme(uint8_t byte) { return (byte | 0x20) == 't' || (byte | 0x20) == 'a'; }

static inline bool is_rare_after(uint8_t byte, uint8_t before) {
  return is_rare(byte) || (byte == '(' && ends_name(before)) || (byte == ':' && ends_scheme(before));
}

#if defined(__SSE2__)
static inline __m128i in_range(__m128i block, char first, char length) {
  __m128i moved = _mm_sub_epi8(block, _mm_set1_epi8(first));
  return _mm_cmpeq_epi8(_mm_min_epu8(moved, _mm_set1_epi8((char)(length - 1))), moved);
}
#endif

#if defined(__SSE2__)
static inline uint64_t rare16(__m128i block, __m128i before) {
  __m128i lower = _mm_or_si128(before, _mm_set1_epi8(0x20));
  __m128i high = _mm_cmpeq_epi8(_mm_max_epu8(block, _mm_set1_epi8((char)0xC6)), block);
  // `<` and `=` are neighbours.
  __m128i single = _mm_or_si128(_mm_or_si128(equal_to(block, (char)0xC2), in_range(block, '<', 2)), equal_to(block, '|'));
  __m128i name = _mm_or_si128(_mm_or_si128(in_range(lower, 'a', 26), in_range(before, '0', 10)), equal_to(before, '.'));
  __m128i scheme = _mm_or_si128(equal_to(lower, 't'), equal_to(lower, 'a'));
  __m128i call = _mm_and_si128(equal_to(block, '('), name);
  __m128i address = _mm_and_si128(equal_to(block, ':'), scheme);
  return mask16(_mm_or_si128(_mm_or_si128(high, single), _mm_or_si128(call, address)));
}
#endif

void assay_rare_marks(const uint8_t *bytes, size_t length, uint64_t *marks) {
  size_t offset = 0;
#if defined(__SSE2__)
  for (; offset + 64 <= length; offset += 64) {
    uint64_t word = 0;
    for (int i = 0; i < 4; i++) {
      const uint8_t *here = bytes + offset + 16 * i;
      __m128i block = _mm_loadu_si128((const __m128i *)here);
      // Nothing stands before the first byte.
      __m128i before = here == bytes ? _mm_slli_si128(block, 1) : _mm_loadu_si128((const __m128i *)(here - 1));
      word |= rare16(block, before) << (16 * i);
    }
    marks[offset / 64] = word;
  }
#endif
  for (; offset < length; offset += 64) {
    uint64_t word = 0;
    size_t count = length - offset < 64 ? length - offset : 64;
    for (size_t i = 0; i < count; i++) {
      uint8_t before = offset + i > 0 ? bytes[offset + i - 1] : 0;
      word |= (uint64_t)is_rare_after(bytes[offset + i], before) << i;
    }
    marks[offset / 64] = word;
  }
}
