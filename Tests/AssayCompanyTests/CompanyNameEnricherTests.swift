// SPDX-License-Identifier: Apache-2.0

import AssayCompany
import AssayCore
import AssayTesting
import Testing

struct CompanyNameEnricherTests {
  @Test(
    arguments: [
      ([.company: "Müller GmbH"], ["company_base=Müller", "legal_form=GmbH"]),
      ([.company: "AGCO"], ["company_base=AGCO"]),
      ([.company: "PT Maju Jaya", .country: "Indonesia"], ["company_base=Maju Jaya", "legal_form=PT"]), ([:], []),
      ([.company: " "], []),
    ] as [(Lead, [String])])
  func fillsNameAndForm(lead: Lead, expected: [String]) {
    let values = Pipeline(enrichers: [CompanyNameEnricher()]).assess(lead).enrichments.map {
      "\($0.column.name.dropFirst(6))=\($0.value)"
    }
    #expect(values == expected)
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [:], [.company: "Müller & Söhne GmbH & Co. KG"], [.company: "株式会社山田"], [.company: "ООО «X»"], [.company: "a.b. "],
      [.company: "GmbH ", .country: "DE"],
    ]
    #expect(contractViolations(of: CompanyNameEnricher(), on: leads) == [])
  }

  @Test(arguments: [
    [0xC3], [0xFF, 0x20, 0x41, 0x47], [0xE3, 0x80], [0x41, 0x20, 0xF0, 0x9F], [0xE6, 0xA0, 0xE3, 0x80, 0x80],
  ])
  func survivesBytesThatAreNoText(bytes: [UInt8]) {
    var batch = LeadBatch(layout: FieldLayout([.company]))
    batch.reset(bytes: bytes)
    batch.appendRecord(number: 1) { _ in 0..<bytes.count }
    Pipeline(validators: [CompanyValidator()], enrichers: [CompanyNameEnricher()]).assess(&batch)
    #expect(batch.verdicts == [.accept])
  }
}
