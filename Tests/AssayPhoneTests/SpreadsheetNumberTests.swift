// SPDX-License-Identifier: Apache-2.0

import AssayPhone
import AssayCore
import Testing

struct SpreadsheetNumberTests {
  private static let rules = [PhoneValidator.digitsLost, PhoneValidator.decimalNumber]

  private func findings(_ number: String) -> [String] {
    let findings = PhoneValidator().validate(LeadBatch([[.phone: number] as Lead]).lead(at: 0))
    return findings.filter { Self.rules.contains($0.rule) }.map { finding in
      let parts = finding.arguments.map { "\($0.value)" } + finding.suggestions.map(\.value)
      return ([finding.rule.id.rawValue] + parts).joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      ("4,91702E+12", "phone.digits-lost number(7)"), ("4.91702E+12", "phone.digits-lost number(7)"),
      ("4.9e12", "phone.digits-lost number(11)"), ("1.0E7", "phone.digits-lost number(6)"),
      ("3E+10", "phone.digits-lost number(10)"), ("491702345678.0", "phone.decimal-number 491702345678"),
      ("491702345678,00", "phone.decimal-number 491702345678"),
      ("+491702345678.0", "phone.decimal-number +491702345678"),
      ("4.9170234567E+10", "phone.decimal-number 49170234567"),
    ])
  func findsNumbersThatWentThroughASpreadsheet(number: String, expected: String) {
    #expect(findings(number) == [expected])
  }

  @Test(
    arguments: [
      "+49 170 2345678", "0170/2345678", "030.1234567", "030.123.45.0", "01.23.45.67.80", "12.0", "1234.0",
      "555-CALL-E12",
      "089 123 E5", "1.5", "123456.50", "0", "", "E+12", "4,9E", "4,9E+", "4,9E+99", "49E12", "4.91702E-12",
      "1.800.555.0",
      "+1 (212) 555-0100 ext.0", "020 7946 0.0",
    ])
  func leavesNumbersAsPeopleWriteThemAlone(number: String) {
    #expect(findings(number) == [])
  }
}
