// SPDX-License-Identifier: Apache-2.0

/// Where the value of one field of one record lies: a slice of the batch's raw bytes, or of its overlay.
///
/// Eight bytes, so that the cells of a record fit into two cache lines.
@usableFromInline
struct Cell: BitwiseCopyable, Sendable {
  @usableFromInline var offset: UInt32
  /// The length in bytes; the top bit says that the slice is of the overlay.
  @usableFromInline var tag: UInt32

  @usableFromInline static var overlayBit: UInt32 { 0x8000_0000 }
  /// How many bytes offsets and lengths reach over.
  static var limit: Int { 0x7FFF_FFFF }
  /// A field that the record does not have, as opposed to one that is empty.
  @usableFromInline static var absent: Cell { Cell(offset: .max, tag: 0) }

  @inlinable @inline(__always) init(offset: UInt32, tag: UInt32) {
    self.offset = offset
    self.tag = tag
  }

  /// A slice of the raw bytes.
  @inlinable @inline(__always) init(raw range: Range<Int>) {
    self.init(offset: UInt32(truncatingIfNeeded: range.lowerBound), tag: UInt32(truncatingIfNeeded: range.count))
  }

  /// A slice of the overlay.
  @inlinable @inline(__always) init(overlay range: Range<Int>) {
    self.init(
      offset: UInt32(truncatingIfNeeded: range.lowerBound),
      tag: UInt32(truncatingIfNeeded: range.count) | Self.overlayBit)
  }

  @inlinable @inline(__always) var isAbsent: Bool { offset == .max }
  @inlinable @inline(__always) var isOverlay: Bool { tag & Self.overlayBit != 0 }
  @inlinable @inline(__always) var length: Int { Int(tag & ~Self.overlayBit) }
  @inlinable @inline(__always) var isEmpty: Bool { tag & ~Self.overlayBit == 0 }
  @inlinable @inline(__always) var range: Range<Int> {
    // An absent cell is empty and its offset of no meaning.
    let start = isAbsent ? 0 : Int(offset)
    return Range(uncheckedBounds: (start, start &+ length))
  }
}
