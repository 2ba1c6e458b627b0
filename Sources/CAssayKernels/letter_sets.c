// SPDX-License-Identifier: Apache-2.0
#include "CAssayKernels.h"

enum { BLOCK = 16 };

/// Whether two sets differ in at most four members: clearing the lowest bit four times leaves nothing. x86-64 has no
/// instruction that counts bits in its baseline, and this runs in all lanes of a vector.
static inline uint32_t is_near(uint32_t set, uint32_t other) {
  uint32_t difference = set ^ other;
  for (int i = 0; i < 4; i++) difference &= difference - 1;
  return difference == 0;
}

size_t assay_near_letter_sets(const uint32_t *names, const uint32_t *wholes, size_t count, uint32_t name,
                              uint32_t whole, uint16_t *matches) {
  size_t found = 0;
  size_t start = 0;
  for (; start + BLOCK <= count; start += BLOCK) {
    // Without a branch in the loop, so that it is made of vector instructions; a match is rare.
    uint32_t hits[BLOCK];
    uint32_t any = 0;
    for (size_t i = 0; i < BLOCK; i++) {
      hits[i] = is_near(names[start + i], name) | (wholes[start + i] == whole);
      any |= hits[i];
    }
    if (!any) continue;
    for (size_t i = 0; i < BLOCK; i++) {
      matches[found] = (uint16_t)(start + i);
      found += hits[i];
    }
  }
  for (; start < count; start++) {
    if (is_near(names[start], name) | (wholes[start] == whole)) matches[found++] = (uint16_t)start;
  }
  return found;
}
