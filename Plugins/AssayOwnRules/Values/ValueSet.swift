// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A set of texts in which the bytes of a value are looked up in place.
///
/// - Complexity: a lookup is O(bytes of the value) for values that were not chosen to collide; 8 to 16 bytes for each text,
///   and its own.
struct ValueSet: Sendable {
  private var bytes: [UInt8] = []
  /// The end of each text; the first one begins at 0.
  private var ends: [UInt32] = []
  /// One more than the index of a text, 0 for none; open addressing.
  private var slots: [UInt32]
  private let ignoresCase: Bool

  init(_ values: [String], ignoringCase: Bool) {
    ignoresCase = ignoringCase
    var size = 8
    while size < values.count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for value in values where !value.isEmpty { insert(Array((ignoringCase ? value.lowercased() : value).utf8)) }
  }

  /// Whether a value is in the set.
  func contains(_ value: Span<UInt8>) -> Bool {
    if ignoresCase && !FoldedText.isASCII(value) {
      let folded = FoldedText.bytes(value)
      return slots[slot(of: folded.span, folding: false)] != 0
    }
    return slots[slot(of: value, folding: ignoresCase)] != 0
  }

  private mutating func insert(_ value: [UInt8]) {
    let slot = slot(of: value.span, folding: false)
    guard slots[slot] == 0 else { return }
    bytes += value
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(ends.count)
  }

  /// The slot that a text has, or would have.
  private func slot(of value: Span<UInt8>, folding: Bool) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(value, folding: folding)) & mask
    while slots[slot] != 0 && !isEqual(Int(slots[slot]) - 1, value, folding: folding) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ index: Int, _ value: Span<UInt8>, folding: Bool) -> Bool {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    guard Int(ends[index]) - start == value.count else { return false }
    for offset in value.indices {
      let byte = folding ? FoldedText.byte(value[offset]) : value[offset]
      if bytes[start + offset] != byte { return false }
    }
    return true
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits, with the high bits folded into the low ones.
  private static func hash(_ value: Span<UInt8>, folding: Bool) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in value.indices {
      hash = (hash ^ UInt64(folding ? FoldedText.byte(value[index]) : value[index])) &* 0x100_0000_01b3
    }
    return hash ^ hash >> 32
  }
}
