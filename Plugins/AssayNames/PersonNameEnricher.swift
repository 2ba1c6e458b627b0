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

  public func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments) {
    let name = lead[.fullName]
    guard !name.isEmpty, lead.isEmpty(.firstName), lead.isEmpty(.lastName) else { return }
    // Where the family name comes first, its place does not tell it.
    if name[0] < 0x80 && NameCountry(lead[.country]) == .familyNameFirst { return }
    if let blank = Self.onlyBlank(in: name), !Self.isKnown(name, 0..<blank),
      !Self.isKnown(name, (blank + 1)..<name.count)
    {
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

  /// The place of the blank in the most usual form: two words of ASCII letters, of which the first is written as names
  /// are.
  private static func onlyBlank(in name: Span<UInt8>) -> Int? {
    guard 5...64 ~= name.count else { return nil }
    var blank = 0
    for index in 0..<name.count {
      let byte = name[index]
      if byte == 0x20 && blank == 0 { blank = index } else if (byte | 0x20) &- 0x61 >= 26 { return nil }
    }
    let isUsual = blank > 1 && name.count - blank > 2 && name[1] & 0x20 != 0 && name[0] & 0x20 == 0
    return isUsual && name[blank + 1] & 0x20 == 0 ? blank : nil
  }

  /// Whether the table has anything to say of a word.
  private static func isKnown(_ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { buffer in
      for (offset, index) in range.enumerated() { buffer[offset] = name[index] | 0x20 }
      let word = NameWord.of(folded: buffer.span)
      return !word.isDisjoint(with: NameWord(rawValue: 0xF_FFFF).subtracting(.secondGivenName))
    }
  }
}
