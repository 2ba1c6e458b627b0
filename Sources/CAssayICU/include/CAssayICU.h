// SPDX-License-Identifier: Apache-2.0
//
// The few functions of ICU that Assay needs, under names of our own.
//
// ICU renames its symbols with every version by macro, which Swift does not see; and the UTF-8 entry points of its
// normaliser and of UTS #46 are C++. Swift therefore calls these and never ICU itself.
//
// Text is UTF-8, lengths are bytes. No function keeps a pointer. All are safe to call from any thread.
//
// ICU sorts the combining marks behind one letter by insertion, in quadratic time: a caller bounds the run of marks
// that it passes (UAX #15, section 13, gives 30 as more than any language needs), or the length of the text.

#ifndef CASSAYICU_H
#define CASSAYICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Whether the text is in normalisation form C (UAX #15). False also if ICU fails.
bool assay_icu_is_nfc(const uint8_t *text, int32_t length);

/// Writes the normalisation form C (UAX #15) of the text.
/// Returns the length that the result has, which is greater than `capacity` if it did not fit; -1 if ICU fails.
int32_t assay_icu_to_nfc(const uint8_t *text, int32_t length, uint8_t *result, int32_t capacity);

/// Writes the ASCII (A-label) form of a domain name by UTS #46, non-transitional, with the checks of IDNA 2008
/// (STD3 rules, hyphens, bidi, context J).
/// Returns the length of the result as above; -1 if ICU fails. `errors` receives the UIDNA_ERROR_… bits (0: valid).
int32_t assay_icu_domain_to_ascii(
    const uint8_t *domain, int32_t length, uint8_t *result, int32_t capacity, uint32_t *errors);

/// Writes the Unicode (U-label) form of a domain name; as above.
int32_t assay_icu_domain_to_unicode(
    const uint8_t *domain, int32_t length, uint8_t *result, int32_t capacity, uint32_t *errors);

/// A conversion of bytes from one encoding to another, with the state that it has between two pieces of the bytes.
typedef struct assay_icu_converter assay_icu_converter;

/// What one call of `assay_icu_convert` did.
typedef struct assay_icu_conversion {
  /// Bytes that were taken; those of a sequence that is not complete yet are kept in the converter.
  int32_t consumed;
  /// Bytes that were written.
  int32_t written;
  /// Whether there is more to write than there was room: call again with what was not consumed.
  bool is_full;
  /// Ill-formed sequences since the converter was opened, and the offset of the first one since then, or -1.
  int64_t ill_formed_count, first_ill_formed_offset;
} assay_icu_conversion;

/// Opens a converter by ICU's names of the encodings; NULL if ICU does not know one. Each use must be on one thread at a
/// time. What is ill-formed in `from` becomes U+FFFD, what `to` does not have its substitute; both are counted.
assay_icu_converter *assay_icu_open_converter(const char *from, const char *to);

/// A second converter in the same state; NULL if memory is short.
assay_icu_converter *assay_icu_clone_converter(const assay_icu_converter *converter);

void assay_icu_close_converter(assay_icu_converter *converter);

/// Converts the next bytes. `is_last` says that nothing follows these bytes, so that a sequence cut short is ill-formed;
/// repeat it until `is_full` is false. Returns false if ICU fails.
bool assay_icu_convert(
    assay_icu_converter *converter, const uint8_t *bytes, int32_t length, bool is_last, uint8_t *result, int32_t capacity,
    assay_icu_conversion *conversion);

/// An encoding that ICU's charset detector thinks of, with its confidence from 0 to 100.
typedef struct assay_icu_encoding_guess {
  char name[32];
  int32_t confidence;
} assay_icu_encoding_guess;

/// Asks ICU's charset detector. Returns the number of guesses, best first.
int32_t assay_icu_detect_encoding(
    const uint8_t *bytes, int32_t length, assay_icu_encoding_guess *guesses, int32_t capacity);

/// Writes the normalisation form KC (UAX #15) of the text; as `assay_icu_to_nfc`.
int32_t assay_icu_to_nfkc(const uint8_t *text, int32_t length, uint8_t *result, int32_t capacity);

/// Writes the characters that the bytes 0x80 to 0xFF stand for in a code page of one byte for each character, such as
/// "windows-1252"; a byte that the code page leaves free stands for the control character of the same number.
/// False if ICU does not know the code page.
bool assay_icu_code_page(const char *name, uint32_t upper_half[128]);

/// Writes the skeleton of the text (UTS #39, section 4): texts that look alike have the same.
/// Returns the length of the result as above; -1 if ICU fails.
int32_t assay_icu_skeleton(const uint8_t *text, int32_t length, uint8_t *result, int32_t capacity);

/// Whether UTS #39 recommends the character for identifiers: it is in everyday use in some language. True also if ICU
/// fails.
bool assay_icu_is_recommended(uint32_t character);

/// The script of the character (UAX #24), as a UScriptCode: 0 common, 1 inherited, 2 Arabic, 8 Cyrillic, 14 Greek,
/// 25 Latin …
int32_t assay_icu_script(uint32_t character);

/// The version of ICU in use, such as "72.1". Valid for the life of the process.
const char *assay_icu_version(void);

#ifdef __cplusplus
}
#endif

#endif
