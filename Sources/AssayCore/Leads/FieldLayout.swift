// SPDX-License-Identifier: Apache-2.0

/// Which field stands in which slot of a record: the header of a batch of leads.
public struct FieldLayout: Sendable, Hashable {
  /// The field of each slot.
  public let fields: [Field]
  /// Slot of each known field, or -1.
  @usableFromInline let slots: [Int16]

  /// Creates a layout; a field that is named twice keeps its first slot.
  public init(_ fields: [Field]) {
    self.fields = fields
    var slots = [Int16](repeating: -1, count: Field.knownCount)
    for (slot, field) in fields.enumerated().prefix(Int(Int16.max)) where field.ordinal != Field.customOrdinal {
      if slots[Int(field.ordinal)] < 0 { slots[Int(field.ordinal)] = Int16(slot) }
    }
    self.slots = slots
  }

  /// All known fields, each in the slot of its own number: the layout of a ``Lead`` without fields of its own.
  static let standard = FieldLayout(Field.known)

  /// The slot of a field, or nil if the layout has no such field.
  /// - Complexity: O(1) for a known field, O(number of slots) for another one.
  public func slot(of field: Field) -> Int? {
    if field.ordinal == Field.customOrdinal { return fields.firstIndex(of: field) }
    let slot = Int(slots[Int(field.ordinal)])
    return slot < 0 ? nil : slot
  }
}
