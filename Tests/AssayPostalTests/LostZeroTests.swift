// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayPostal
import AssayTesting
import Testing

struct LostZeroTests {
  private func suggestions(_ lead: Lead, in leads: [Lead] = []) -> [String] {
    let validator = PostalCodeValidator().informed(by: LeadBatch(leads))
    return validator.validate(LeadBatch([lead]).lead(at: 0)).flatMap(\.suggestions).map {
      $0.value + ($0.isSafe ? " safe" : "")
    }
  }

  @Test(
    arguments: [
      ("1067", "Deutschland", "01067"), ("4109", "DE", "04109"), ("1067", "germany", "01067"), ("2139", "USA", "02139"),
      ("7001", "United States", "07001"), ("6000", "France", "06000"), ("9124", "Italia", "09124"),
      ("8001", "España", "08001"), ("150", "Norge", "0150"), ("800", "Australia", "0800"),
      ("10011", "România", "010011"),
      ("1310100", "Brasil", "01310-100"), ("1310-100", "Brazil", "01310-100"), ("600001", "Japan", "060-0001"),
      ("60-0001", "日本", "060-0001"), ("2600", "Suomi", "02600"), ("100", "Finland", "00100"),
      ("950", "Poland", "00-950"),
      ("144", "Italia", "00144"), ("5001", "Polska", "05-001"),
    ])
  func putsTheZeroBack(code: String, country: String, expected: String) {
    #expect(suggestions([.postalCode: code, .country: country]) == [expected])
  }

  @Test(
    arguments: [
      // Four digits are right here.
      ("1010", "Österreich"), ("8001", "Schweiz"), ("8001", "CH"), ("1000", "Belgium"), ("2100", "Danmark"),
      ("1011", "Nederland"), ("2000", "Australia"), ("0150", "Norge"), ("1054", "Hungary"), ("1000", "Slovenija"),
      // Without a country nobody knows.
      ("1067", ""), ("1067", "Sachsen"),
      // Nothing is missing, or more than a zero.
      ("01067", "Deutschland"), ("10115", "Deutschland"), ("106", "Deutschland"), ("501", "USA"), ("10", "Finland"),
      // No German code begins with 05.
      ("5060", "Deutschland"), ("", "Deutschland"), ("12345", "Zimbabwe"),
    ])
  func leavesOtherCodesAlone(code: String, country: String) {
    #expect(suggestions([.postalCode: code, .country: country]) == [])
  }

  @Test func isSureWhereNoCodeOfTheFileHasAZero() {
    let whole = (0..<40).map { [.postalCode: "\(10115 + $0 * 1777)", .country: "DE"] as Lead }
    let short = ["1067", "4109", "7743"].map { [.postalCode: $0, .country: "DE"] as Lead }
    #expect(suggestions(short[0], in: whole + short) == ["01067 safe"])
    // Other countries of the file are not concerned.
    #expect(suggestions([.postalCode: "2139", .country: "US"], in: whole + short) == ["02139"])
    // One code with its zero: no spreadsheet took this column for numbers.
    #expect(suggestions(short[0], in: whole + short + [[.postalCode: "01069", .country: "DE"]]) == ["01067"])
    // A few of many: typing errors.
    let many = (0..<100).map { [.postalCode: "\(10115 + $0 * 777)", .country: "DE"] as Lead }
    #expect(suggestions(short[0], in: many + short) == ["01067"])
    // Most codes have four digits: a list from before 1993.
    #expect(
      suggestions(short[0], in: whole + (0..<50).map { [.postalCode: "\(1000 + $0)", .country: "DE"] }) == ["01067"])
  }

  @Test func isSuggestedInABatchToo() {
    let leads: [Lead] = [
      [.postalCode: "10115", .country: "DE"], [.postalCode: "1067", .country: "DE"],
      [.postalCode: "8001", .country: "CH"],
    ]
    let found = Pipeline(validators: [PostalCodeValidator()]).assess(leads).map { $0.findings.map(\.rule.id) }
    #expect(found == [[], ["postal.leading-zero-lost"], []])
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [.postalCode: "1067", .country: "DE"], [:], [.postalCode: "1067"], [.postalCode: "٠١٢٣", .country: "대한민국"],
    ]
    #expect(contractViolations(of: PostalCodeValidator(), on: leads) == [])
  }
}
