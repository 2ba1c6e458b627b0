// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayDuplicates
import Testing

/// Data that would cost quadratic time or memory, or mislead, were it not for a guard.
struct HostileDataTests {
  private static func number(_ index: Int) -> String { "030 \(20_000_000 + index * 137)" }

  @Test func fourHundredLeadsWithOneTelephoneNumber() {
    var leads = InventedLeads.some(400)
    for index in leads.indices {
      leads[index][.phone] = "030 23125000"
      leads[index][.mobilePhone] = nil
    }
    #expect(Found(leads).clusters == [])
  }

  @Test func fourHundredLeadsWithOneMobileNumberBesideTheirOwn() {
    var leads = InventedLeads.some(400)
    for index in leads.indices {
      leads[index][.phone] = Self.number(index)
      leads[index][.mobilePhone] = "0171 2345678"
    }
    #expect(Found(leads).clusters == [])
  }

  @Test func fourHundredLeadsWithOneTelephoneNumberInTwoForms() {
    var leads = InventedLeads.some(400)
    for index in leads.indices {
      leads[index][.phone] = index.isMultiple(of: 2) ? "+49 30 23125000" : "23125000"
      for field in [Field.mobilePhone, .country, .email] { leads[index][field] = nil }
    }
    // But for two of one name in one street.
    #expect(Found(leads).clusters.count <= 2)
  }

  @Test func tenThousandLeadsWithOneMailbox() {
    var leads = InventedLeads.some(10_000)
    for index in leads.indices { leads[index][.email] = "info@kranich.example.org" }
    let found = Found(leads)
    #expect(found.clusters.count < 20)
    // Each of them is told, but the first.
    let told = found.findings.count {
      $0.contains { $0.rule == ExactDuplicateValidator.sameEmail || $0.comparisons != [] }
    }
    #expect(told >= 9_900)
  }

  @Test func aHundredThousandEqualRows() {
    let lead: Lead = [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .city: "Hamburg"]
    let found = Found([Lead](repeating: lead, count: 100_000))
    #expect(found.clusters == [Set(0..<100_000)])
    #expect(found.matches.dropFirst().allSatisfy { $0?.survivor == 1 })
  }

  @Test func manyEqualRowsThatAreNumbered() {
    let id = Field("id")
    let leads: [Lead] = (0..<3000).map {
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .phone: "+49 171 2345678", id: "\($0)"]
    }
    let found = Found(leads, DuplicateValidator(others: [id]))
    #expect(found.clusters == [Set(0..<3000)])
  }

  @Test(arguments: [0, 1, 2, 5000])
  func leadsWithoutAnything(count: Int) {
    for lead in [Lead(), Lead(Field.known.map { ($0, "") })] {
      let found = Found([Lead](repeating: lead, count: count))
      #expect(found.clusters == [] && found.findings.allSatisfy(\.isEmpty))
    }
  }

  @Test func oneLead() {
    let found = Found(InventedLeads.some(1))
    #expect(found.clusters == [] && found.findings == [[]])
  }

  @Test(arguments: ["x", "ä", "1", "a b ", "@.", "+", "я", "-", "\u{0}"])
  func hugeValues(unit: String) {
    let long = String(repeating: unit, count: (1 << 20) / unit.utf8.count)
    let lead = Lead(Field.known.map { ($0, long) })
    let found = Found([lead, lead, [.lastName: long], [.email: "\(long)@web.de"]])
    #expect(found.matches[0] == nil || found.matches[1] == nil)
  }

  @Test func bytesThatAreNotText() {
    let broken: [UInt8] = [0x4D, 0xFC, 0x6C, 0x6C, 0xFF, 0xFE, 0x00, 0xC0, 0x80, 0xED, 0xA0, 0x80]
    var batch = LeadBatch(layout: FieldLayout(Field.known))
    for number in 1...50 {
      batch.appendRecord(number: number)
      for slot in Field.known.indices { batch.setValue(at: slot, to: broken + Array("\(slot * number)".utf8)) }
    }
    Pipeline().assess(&batch)
    let stage = DuplicateValidator().makeStage()
    #expect(stage.resolve(merging: [stage.observe(batch)]).allSatisfy { (1...50).contains($0.record) })
  }
}
