// SPDX-License-Identifier: Apache-2.0

/// Characters whose bytes in a code page are one well-formed sequence of UTF-8.
struct MisreadSequence {
  /// Where the characters stand.
  let range: Range<Int>
  /// What the bytes mean.
  let decoded: Unicode.Scalar

  /// The sequences of a text in a code page, in their order.
  /// - Complexity: O(characters).
  static func all(in scalars: [Unicode.Scalar], _ page: CodePage) -> [MisreadSequence] {
    let bytes = scalars.map { $0.value < 0x80 ? 0 : page.byte(of: $0) ?? 0 }
    var sequences: [MisreadSequence] = []
    var index = 0
    while index < bytes.count {
      if let sequence = MisreadSequence(at: index, in: bytes) {
        sequences.append(sequence)
        index = sequence.range.upperBound
      } else {
        index += 1
      }
    }
    return sequences
  }

  init(range: Range<Int>, decoded: Unicode.Scalar) {
    self.range = range
    self.decoded = decoded
  }

  /// The sequence that begins at a position; zeros stand for what is no byte above 0x7F.
  private init?(at start: Int, in bytes: [UInt8]) {
    let lead = bytes[start]
    let length: Int
    switch lead {
    case 0xc2...0xdf: length = 2
    case 0xe0...0xef: length = 3
    case 0xf0...0xf4: length = 4
    default: return nil
    }
    guard let value = Self.value(length, at: start, in: bytes) else { return nil }
    if let scalar = Unicode.Scalar(value) {
      guard value >= [0, 0, 0x80, 0x800, 0x10000][length] else { return nil }
      self.init(range: start..<(start + length), decoded: scalar)
      return
    }
    // CESU-8 (UTR #26): each half of a surrogate pair as a sequence of its own.
    guard 0xd800..<0xdc00 ~= value, start + 3 < bytes.count, bytes[start + 3] == 0xed,
      let second = Self.value(3, at: start + 3, in: bytes), 0xdc00..<0xe000 ~= second,
      let scalar = Unicode.Scalar(0x10000 + (value - 0xd800) << 10 + (second - 0xdc00))
    else { return nil }
    self.init(range: start..<(start + 6), decoded: scalar)
  }

  private static func value(_ length: Int, at start: Int, in bytes: [UInt8]) -> UInt32? {
    guard start + length <= bytes.count else { return nil }
    var value = UInt32(bytes[start]) & (0x7f >> UInt32(length))
    for byte in bytes[(start + 1)..<(start + length)] {
      guard 0x80...0xbf ~= byte else { return nil }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    return value
  }
}
