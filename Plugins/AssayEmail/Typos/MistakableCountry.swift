// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The countries whose endings are mistaken for `.com` and `.net`, as leads name them: codes of ISO 3166-1, and names in English,
/// French, German, Spanish and Italian without letters beyond ASCII.
enum MistakableCountry {
  private static let names: [(ending: StaticString, names: [StaticString])] = [
    ("cm", ["cm", "cmr", "cameroon", "cameroun", "kamerun", "camern", "camerun"]),
    ("om", ["om", "omn", "oman"]),
    ("et", ["et", "eth", "ethiopia", "thiopie", "thiopien", "etiopa", "etiopia"]),
    ("ne", ["ne", "ner", "niger", "nger"]),
    ("co", ["co", "col", "colombia", "colombie", "kolumbien"]),
  ]

  /// Whether a value of a lead names the country that the last label of a domain belongs to.
  static func isCountry(_ country: Span<UInt8>, ofEnding domain: Span<UInt8>) -> Bool {
    let last = PublicSuffixList.startOfLabel(in: domain, before: domain.count)
    guard let entry = names.first(where: { ASCII.equals($0.ending, domain, last..<domain.count) }) else { return false }
    let letters = country.indices.map { country[$0] }.filter(ASCII.isLetter)
    return entry.names.contains { ASCII.equals($0, letters.span, 0..<letters.count) }
  }
}
