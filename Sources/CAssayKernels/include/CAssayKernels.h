// SPDX-License-Identifier: Apache-2.0
#ifndef ASSAY_KERNELS_H
#define ASSAY_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The few loops of Assay that Swift cannot vectorise yet. Every function reads exactly the bytes it is given, needs no
// alignment and no padding, allocates nothing and keeps no state of its own.

/// An implementation of the CSV index. All give the same result; they differ in speed.
typedef enum assay_kernel {
  /// Plain C, eight bytes at a time. Runs everywhere.
  ASSAY_KERNEL_PORTABLE = 0,
  /// 16 bytes at a time, part of every x86-64.
  ASSAY_KERNEL_SSE2 = 1,
  /// 32 bytes at a time; also needs BMI1, POPCNT and PCLMULQDQ.
  ASSAY_KERNEL_AVX2 = 2,
} assay_kernel;

/// Whether this build and this processor can run `kernel`.
bool assay_kernel_is_supported(assay_kernel kernel);

/// Marks, in the list of ends, the last cell of a record.
#define ASSAY_CSV_LAST_CELL UINT32_C(0x80000000)

/// Room that a kernel needs behind the last end to index 64 bytes: one for each, and one more.
#define ASSAY_CSV_SPARE_ENDS 65

typedef enum assay_csv_status {
  /// Everything up to `length` is indexed.
  ASSAY_CSV_COMPLETE = 0,
  /// The list of ends is nearly full: enlarge it and call again with the same state.
  ASSAY_CSV_FULL = 1,
  /// The 64 bytes at `offset` hold a quote where RFC 4180 allows none, or follow one. Ends before `offset` are right.
  ASSAY_CSV_MALFORMED = 2,
} assay_csv_status;

/// How far an index has come. Set `offset` to the start of a record, `end_count` to the number of ends that are already
/// in the list, and everything else to zero.
typedef struct assay_csv_index {
  /// Bytes that are done.
  size_t offset;
  /// Ends in the list.
  size_t end_count;
  /// Ends in the list up to and with the last one that carries `ASSAY_CSV_LAST_CELL`, if this index found one.
  size_t complete_end_count;
  /// Records that were ended, blank lines not counted.
  size_t record_count;
  /// Line ends (LF, CR or CRLF), also those inside quotes.
  size_t line_end_count;
  /// Whether a byte above 0x7F was seen.
  bool has_non_ascii;
  /// Whether `offset` is inside quotes.
  bool inside_quotes;
  /// What the byte before `offset` was. Private to the kernels.
  bool started, after_boundary, after_closing_quote, after_cr, after_terminator;
} assay_csv_index;

/// Appends to `ends` the offset of each delimiter and line end that stands outside quotes (RFC 4180, with LF and CR
/// accepted beside CRLF). The end of a record carries `ASSAY_CSV_LAST_CELL`; for CRLF it is the offset of the CR. A blank
/// line is an end that lies at the start of its record.
///
/// `length` is below 2^31; `capacity` is the size of `ends`, at least `end_count` + `ASSAY_CSV_SPARE_ENDS` if there is
/// to be any progress.
assay_csv_status assay_csv_index_bytes(assay_kernel kernel, const uint8_t *bytes, size_t length, uint8_t delimiter,
                                       uint8_t quote, uint32_t *ends, size_t capacity, assay_csv_index *index);

/// The number of line ends: LF, CR and CRLF count one each.
size_t assay_count_line_ends(const uint8_t *bytes, size_t length);

/// The length of the longest prefix that is well-formed UTF-8 (RFC 3629; The Unicode Standard, table 3-7). Less than
/// `length` means that the maximal subpart of an ill-formed sequence starts there.
size_t assay_utf8_valid_prefix(const uint8_t *bytes, size_t length);

/// Marks, one bit for each byte, where text may need to be normalised: bytes below 0x20, 0x7F, 0xC2, 0xCC and above;
/// `%`, `&`, `=` and `\`; a space before a space; a byte from 0xC3 on two bytes before another one. Bit i of word w stands for
/// byte 64 w + i; `marks` has room for all bytes.
void assay_text_marks(const uint8_t *bytes, size_t length, uint64_t *marks);

/// Marks, as above, what text in Latin letters seldom holds: bytes 0xC2, 0xC6 and above; `<`, `=` and `|`; `(` right after a
/// name, and `:` after a `t` or an `a`, as in a call and in the address of a script.
void assay_rare_marks(const uint8_t *bytes, size_t length, uint64_t *marks);

/// How many hashes `assay_word_hash` has.
#define ASSAY_WORD_HASHES 8192

/// The hash of the first four bytes of a word in lower case, the first byte in the lowest bits; below ASSAY_WORD_HASHES.
uint32_t assay_word_hash(uint32_t beginning);

/// The union of what `kinds` says of the words of a text from `offset` on, by the hash of the first four bytes of each; the
/// fourth byte may be what follows a word of three. Stops after a word that is of one of the `wanted` kinds and leaves its
/// offset, else `length`. A quick look, which hashes may deceive.
uint32_t assay_word_kinds(const uint8_t *bytes, size_t length, const uint8_t kinds[ASSAY_WORD_HASHES], uint8_t wanted,
                          size_t *offset);

/// Recognises the usual form of an e-mail address: at most 64 bytes; a dot-atom of letters, digits, `.`, `-`, `_` and `+`;
/// `@`; a host name of at least two labels of letters, digits and hyphens, none of which holds two hyphens in a row, the
/// last of which begins with a letter. Returns the offset of the `@`, or -1 for whatever needs a closer look, right or wrong.
/// `top_level` receives the offset of the last label.
int32_t assay_usual_address(const uint8_t *bytes, size_t length, int32_t *top_level);

/// Finds the names that may be slips of another one, by sets of letters, a bit for each letter: where `names` differs from
/// `name` in at most four, or `wholes` is `whole`. Leaves their indices in `matches`, which has room for `count` and one
/// more, and returns how many there are. `count` is at most 65,536.
size_t assay_near_letter_sets(const uint32_t *names, const uint32_t *wholes, size_t count, uint32_t name,
                              uint32_t whole, uint16_t *matches);

#endif
