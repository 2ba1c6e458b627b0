// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Writes the parts of a full name into columns of their own, where the lead has the full name only.
///
/// A part that is not sure stays empty, and so does everything where the division as a whole is: see
/// ``PersonName/confidence``. A lead that came with a first or a last name is left alone.
public struct PersonNameEnricher: Enricher {
  /// Honorifics and titles.
  public static let title = Enrichment.Column("assay_title", provenance: "taken apart from the full name")
  /// Given names.
  public static let firstName = Enrichment.Column("assay_first_name", provenance: "taken apart from the full name")
  /// Family names, with particles.
  public static let lastName = Enrichment.Column("assay_last_name", provenance: "taken apart from the full name")

  /// How sure a division must be: of ten names that it fills in at least eight are right.
  private static let threshold = 0.8

  public init() {}

  public var columns: [Enrichment.Column] { [Self.title, Self.firstName, Self.lastName] }
  public var tables: [ReferenceTable.Summary] { NameWord.tables }

  public func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments) {
    let name = lead[.fullName]
    guard !name.isEmpty, lead.isEmpty(.firstName), lead.isEmpty(.lastName) else { return }
    // Where the family name comes first, its place does not tell it.
    if name[0] < 0x80 && NameCountry.hasFamilyNameFirst(lead[.country]) { return }
    if let blank = Self.blankBehindGivenName(in: name) {
      enrichments.set(Self.firstName, of: record, to: name.extracting(0..<blank))
      enrichments.set(Self.lastName, of: record, to: name.extracting((blank + 1)..<name.count))
      return
    }
    let parts = PersonName(parsing: String(repairing: name))
    guard parts.confidence >= Self.threshold else { return }
    enrichments.set(Self.title, of: record, to: parts.title.utf8.span)
    enrichments.set(Self.firstName, of: record, to: parts.given.utf8.span)
    enrichments.set(Self.lastName, of: record, to: parts.last.utf8.span)
  }

  /// The place of the blank in the most usual forms: two words of letters with a capital in front, the first of which is
  /// not written in capitals, and particles between them. The table has nothing to say of the two words.
  private static func blankBehindGivenName(in name: Span<UInt8>) -> Int? {
    guard 5...64 ~= name.count, name[0] &- 0x61 >= 26 else { return nil }
    var given = 0
    var wordStart = 0
    var hasSmallLetter = false
    for index in 0..<name.count {
      let byte = name[index]
      if (byte | 0x20) &- 0x61 < 26 {
        hasSmallLetter = hasSmallLetter || (given == 0 && byte & 0x20 != 0)
      } else if byte == 0x20 {
        guard index > wordStart + 1 else { return nil }
        if given == 0 { given = index } else if !isSmallParticle(name, wordStart..<index) { return nil }
        wordStart = index + 1
      } else if byte == 0x2D || byte == 0x27 {
        // Inside of a word.
        guard index > wordStart, index + 1 < name.count, name[index + 1] != 0x20 else { return nil }
      } else if byte < 0x80 || byte >= 0xD8 {
        // Signs and digits; Hebrew and Arabic, three bytes and more, where other rules hold.
        return nil
      }
    }
    guard hasSmallLetter, given > 0, name.count - wordStart > 1, name[wordStart] &- 0x61 >= 26 else { return nil }
    return isUnknown(name, 0..<given) && isUnknown(name, wordStart..<name.count) ? given : nil
  }

  private static func isSmallParticle(_ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    name[range.lowerBound] &- 0x61 < 26 && NameWord.of(name, range).contains(.particle)
  }

  /// Whether the table has nothing to say of a word.
  private static func isUnknown(_ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    NameWord.of(name, range).isDisjoint(with: NameWord(rawValue: 0xF_FFFF).subtracting(.secondGivenName))
  }
}
