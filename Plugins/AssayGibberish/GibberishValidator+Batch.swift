// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension GibberishValidator {
  /// Values come again in a file, cities and first names above all: one against which nothing speaks is judged once.
  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let slots = Self.kinds.map { batch.layout.slot(of: $0.field) ?? -1 }
    let used = slots.indices.filter { slots[$0] >= 0 }
    guard !used.isEmpty else { return }
    var values = FineValues(fieldCount: slots.count)
    let leads = batch.leads
    for record in 0..<leads.count {
      var known: UInt16 = 0
      for index in used where values.contains(leads, slots[index], record, field: index) { known |= 1 << UInt16(index) }
      var fine: UInt16 = 0
      let found = self.findings(about: leads[record], but: known, fine: &fine)
      for index in used where fine >> UInt16(index) & 1 == 1 {
        values.insert(leads, slots[index], record, field: index)
      }
      for finding in found { findings.append(finding, to: record) }
    }
  }
}

/// Records of a batch whose values are fine, to know the same values again.
struct FineValues {
  private static let placesPerField = 512

  /// For each field and hash of a value, the record that has it, from 1; 0 for none.
  private var records: [Int32]

  init(fieldCount: Int) {
    records = [Int32](repeating: 0, count: fieldCount * Self.placesPerField)
  }

  /// Whether a record before had the same value, which was fine. An empty value is.
  func contains(_ leads: borrowing LeadViews, _ slot: Int, _ record: Int, field: Int) -> Bool {
    let value = leads.value(at: slot, of: record)
    if value.isEmpty { return true }
    let other = Int(records[Self.place(of: value, field)])
    guard other > 0 else { return false }
    let known = leads.value(at: slot, of: other - 1)
    guard known.count == value.count else { return false }
    for index in value.indices where value[unchecked: index] != known[unchecked: index] { return false }
    return true
  }

  mutating func insert(_ leads: borrowing LeadViews, _ slot: Int, _ record: Int, field: Int) {
    records[Self.place(of: leads.value(at: slot, of: record), field)] = Int32(truncatingIfNeeded: record + 1)
  }

  /// By length, beginning and end: what collides replaces what was there.
  private static func place(of value: Span<UInt8>, _ field: Int) -> Int {
    var hash = UInt64(value.count)
    for index in 0..<min(8, value.count) { hash = (hash ^ UInt64(value[unchecked: index])) &* 0x100_0000_01B3 }
    for index in max(0, value.count - 8)..<value.count {
      hash = (hash ^ UInt64(value[unchecked: index])) &* 0x100_0000_01B3
    }
    return field * placesPerField + Int(truncatingIfNeeded: hash >> 32) & (placesPerField - 1)
  }
}
