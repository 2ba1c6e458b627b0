// SPDX-License-Identifier: Apache-2.0
#include <string.h>

#include "CAssayKernels.h"

static inline bool is_continuation(uint8_t byte) {
  return (byte & 0xC0) == 0x80;
}

/// The length of the well-formed sequence at `bytes`, or 0. Table 3-7 of The Unicode Standard: only the second byte has
/// bounds of its own, which keep out overlong forms, surrogates and what lies above U+10FFFF.
static inline size_t sequence_length(const uint8_t *bytes, size_t available) {
  uint8_t lead = bytes[0];
  if (lead < 0x80) {
    return 1;
  }
  if (lead < 0xC2 || lead > 0xF4) {
    return 0;
  }
  if (lead < 0xE0) {
    return available >= 2 && is_continuation(bytes[1]) ? 2 : 0;
  }
  if (lead < 0xF0) {
    uint8_t lowest = lead == 0xE0 ? 0xA0 : 0x80;
    uint8_t highest = lead == 0xED ? 0x9F : 0xBF;
    return available >= 3 && bytes[1] >= lowest && bytes[1] <= highest && is_continuation(bytes[2]) ? 3 : 0;
  }
  uint8_t lowest = lead == 0xF0 ? 0x90 : 0x80;
  uint8_t highest = lead == 0xF4 ? 0x8F : 0xBF;
  return available >= 4 && bytes[1] >= lowest && bytes[1] <= highest && is_continuation(bytes[2]) &&
                 is_continuation(bytes[3])
             ? 4
             : 0;
}

/// The number of ASCII bytes before the first other one, at most 8. Reads 8 bytes.
static inline size_t ascii_run_8(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  uint64_t others = word & UINT64_C(0x8080808080808080);
  return others == 0 ? 8 : (size_t)__builtin_ctzll(others) / 8;
}

static inline bool is_ascii_32(const uint8_t *bytes) {
  uint64_t words[4];
  memcpy(words, bytes, sizeof words);
  return ((words[0] | words[1] | words[2] | words[3]) & UINT64_C(0x8080808080808080)) == 0;
}

size_t assay_utf8_valid_prefix(const uint8_t *bytes, size_t length) {
  size_t offset = 0;
  while (offset < length) {
    if (length - offset >= 32 && is_ascii_32(bytes + offset)) {
      offset += 32;
      continue;
    }
    // At least one step, and then to the end of these 32 bytes, so that a text of another script does not test in vain
    // for ASCII after each character.
    size_t stop = length - offset < 32 ? length : offset + 32;
    while (offset < stop) {
      if (length - offset >= 8) {
        size_t run = ascii_run_8(bytes + offset);
        offset += run;
        if (run == 8 || offset >= stop) {
          continue;
        }
      }
      size_t size = sequence_length(bytes + offset, length - offset);
      if (size == 0) {
        return offset;
      }
      offset += size;
    }
  }
  return offset;
}
