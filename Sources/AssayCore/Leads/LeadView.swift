// SPDX-License-Identifier: Apache-2.0

/// A lead, borrowed from a ``Lead`` or a ``LeadBatch``: what a validator looks at.
///
/// Values are UTF-8 bytes in place, without a copy; ``string(_:)`` makes a `String` of one on request.
///
/// ```swift
/// let address = lead[.email]          // Span<UInt8>, empty if there is none
/// if address.isEmpty { return [] }
/// ```
///
/// A view cannot outlive the batch that it looks into; the compiler sees to that.
public struct LeadView: ~Escapable {
  @usableFromInline let bytes: Span<UInt8>
  @usableFromInline let overlay: Span<UInt8>
  @usableFromInline let cells: Span<Cell>
  @usableFromInline let slots: Span<Int16>
  @usableFromInline let fields: Span<Field>

  @inlinable @inline(__always)
  @_lifetime(copy bytes, copy overlay, copy cells, copy slots, copy fields)
  init(
    bytes: Span<UInt8>, overlay: Span<UInt8>, cells: Span<Cell>, slots: Span<Int16>, fields: Span<Field>
  ) {
    self.bytes = bytes
    self.overlay = overlay
    self.cells = cells
    self.slots = slots
    self.fields = fields
  }

  /// The value of a field as UTF-8 bytes; empty if the lead does not have it.
  ///
  /// The bytes are what the source held: a validator must cope with a sequence that is not UTF-8.
  @inlinable @inline(__always)
  public subscript(field: Field) -> Span<UInt8> {
    @_lifetime(copy self)
    get { value(at: slot(of: field)) }
  }

  /// How many slots the record has for fields.
  @inlinable public var fieldCount: Int { fields.count }

  /// The field in a slot.
  @inlinable public func field(at slot: Int) -> Field { fields[slot] }

  /// The value in a slot, as UTF-8 bytes; empty for a slot below zero.
  @inlinable @inline(__always)
  @_lifetime(copy self)
  public func value(at slot: Int) -> Span<UInt8> {
    guard slot >= 0 else { return bytes.extracting(0..<0) }
    let cell = cells[slot]
    return cell.isOverlay ? overlay.extracting(cell.range) : bytes.extracting(cell.range)
  }

  /// Where in ``LeadBatch/sourceBytes`` the value of a slot stands, empty for one that the lead does not have; nil for a
  /// value that was changed or unescaped and stands there no more. For work on a whole batch at once.
  @inlinable @inline(__always)
  public func sourceRange(at slot: Int) -> Range<Int>? {
    let cell = cells[slot]
    return cell.isOverlay ? nil : cell.range
  }

  /// The slot of a field, or -1.
  @inlinable @inline(__always)
  public func slot(of field: Field) -> Int {
    if field.ordinal != Field.customOrdinal { return Int(slots[Int(field.ordinal)]) }
    return slot(ofCustom: field)
  }

  /// How many columns the record has that are no field; ``FieldLayout/otherNames`` has their names.
  @inlinable public var otherCount: Int { cells.count - fields.count }

  /// The value of a column that is no field, as it came; empty if the record is too short.
  @inlinable
  @_lifetime(copy self)
  public func otherValue(at index: Int) -> Span<UInt8> {
    precondition(index >= 0, "Columns are counted from 0")
    return value(at: fields.count + index)
  }

  @usableFromInline
  func slot(ofCustom field: Field) -> Int {
    for slot in 0..<fields.count where fields[slot] == field { return slot }
    return -1
  }
}

extension LeadView {
  /// Whether the lead's source has the field at all, filled or not.
  @inlinable
  public func contains(_ field: Field) -> Bool {
    let slot = slot(of: field)
    return slot >= 0 && !cells[slot].isAbsent
  }

  /// Whether the field has no value.
  @inlinable @inline(__always)
  public func isEmpty(_ field: Field) -> Bool {
    let slot = slot(of: field)
    return slot < 0 || cells[slot].isEmpty
  }

  /// The value of a field as a string; bytes that are not UTF-8 become U+FFFD.
  public func string(_ field: Field) -> String {
    String(repairing: self[field])
  }
}
