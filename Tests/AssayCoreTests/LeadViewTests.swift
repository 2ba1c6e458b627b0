// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayCore

struct LeadViewTests {
  private static let vatID = Field("vatID")

  /// What a view says of a field: contained, empty, value.
  private func look(_ batch: LeadBatch, _ record: Int, _ field: Field) -> [String] {
    let lead = batch.lead(at: record)
    return [lead.contains(field) ? "contains" : "lacks", lead.isEmpty(field) ? "empty" : "filled", lead.string(field)]
  }

  @Test func tellsFilledEmptyAndAbsentFields() {
    let batch = LeadBatch([[.email: "a@b.de"], [.email: ""], [:]] as [Lead])
    #expect(look(batch, 0, .email) == ["contains", "filled", "a@b.de"])
    #expect(look(batch, 1, .email) == ["contains", "empty", ""])
    #expect(look(batch, 2, .email) == ["lacks", "empty", ""])
    #expect(look(batch, 0, .city) == ["lacks", "empty", ""])
  }

  @Test func findsFieldsOfStrangers() {
    let batch = LeadBatch([[.email: "a@b.de"], [Self.vatID: "DE1"], [Field("x"): "y", Self.vatID: ""]] as [Lead])
    #expect(look(batch, 0, Self.vatID) == ["lacks", "empty", ""])
    #expect(look(batch, 1, Self.vatID) == ["contains", "filled", "DE1"])
    #expect(look(batch, 2, Self.vatID) == ["contains", "empty", ""])
    #expect(look(batch, 2, Field("x")) == ["contains", "filled", "y"])
    #expect(look(batch, 2, Field("z")) == ["lacks", "empty", ""])
  }

  @Test func readsSlicesOfTheSource() {
    var batch = LeadBatch(layout: FieldLayout([.lastName, .city]))
    batch.reset(bytes: Array("Doe;Bonn\nNg\n".utf8))
    batch.appendRecord(number: 1) { [0..<3, 4..<8][$0] }
    batch.appendRecord(number: 7)
    batch.setValue(at: 0, to: 9..<11)
    #expect(batch.numbers == [1, 7])
    #expect(look(batch, 0, .lastName) == ["contains", "filled", "Doe"])
    #expect(look(batch, 0, .city) == ["contains", "filled", "Bonn"])
    #expect(look(batch, 1, .lastName) == ["contains", "filled", "Ng"])
    #expect(look(batch, 1, .city) == ["lacks", "empty", ""])
  }

  @Test func readsValuesThatDoNotStandInTheSource() {
    var batch = LeadBatch(layout: FieldLayout([.company, .city]))
    batch.reset(bytes: Array("\"a \"\"b\"\"\";Bonn".utf8))
    batch.appendRecord(number: 1) { [0..<9, 10..<14][$0] }
    batch.setValue(at: 0, to: Array("a \"b\"".utf8))
    #expect(look(batch, 0, .company) == ["contains", "filled", "a \"b\""])
    #expect(look(batch, 0, .city) == ["contains", "filled", "Bonn"])
  }

  @Test func readsWhatANormaliserChanged() {
    var batch = LeadBatch([[.city: "bonn", .region: "nrw"], [.city: ""], [.city: "ulm"]] as [Lead])
    Pipeline(normalizers: [UppercaseNormalizer(fields: [.city])]).assess(&batch)
    #expect(look(batch, 0, .city) == ["contains", "filled", "BONN"])
    #expect(look(batch, 0, .region) == ["contains", "filled", "nrw"])
    #expect(look(batch, 1, .city) == ["contains", "empty", ""])
    #expect(look(batch, 2, .city) == ["contains", "filled", "ULM"])
    #expect(batch.copy(of: 0) == [.city: "BONN", .region: "nrw"])
  }

  @Test func repairsBytesThatAreNotUTF8() {
    var batch = LeadBatch(layout: FieldLayout([.lastName]))
    batch.reset(bytes: [0x4D, 0xFC, 0x6C])
    batch.appendRecord(number: 1) { _ in 0..<3 }
    #expect(look(batch, 0, .lastName)[2] == "M\u{FFFD}l")
  }

  @Test func keepsTheFirstSlotOfAFieldThatIsNamedTwice() {
    let layout = FieldLayout([.city, .email, .city])
    #expect(layout.slot(of: .city) == 0)
    #expect(layout.slot(of: .email) == 1)
    #expect(layout.slot(of: .phone) == nil)
  }

  @Test func goesOverAllSlots() {
    let batch = LeadBatch([[.email: "a@b.de", Self.vatID: "1"]] as [Lead])
    let lead = batch.lead(at: 0)
    var seen: [String] = []
    for slot in 0..<lead.fieldCount where !lead.value(at: slot).isEmpty { seen.append(lead.field(at: slot).name) }
    #expect(seen == ["email", "vatID"])
    let isNothingBelowZero = lead.value(at: -1).isEmpty
    #expect(isNothingBelowZero)
  }

  /// Two leads with a field and two other columns each, the second one short.
  private static let withOthers: LeadBatch = {
    var batch = LeadBatch(layout: FieldLayout([.city], otherNames: ["member", "note"]))
    batch.reset(bytes: Array("17;bonn;\"a \"\"b\"\"\"\nulm".utf8))
    batch.appendRecord(number: 1) { [3..<7, 0..<2, 8..<17][$0] }
    batch.setValue(at: 2, to: Array("a \"b\"".utf8))
    batch.appendRecord(number: 2)
    batch.setValue(at: 0, to: 18..<21)
    return batch
  }()

  @Test func keepsOtherColumnsBehindTheFields() {
    let batch = Self.withOthers
    var seen: [String] = []
    for record in 0..<batch.count {
      let lead = batch.lead(at: record)
      for index in 0..<lead.otherCount { seen.append(String(repairing: lead.otherValue(at: index))) }
    }
    #expect(batch.layout.width == 3)
    #expect(seen == ["17", "a \"b\"", "", ""])
    #expect(LeadBatch([[.city: "bonn"]] as [Lead]).lead(at: 0).otherCount == 0)
  }

  @Test func hidesOtherColumnsFromWhatGoesOverFields() {
    var batch = Self.withOthers
    Pipeline(normalizers: [UppercaseNormalizer(fields: [.city])]).assess(&batch)
    let leads = batch.leads
    var seen: [String] = []
    for record in 0..<leads.count {
      for slot in 0..<leads[record].fieldCount {
        seen.append(
          String(repairing: leads[record].value(at: slot)) + String(repairing: leads.value(at: slot, of: record)))
      }
    }
    #expect(seen == ["BONNBONN", "ULMULM"])
    #expect((0..<2).map { batch.copy(of: $0) } == [[.city: "BONN"], [.city: "ULM"]])
    var filled = [0]
    batch.countFilled(into: &filled)
    #expect(filled == [2])
  }

  @Test func glancesAtFieldsOnly() {
    let batch = Self.withOthers
    let leads = batch.leads
    #expect((0..<2).map { leads.glance(at: $0, forValuesOf: 2).bounds } == [3..<7, 18..<21])
    #expect((0..<2).map { leads.glance(at: $0, forValuesOf: 2).long } == [1, 1])
  }
}
