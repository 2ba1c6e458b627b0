// SPDX-License-Identifier: Apache-2.0

/// The parts of a text that commas, slashes, semicolons or brackets divide: `Paris, France`, `Halle (Saale)`.
struct CityParts {
  /// What stands before the first of them; nil for a text without any.
  private(set) var first: [UInt8]?
  /// What stands between the last two, or behind the last; nil for a text without any.
  private(set) var last: [UInt8]?

  init(_ text: Span<UInt8>) {
    var parts: [Range<Int>] = []
    var start = 0
    for index in text.indices where Self.divides(text[index]) {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<text.count)
    let filled = parts.filter { part in part.contains { text[$0] != 0x20 } }
    guard parts.count > 1, let first = filled.first, let last = filled.last else { return }
    self.first = first.map { text[$0] }
    self.last = filled.count > 1 ? last.map { text[$0] } : nil
  }

  private static func divides(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
