// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayPhone
import AssayTesting
import Testing

struct PhoneEnricherTests {
  private static func values(_ lead: Lead, _ enricher: PhoneEnricher = PhoneEnricher()) -> [String] {
    let enrichments = Pipeline(enrichers: [enricher]).assess(lead).enrichments
    return enricher.columns.map { column in enrichments.first { $0.column == column }?.value ?? "" }
  }

  @Test func namesItsColumns() {
    #expect(
      PhoneEnricher().columns.map(\.name) == [
        "assay_phone_e164", "assay_phone_region", "assay_phone_type", "assay_mobile_phone_e164",
      ])
    #expect(PhoneEnricher().columns.allSatisfy { !$0.provenance.isEmpty })
  }

  /// Phone, mobile phone, country, columns.
  @Test(arguments: [
    ("030 123456", "0170 1234567", "Deutschland", ["+4930123456", "DE", "fixed-line", "+491701234567"]),
    ("+1 519 555 0123", "", "", ["+15195550123", "CA", "fixed-line-or-mobile", ""]),
    ("+800 12345678", "", "DE", ["+80012345678", "", "toll-free", ""]),
    ("62889", "", "AC", ["+24762889", "AC", "fixed-line", ""]),
    ("8999", "", "TA", ["+2908999", "TA", "fixed-line", ""]),
    ("+49 1", "030 1", "DE", ["", "", "", ""]), ("030 123456", "", "", ["", "", "", ""]),
    ("030 123456 ext. 12", "", "DE", ["+4930123456", "DE", "fixed-line", ""]),
    ("030 123456 App. 78", "030 l2345678", "DE", ["", "", "", ""]),
    ("1-800-FLOWERS", "212-555-CALL", "US", ["+18003569377", "US", "toll-free", ""]),
    ("0262 40 00 00", "0690 30 12 34", "France", ["+262262400000", "RE", "fixed-line", "+590690301234"]),
    ("03-1234-5678 内線 12", "", "JP", ["+81312345678", "JP", "fixed-line", ""]),
    ("491702345678.0", "4,91702E+12", "DE", ["", "", "", ""]), ("", "", "DE", ["", "", "", ""]),
  ])
  func writesWhatTheDigitsTell(phone: String, mobilePhone: String, country: String, expected: [String]) {
    #expect(Self.values([.phone: phone, .mobilePhone: mobilePhone, .country: country]) == expected)
  }

  @Test func takesTheRegionOfLeadsWithoutACountry() {
    #expect(Self.values([.phone: "030 123456"], PhoneEnricher(defaultRegion: PhoneRegion("DE"))).first == "+4930123456")
  }

  @Test func keepsTheContract() throws {
    let leads = try ["in-the-wild", "negative"].flatMap { try TestCorpora.phone($0).cases.map(\.lead) }
    #expect(contractViolations(of: PhoneEnricher(), on: leads + [[:]]) == [])
  }
}
