// SPDX-License-Identifier: Apache-2.0

/// Canonical decomposition (UAX #15, NFD) of the letters that occur in the word lists.
enum Decomposition {
  /// A text with these letters in two code points each.
  static func decomposed(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let parts = table[scalar] { result += parts } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private static let table: [Unicode.Scalar: String] = [
    "É": "E\u{301}",
    "Ö": "O\u{308}",
    "à": "a\u{300}",
    "á": "a\u{301}",
    "ä": "a\u{308}",
    "è": "e\u{300}",
    "é": "e\u{301}",
    "ë": "e\u{308}",
    "ó": "o\u{301}",
    "ö": "o\u{308}",
    "ü": "u\u{308}",
    "ę": "e\u{328}",
    "ś": "s\u{301}",
    "ά": "α\u{301}",
    "έ": "ε\u{301}",
    "ή": "η\u{301}",
    "ί": "ι\u{301}",
    "ό": "ο\u{301}",
    "ύ": "υ\u{301}",
    "ώ": "ω\u{301}",
    "й": "и\u{306}",
    "ї": "і\u{308}",
    "だ": "た\u{3099}",
  ]
}
