// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The letters and digits of a postal code, in capitals, without spaces and hyphens.
struct CompactCode: Sendable, Hashable {
  /// No code of any country is longer.
  static let longest = 14

  private var words: (low: UInt64, high: UInt64) = (0, 0)
  private(set) var count = 0

  init() {}

  /// Reads a text; nil if it holds anything else, or too much. Full-width letters and digits count as their own; the postal
  /// mark of Japan in front of a code does not count.
  init?(_ text: Span<UInt8>) {
    if let digits = CompactCode(plain: text) {
      self = digits
      return
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        if byte == 0x20 || byte == UInt8(ascii: "-") { continue }
        guard append(byte) else { return nil }
        continue
      }
      let decoded = DecodedScalar(text, at: index, before: text.count)
      index += decoded.length
      guard let scalar = decoded.scalar else { return nil }
      switch scalar.value {
      case 0x3012, 0x3020, 0x3036:
        guard count == 0 else { return nil }
      case 0xA0, 0x2002...0x2015, 0x202F, 0x2212, 0x3000: continue
      case 0xFF01...0xFF5E:
        let ascii = UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
        guard ascii == UInt8(ascii: "-") || append(ascii) else { return nil }
      default: return nil
      }
    }
  }

  /// Up to eight digits, as most codes are.
  @inline(__always)
  private init?(plain text: Span<UInt8>) {
    guard text.count <= 8, text.count > 0 else { return nil }
    let word = text.word(at: 0)
    // Bytes behind the text are zero; 0x30 to 0x39 have this upper half and overflow nothing.
    let used = text.count == 8 ? UInt64.max : (1 &<< UInt64(text.count &* 8)) &- 1
    let halves: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    let zeros: UInt64 = 0x3030_3030_3030_3030 & used
    guard word & halves == zeros, (word &+ (0x0606_0606_0606_0606 & used)) & halves == zeros else { return nil }
    words.low = word
    count = text.count
  }

  /// Adds a letter or a digit.
  /// - Returns: whether it is one and there was room.
  mutating func append(_ byte: UInt8) -> Bool {
    let isLetter = (byte | 0x20) &- 0x61 < 26
    guard isLetter || byte &- 0x30 < 10, count < Self.longest else { return false }
    self[count] = isLetter ? byte & 0xDF : byte
    count += 1
    return true
  }

  subscript(index: Int) -> UInt8 {
    get {
      let word = index < 8 ? words.low : words.high
      return UInt8(truncatingIfNeeded: word >> UInt64((index & 7) * 8))
    }
    set {
      let shift = UInt64((index & 7) * 8)
      if index < 8 {
        words.low = words.low & ~(0xFF << shift) | UInt64(newValue) << shift
      } else {
        words.high = words.high & ~(0xFF << shift) | UInt64(newValue) << shift
      }
    }
  }

  /// Whether it is nothing but digits, and some.
  var isDigits: Bool {
    for index in 0..<count where self[index] > UInt8(ascii: "9") { return false }
    return count > 0
  }

  /// How many letters it begins with.
  var letterCount: Int {
    var count = 0
    while count < self.count, self[count] > UInt8(ascii: "9") { count += 1 }
    return count
  }

  /// Its first characters.
  func keeping(_ first: Int) -> CompactCode {
    var start = CompactCode()
    for index in 0..<min(first, count) { _ = start.append(self[index]) }
    return start
  }

  /// The same without its first characters.
  func dropping(_ first: Int) -> CompactCode {
    var rest = CompactCode()
    for index in first..<count { _ = rest.append(self[index]) }
    return rest
  }

  /// The same with a 0 in front; itself if there is no room.
  var withZero: CompactCode {
    guard count < Self.longest else { return self }
    var code = CompactCode()
    _ = code.append(UInt8(ascii: "0"))
    for index in 0..<count { _ = code.append(self[index]) }
    return code
  }

  /// The same with digits for the letters that are taken for them: O for 0, I and L for 1.
  var withDigits: CompactCode {
    var code = self
    for index in 0..<count {
      switch self[index] {
      case UInt8(ascii: "O"): code[index] = UInt8(ascii: "0")
      case UInt8(ascii: "I"), UInt8(ascii: "L"): code[index] = UInt8(ascii: "1")
      default: break
      }
    }
    return code
  }

  static func == (left: CompactCode, right: CompactCode) -> Bool {
    left.words == right.words && left.count == right.count
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.low)
    hasher.combine(words.high)
  }
}
