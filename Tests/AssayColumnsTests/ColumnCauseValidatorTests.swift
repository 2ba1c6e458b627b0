// SPDX-License-Identifier: Apache-2.0

import AssayColumns
import AssayCore
import AssayTesting
import Testing

struct ColumnCauseValidatorTests {
  private func causes(in leads: [Lead]) -> [String] {
    Pipeline(datasetValidators: [ColumnCauseValidator()]).findings(about: leads).map {
      "\($0.field?.name ?? ""): \($0.message(in: .english))"
    }
  }

  @Test func countsPostalCodesThatLostTheirZero() {
    let leads: [Lead] = [
      [.postalCode: "1067", .country: "Deutschland"], [.postalCode: "10115", .country: "DE"],
      [.postalCode: "2139", .country: "USA"], [.postalCode: "8001", .country: "Schweiz"], [.postalCode: "1010"],
    ]
    #expect(causes(in: leads) == ["postalCode: 2 postal codes have lost their leading zero."])
    #expect(causes(in: Array(leads.dropFirst())) == [])
  }

  @Test func countsTelephoneNumbersThatWentThroughASpreadsheet() {
    let leads: [Lead] = [
      [.phone: "4,91702E+12"], [.phone: "491702345678.0"], [.phone: "+49 170 2345678"], [.phone: "4.91711E12"],
      [.mobilePhone: "4.91711E12"],
    ]
    #expect(
      causes(in: leads) == ["phone: 3 telephone numbers went through a spreadsheet as numbers; 2 of them lost digits."])
  }

  @Test func namesAColumnOfSerialNumbers() {
    let leads: [Lead] = ["", "45231", "45232.5", "44927"].map { [.createdAt: $0, .birthDate: "1985"] }
    #expect(
      causes(in: leads) == [
        "createdAt: The column holds 3 dates as serial numbers of a spreadsheet: 45231 is 2023-11-01."
      ])
  }

  @Test func leavesColumnsThatAreRightAlone() {
    let leads: [Lead] = [
      [.createdAt: "45231", .birthDate: "10385"], [.createdAt: "2023-11-01", .birthDate: "120385"],
      [.createdAt: "01.11.2023", .birthDate: "310799"], [.createdAt: "20231101", .birthDate: "50672"],
      [.phone: "030.123.0"], [.phone: "0301234567"], [.postalCode: "1010", .country: "Österreich"],
      [.postalCode: "3011", .country: "CH"], [.postalCode: "5060", .country: "Deutschland"],
    ]
    #expect(causes(in: leads) == [])
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [:], [.phone: "E+12"], [.phone: "4,9E"], [.postalCode: "106", .country: "DE"], [.createdAt: "45231,"],
      [.postalCode: "1067", .country: "Germany", .phone: "4,91702E+12", .createdAt: "45231"],
    ]
    #expect(contractViolations(of: ColumnCauseValidator(), on: leads) == [])
  }
}
