// SPDX-License-Identifier: Apache-2.0

/// The leads of a batch, borrowed together: what a loop over a batch should hold.
///
/// Making one view after the other from the batch would look up the same five buffers for each lead.
///
/// ```swift
/// let leads = batch.leads
/// for record in 0..<leads.count where leads[record].isEmpty(.email) { … }
/// ```
public struct LeadViews: ~Escapable {
  @usableFromInline let bytes: Span<UInt8>
  @usableFromInline let overlay: Span<UInt8>
  @usableFromInline let cells: Span<Cell>
  @usableFromInline let slots: Span<Int16>
  @usableFromInline let fields: Span<Field>
  /// How many cells a lead has: more than fields, where the batch keeps other columns too.
  @usableFromInline let width: Int
  /// How many leads there are.
  public let count: Int

  @inlinable @inline(__always)
  @_lifetime(copy bytes, copy overlay, copy cells, copy slots, copy fields)
  init(
    bytes: Span<UInt8>, overlay: Span<UInt8>, cells: Span<Cell>, slots: Span<Int16>, fields: Span<Field>,
    width: Int, count: Int
  ) {
    self.bytes = bytes
    self.overlay = overlay
    self.cells = cells
    self.slots = slots
    self.fields = fields
    self.width = width
    self.count = count
  }

  /// The value in a slot of one lead, for work on one field of all leads.
  @inlinable @inline(__always)
  @_lifetime(copy self)
  public func value(at slot: Int, of record: Int) -> Span<UInt8> {
    let cell = cells[record &* width &+ slot]
    return cell.isOverlay ? overlay.extracting(cell.range) : bytes.extracting(cell.range)
  }

  /// Where in ``LeadBatch/sourceBytes`` the value in a slot of one lead stands; see ``LeadView/sourceRange(at:)``.
  @inlinable @inline(__always)
  public func sourceRange(at slot: Int, of record: Int) -> Range<Int>? {
    let cell = cells[record &* width &+ slot]
    return cell.isOverlay ? nil : cell.range
  }

  /// What a glance at the values of the fields of one lead tells, without looking at any of them.
  ///
  /// - `bounds`: the part of ``LeadBatch/sourceBytes`` that its values stand in, with whatever is between them; nil where one
  ///   of them was changed or unescaped and stands there no more.
  /// - `long`: a bit for each of the first 64 slots whose value has at least so many bytes, the first slot in the lowest.
  @inlinable @inline(__always)
  public func glance(at record: Int, forValuesOf length: Int) -> (bounds: Range<Int>?, long: UInt64) {
    let row = cells.extracting((record &* width)..<(record &* width &+ fields.count))
    var low = Int.max
    var high = 0
    var long: UInt64 = 0
    var tags: UInt32 = 0
    for slot in row.indices {
      let cell = row[slot]
      if cell.isEmpty { continue }
      tags |= cell.tag
      let start = Int(cell.offset)
      low = min(low, start)
      high = max(high, start &+ cell.length)
      if cell.length >= length && slot < 64 { long |= 1 << UInt64(truncatingIfNeeded: slot) }
    }
    if low > high { return (0..<0, 0) }
    return (tags & Cell.overlayBit == 0 ? Range(uncheckedBounds: (low, high)) : nil, long)
  }

  /// One lead.
  @inlinable @inline(__always)
  public subscript(record: Int) -> LeadView {
    @_lifetime(copy self)
    get {
      LeadView(
        bytes: bytes, overlay: overlay, cells: cells.extracting((record * width)..<((record + 1) * width)),
        slots: slots, fields: fields)
    }
  }
}
