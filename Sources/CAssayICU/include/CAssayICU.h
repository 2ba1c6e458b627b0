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

/// The version of ICU in use, such as "72.1". Valid for the life of the process.
const char *assay_icu_version(void);

#ifdef __cplusplus
}
#endif

#endif
