// SPDX-License-Identifier: Apache-2.0

// The body of every CSV index. A kernel file defines, before it includes this one:
//   ASSAY_INDEX_FUNCTION                        the name of its function
//   csv_masks classify(block, delimiter, quote) bit i says what byte i of 64 is
//   uint64_t prefix_xor(bits)                   bit i is the parity of the bits 0...i
//   unsigned count_bits(bits)                   how many bits are set
//   void append_ends(out, bits, base)           writes base + position of each bit; may write up to 64 values

/// What one block of 64 bytes leaves to the next. The carries are 0 or 1; `inside` is all zeros or all ones.
typedef struct csv_carry {
  uint64_t inside, boundary, terminator, closing, cr, non_ascii;
  size_t count, records, line_ends;
} csv_carry;

static inline uint64_t carry_in(uint64_t bits, uint64_t carry) {
  return bits << 1 | carry;
}

/// Indexes the bytes of a block that `valid` names. Returns false, and changes nothing, where a quote is misplaced.
static inline __attribute__((always_inline)) bool index_block(const uint8_t *block, uint64_t valid, uint32_t base,
                                                              uint8_t delimiter, uint8_t quote, uint32_t *ends,
                                                              csv_carry *carry) {
  csv_masks masks = classify(block, delimiter, quote);
  uint64_t quotes = masks.quote & valid;
  uint64_t cr = masks.cr & valid;
  uint64_t newline = (masks.lf | masks.cr) & valid;

  // Set from an opening quote up to the byte before the closing one.
  uint64_t inside = prefix_xor(quotes) ^ carry->inside;
  uint64_t separators = ((masks.delimiter & valid) | newline) & ~inside;
  uint64_t boundaries = separators | quotes;
  uint64_t opening = quotes & inside;
  uint64_t closing = quotes & ~inside;

  // A quote opens at the start of a cell, or as the second of a doubled one. After one that closes, the cell ends, or
  // its double follows. Whatever breaks this goes to the forgiving parser, so `inside` is the truth up to here.
  uint64_t malformed = (opening & ~carry_in(boundaries, carry->boundary)) |
                       (carry_in(closing, carry->closing) & valid & ~boundaries);
  if (__builtin_expect(malformed != 0, 0)) {
    return false;
  }

  // A file has CRLF in each block or in none, so this branch costs nothing.
  uint64_t line_ends = newline;
  uint64_t cell_ends = separators;
  if (cr | carry->cr) {
    uint64_t lf_of_crlf = newline & ~cr & carry_in(cr, carry->cr);
    line_ends &= ~lf_of_crlf;
    cell_ends &= ~lf_of_crlf;
  }
  uint64_t terminators = separators & newline;
  uint64_t record_ends = cell_ends & newline;

  uint32_t *out = ends + carry->count;
  append_ends(out, cell_ends, base);
  // Most blocks end no record or one. For none, this writes behind the last end, where it does no harm.
  uint64_t rest = record_ends;
  do {
    out[count_bits(cell_ends & ((rest & -rest) - 1))] |= ASSAY_CSV_LAST_CELL;
    rest &= rest - 1;
  } while (__builtin_expect(rest != 0, 0));
  carry->count += count_bits(cell_ends);
  carry->records += count_bits(record_ends);
  carry->line_ends += count_bits(line_ends);
  uint64_t blank = record_ends & carry_in(terminators, carry->terminator);
  if (__builtin_expect(blank != 0, 0)) {
    carry->records -= count_bits(blank);
  }

  carry->inside = (uint64_t)((int64_t)inside >> 63);
  carry->boundary = boundaries >> 63;
  carry->terminator = terminators >> 63;
  carry->closing = closing >> 63;
  carry->cr = cr >> 63;
  carry->non_ascii |= masks.non_ascii;
  return true;
}

assay_csv_status ASSAY_INDEX_FUNCTION(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t quote,
                                      uint32_t *ends, size_t capacity, assay_csv_index *index) {
  const size_t first_count = index->end_count;
  size_t offset = index->offset;
  assay_csv_status status = ASSAY_CSV_COMPLETE;
  // The start of a record is a boundary and follows a terminator, as it were.
  csv_carry carry = {
      .inside = index->inside_quotes ? ~UINT64_C(0) : 0,
      .boundary = index->started ? index->after_boundary : 1,
      .terminator = index->started ? index->after_terminator : 1,
      .closing = index->after_closing_quote,
      .cr = index->after_cr,
      .non_ascii = index->has_non_ascii,
      .count = first_count,
      .records = index->record_count,
      .line_ends = index->line_end_count,
  };

  // In full blocks as long as that goes; the rest is copied to a block of its own, so that nothing is read beyond it.
  const size_t whole = offset + (length - offset) / 64 * 64;
  while (offset < whole && capacity - carry.count >= ASSAY_CSV_SPARE_ENDS &&
         index_block(bytes + offset, ~UINT64_C(0), (uint32_t)offset, delimiter, quote, ends, &carry)) {
    offset += 64;
  }
  if (capacity - carry.count < ASSAY_CSV_SPARE_ENDS) {
    status = ASSAY_CSV_FULL;
  } else if (offset < whole) {
    status = ASSAY_CSV_MALFORMED;
  } else if (offset < length) {
    uint8_t padded[64] = {0};
    memcpy(padded, bytes + offset, length - offset);
    uint64_t valid = (UINT64_C(1) << (length - offset)) - 1;
    // No quote is in the padding, so `inside` at its end is right; the other carries are not needed any more.
    if (index_block(padded, valid, (uint32_t)offset, delimiter, quote, ends, &carry)) {
      offset = length;
    } else {
      status = ASSAY_CSV_MALFORMED;
    }
  }

  // The last record's end is looked for once here, which is cheaper than to keep it up to date.
  size_t complete_count = carry.count;
  while (complete_count > first_count && ends[complete_count - 1] < ASSAY_CSV_LAST_CELL) {
    complete_count -= 1;
  }
  if (complete_count > first_count) {
    index->complete_end_count = complete_count;
  }
  index->offset = offset;
  index->end_count = carry.count;
  index->record_count = carry.records;
  index->line_end_count = carry.line_ends;
  index->has_non_ascii = carry.non_ascii != 0;
  index->inside_quotes = carry.inside != 0;
  index->started = true;
  index->after_boundary = carry.boundary != 0;
  index->after_terminator = carry.terminator != 0;
  index->after_closing_quote = carry.closing != 0;
  index->after_cr = carry.cr != 0;
  return status;
}
