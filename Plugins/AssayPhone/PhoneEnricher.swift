// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Writes each valid telephone number in the form that programs dial, and what its digits tell.
///
/// For `030 123456` in a lead from Germany: `+4930123456`, `DE`, `fixed-line`. A national number is read with the
/// country of its lead. The columns stay empty for a number that is not valid: a wrong number would call a stranger. So
/// they do for one that is valid only because letters count as digits or are passed over, `030 l2345678`, unless it is in a
/// range whose numbers are sold by words, `1-800-FLOWERS`. An extension is not part of E.164 and is left out.
///
/// - Complexity: one reading of at most 250 characters for each number; no allocation.
public struct PhoneEnricher: Enricher {
  private static let plans = "numbering plans of libphonenumber"

  /// The telephone number as ITU-T E.164 has it: a plus and digits.
  public static let e164 = Enrichment.Column("assay_phone_e164", provenance: "phone, country, " + plans)
  /// The region that the telephone number belongs to, an ISO 3166-1 alpha-2 code, or AC, TA or XK. Empty for a number
  /// that no country owns, such as +800.
  public static let region = Enrichment.Column("assay_phone_region", provenance: "phone, country, " + plans)
  /// What the telephone number is for: ``PhoneNumber/Kind/name``.
  public static let type = Enrichment.Column("assay_phone_type", provenance: "phone, country, " + plans)
  /// The mobile number as ITU-T E.164 has it.
  public static let mobileE164 = Enrichment.Column(
    "assay_mobile_phone_e164", provenance: "mobile phone, country, " + plans)

  private static let allColumns = [e164, region, type, mobileE164]

  private let defaultRegion: PhoneRegion?

  /// - Parameter defaultRegion: as for ``PhoneValidator/init(defaultRegion:)``.
  public init(defaultRegion: PhoneRegion? = nil) {
    self.defaultRegion = defaultRegion
  }

  public var columns: [Enrichment.Column] { Self.allColumns }

  public var tables: [ReferenceTable.Summary] { PhoneValidator.allTables }

  public func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments) {
    if let number = validNumber(lead[.phone], country: lead[.country]) {
      number.withE164 { enrichments.set(Self.e164, of: record, to: $0) }
      number.region?.withCountryCode { enrichments.set(Self.region, of: record, to: $0) }
      if let kind = number.kind { enrichments.set(Self.type, of: record, to: kind.name.utf8.span) }
    }
    if let number = validNumber(lead[.mobilePhone], country: lead[.country]) {
      number.withE164 { enrichments.set(Self.mobileE164, of: record, to: $0) }
    }
  }

  @inline(__always)
  private func validNumber(_ value: Span<UInt8>, country: Span<UInt8>) -> PhoneNumber? {
    guard !value.isEmpty else { return nil }
    // With a plus a number is the same everywhere, unless it is written in an odd way; names of countries take time.
    if value[0] == UInt8(ascii: "+"), let number = Self.validNumber(value, in: nil) { return number }
    let home = HomeRegion(ofCountry: country, otherwise: defaultRegion)
    // Of two countries of the name it may be the wrong one; a code is one's own, though NA is also written for nothing.
    guard home.isCertain || country.count == 2 else { return nil }
    return Self.validNumber(value, in: home.region)
  }

  @inline(__always)
  private static func validNumber(_ value: Span<UInt8>, in region: PhoneRegion?) -> PhoneNumber? {
    guard case .success(let number) = LeadNumber.read(value, in: region), number.isValid,
      LettersInNumber.areMeant(in: value, by: number)
    else { return nil }
    // Digits that a spreadsheet has rounded or added are no number, even where they look like one.
    return SpreadsheetNumber.isSuspicious(value) && SpreadsheetNumber(value) != nil ? nil : number
  }
}
