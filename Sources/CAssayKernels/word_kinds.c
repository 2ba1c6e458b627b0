// SPDX-License-Identifier: Apache-2.0
#include "CAssayKernels.h"

static inline uint8_t lower(uint8_t byte) { return (uint8_t)(byte - 0x41) < 26 ? byte | 0x20 : byte; }

// The first bytes of a word in lower case: ASCII, Latin-1 and Cyrillic. In other scripts a capital hardly begins a word that
// is asked for.
static inline uint32_t beginning(const uint8_t *bytes) {
  uint8_t first = bytes[0], second = bytes[1], third = bytes[2];
  if (first < 0x80) {
    first = lower(first);
    second = lower(second);
  } else if (first == 0xD0 && (uint8_t)(second - 0x90) < 0x10) {
    second += 0x20;
  } else if (first == 0xD0 && (uint8_t)(second - 0xA0) < 0x10) {
    first = 0xD1;
    second -= 0x20;
  } else if (first == 0xC3 && (uint8_t)(second - 0x80) < 0x1F) {
    second |= 0x20;
  }
  return (uint32_t)first | (uint32_t)second << 8 | (uint32_t)lower(third) << 16 | (uint32_t)lower(bytes[3]) << 24;
}

uint32_t assay_word_hash(uint32_t beginning) { return (beginning * UINT32_C(0x9E3779B1)) >> 19; }

uint32_t assay_word_kinds(const uint8_t *bytes, size_t length, const uint8_t kinds[ASSAY_WORD_HASHES]) {
  uint32_t found = 0;
  bool after_gap = true;
  for (size_t i = 0; i + 3 < length; i++) {
    uint8_t byte = bytes[i];
    // Everything below `0` parts words; `<`, `[` and characters of scripts without spaces begin one wherever they stand.
    if (byte < 0x30) {
      after_gap = true;
    } else if (after_gap || (uint8_t)(byte - 0xE3) < 7 || byte == '<' || byte == '[') {
      after_gap = false;
      found |= kinds[assay_word_hash(beginning(bytes + i))];
    }
  }
  return found;
}
