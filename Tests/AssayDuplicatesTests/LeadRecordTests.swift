// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct LeadRecordTests {
  private let first: [Attribute: String] = [
    .firstName: "anna", .lastName: "weber", .phone: "49301234567", .city: "ulm",
  ]
  private let second: [Attribute: String] = [.mailbox: "x", .other4: "blue"]

  private func values(_ texts: [Attribute: String]) -> AttributeValues {
    var values = AttributeValues()
    for attribute in Attribute.allCases {
      if let text = texts[attribute] { values.set(attribute, to: Array(text.utf8).span) }
    }
    return values
  }

  private var records: LeadRecords {
    var records = LeadRecords()
    records.append(values(first), number: 7, isRejected: false)
    records.append(values([:]), number: 8, isRejected: true)
    records.append(values(second), number: 4_000_000_000, isRejected: true)
    return records
  }

  private func texts(_ records: LeadRecords, _ index: Int) -> [Attribute: String] {
    let bytes = records.bytes
    let lead = LeadRecord(bytes.span, at: records.starts[index])
    var texts: [Attribute: String] = [:]
    for attribute in Attribute.allCases where lead.has(attribute) {
      texts[attribute] = String(decoding: bytes[lead.range(of: attribute, bytes.span)], as: UTF8.self)
    }
    return texts
  }

  private func heads(_ records: LeadRecords) -> [String] {
    let bytes = records.bytes
    return records.starts.map {
      let lead = LeadRecord(bytes.span, at: $0)
      return "\(lead.number(bytes.span)) \(lead.isRejected) \(lead.values(bytes.span).count)"
    }
  }

  @Test func giveBackWhatWasAdded() {
    #expect((0..<3).map { texts(records, $0) } == [first, [:], second])
    #expect(heads(records) == ["7 false 23", "8 true 0", "4000000000 true 5"])
  }

  @Test func takeTheBytesThatTheySay() {
    #expect(records.bytes.count == 3 * 8 + 2 * (4 + 0 + 2) + 23 + 5)
  }

  @Test func areAppendedToOthers() {
    var both = LeadRecords()
    both.append(records)
    both.append(LeadRecords())
    both.append(records)
    #expect(both.count == 6)
    #expect((0..<6).map { texts(both, $0) } == [first, [:], second, first, [:], second])
    both.keep([2, 3])
    #expect((0..<2).map { texts(both, $0) } == [second, first])
  }

  @Test func keepHowRareAValueIsBesideIt() {
    var records = records
    for (place, attribute) in [Attribute.firstName, .lastName, .phone, .city].enumerated() {
      records.setRarity(UInt8(100 + place), of: attribute, at: 0)
    }
    records.setRarity(254, of: .other4, at: 2)
    #expect((0..<3).map { texts(records, $0) } == [first, [:], second])
    let bytes = records.bytes
    let lead = LeadRecord(bytes.span, at: 0)
    #expect(
      [Attribute.firstName, .lastName, .phone, .city].map { bytes[lead.rarityIndex(of: $0)] } == [100, 101, 102, 103])
    #expect(bytes[LeadRecord(bytes.span, at: records.starts[2]).rarityIndex(of: .other4)] == 254)
  }
}
