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
}
