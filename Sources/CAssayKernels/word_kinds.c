// SPDX-License-Identifier: Apache-2.0
#include "CAssayKernels.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// A set bit 0x20 makes letters of ASCII, of Latin-1 and half of those of Cyrillic lower case, and does the same to whatever
// else is asked for.
uint32_t assay_word_hash(uint32_t beginning) {
  return ((beginning | UINT32_C(0x20202020)) * UINT32_C(0x9E3779B1)) >> 19;
}

static inline uint32_t hash_at(const uint8_t *bytes) {
  uint32_t word;
  memcpy(&word, bytes, 4);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap32(word);
#endif
  // The other half of Cyrillic: U+0420 to U+042F become U+0440 to U+044F.
  if ((word & 0xF0FF) == 0xA0D0) word = (word & UINT32_C(0xFFFF0000)) | 0xD1 | ((word & 0xFF00) - 0x2000);
  return assay_word_hash(word);
}

// Everything below `0` parts words; `<`, `[` and characters of scripts without spaces begin one wherever they stand.
static inline bool is_letter(uint8_t byte) { return byte >= 0x30; }
static inline bool begins_anywhere(uint8_t byte) { return (uint8_t)(byte - 0xE3) < 7 || byte == '<' || byte == '['; }

uint32_t assay_word_kinds(const uint8_t *bytes, size_t length, const uint8_t kinds[ASSAY_WORD_HASHES], uint8_t wanted,
                          size_t *offset) {
  uint32_t found = 0;
  size_t i = *offset;
  size_t end = length < 4 ? 0 : length - 3;
  bool after_letter = i > 0 && is_letter(bytes[i - 1]);
#if defined(__SSE2__)
  const __m128i lowest = _mm_set1_epi8(0x30), six = _mm_set1_epi8(6);
  for (; i + 16 <= length && i < end; i += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + i));
    __m128i moved = _mm_sub_epi8(block, _mm_set1_epi8((char)0xE3));
    __m128i anywhere = _mm_or_si128(_mm_cmpeq_epi8(_mm_min_epu8(moved, six), moved),
                                    _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('<')),
                                                 _mm_cmpeq_epi8(block, _mm_set1_epi8('['))));
    uint32_t letters = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(block, lowest), block));
    uint32_t starts = (letters & ~(letters << 1 | after_letter)) | (uint32_t)_mm_movemask_epi8(anywhere);
    after_letter = letters >> 15 & 1;
    for (; starts != 0; starts &= starts - 1) {
      size_t start = i + (size_t)__builtin_ctz(starts);
      if (start >= end) break;
      uint8_t kind = kinds[hash_at(bytes + start)];
      found |= kind;
      if (kind & wanted) {
        *offset = start;
        return found;
      }
    }
  }
#endif
  for (; i < end; i++) {
    bool starts = is_letter(bytes[i]) && (!after_letter || begins_anywhere(bytes[i]));
    after_letter = is_letter(bytes[i]);
    if (!starts) continue;
    uint8_t kind = kinds[hash_at(bytes + i)];
    found |= kind;
    if (kind & wanted) {
      *offset = i;
      return found;
    }
  }
  *offset = length;
  return found;
}
