// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Testing

@testable import AssayColumns

struct SerialDateValidatorTests {
  @Test(
    arguments: [
      ("45231", "2023-11-01"), ("44927", "2023-01-01"), ("36526", "2000-01-01"), ("36585", "2000-02-29"),
      ("25569", "1970-01-01"), ("45291", "2023-12-31"), ("45292", "2024-01-01"), ("45231.5", "2023-11-01T12:00:00"),
      ("45231,75", "2023-11-01T18:00:00"), ("45231.0", "2023-11-01"), ("45231.99999999", "2023-11-01T23:59:59"),
      ("73050", "2099-12-31"), ("10000", "1927-05-18"),
    ])
  func readsSerialNumbersAsDates(number: String, expected: String) {
    #expect(SerialDate(Array(number.utf8).span)?.iso == expected)
  }

  @Test(arguments: ["1985", "2023", "451231", "09999", "99999", "4523a", "45231.", "45231.x", "", "20231101", "45-31"])
  func readsNothingElse(value: String) {
    #expect(SerialDate(Array(value.utf8).span) == nil)
  }

  @Test func suggestsDatesWhereTheWholeColumnHoldsNumbers() {
    let leads = (0..<20).map { [.createdAt: "\(45231 + $0)", .birthDate: $0 == 0 ? "31234" : "1985-07-08"] as Lead }
    let informed = SerialDateValidator().informed(by: LeadBatch(leads))
    let findings = informed.validate(LeadBatch([leads[0]]).lead(at: 0))
    #expect(findings.map(\.field) == [.createdAt])
    #expect(findings.flatMap(\.suggestions).map(\.value) == ["2023-11-01"])
    #expect(findings.flatMap(\.suggestions).allSatisfy { !$0.isSafe })
    // A lead by itself tells nothing.
    #expect(SerialDateValidator().validate(LeadBatch([leads[0]]).lead(at: 0)).isEmpty)
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [.createdAt: "45231"], [.createdAt: "45232", .birthDate: "31234.5"], [.createdAt: "45233"], [:],
    ]
    let informed = SerialDateValidator().informed(by: LeadBatch(leads))
    #expect(contractViolations(of: informed, on: leads) == [])
  }
}
