// SPDX-License-Identifier: Apache-2.0

/// Which field stands in which slot of a record: the header of a batch of leads.
///
/// Behind the slots of the fields a record may have further ones, for columns that no field is known for. They are out
/// of reach of whatever goes over fields: nothing normalises or judges them, and only who asks for them by
/// ``LeadView/otherValue(at:)`` sees them.
public struct FieldLayout: Sendable, Hashable {
  /// The field of each slot.
  public let fields: [Field]
  /// The names of the columns in the slots behind those of ``fields``.
  public let otherNames: [String]
  /// Slot of each known field, or -1.
  @usableFromInline let slots: [Int16]

  /// Creates a layout; a field that is named twice keeps its first slot.
  /// - Parameter otherNames: the names of columns that are no field and are kept all the same.
  public init(_ fields: [Field], otherNames: [String] = []) {
    self.fields = fields
    self.otherNames = otherNames
    var slots = [Int16](repeating: -1, count: Field.knownCount)
    for (slot, field) in fields.enumerated().prefix(Int(Int16.max)) where field.ordinal != Field.customOrdinal {
      if slots[Int(field.ordinal)] < 0 { slots[Int(field.ordinal)] = Int16(slot) }
    }
    self.slots = slots
  }

  /// How many slots a record has, those of the other columns among them.
  public var width: Int { fields.count + otherNames.count }

  /// The slot of a column that is no field, by its name; the first one of several. Nil if there is none, or if other
  /// columns were not kept.
  /// - Complexity: O(number of other columns).
  public func slot(ofColumn name: String) -> Int? {
    otherNames.firstIndex(of: name).map { fields.count + $0 }
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
