// SPDX-License-Identifier: Apache-2.0

/// One Unicode scalar value read from UTF-8 bytes, or one byte that does not belong to any.
public struct DecodedScalar: Sendable {
  /// Nil for a byte that is not UTF-8.
  public let scalar: Unicode.Scalar?
  /// How many bytes it takes.
  public let length: Int

  /// Reads the scalar at an index, looking no further than the end of the range. RFC 3629 §4 has the grammar: no
  /// overlong form, no surrogate, nothing above U+10FFFF.
  public init(_ bytes: Span<UInt8>, at index: Int, before end: Int) {
    let first = bytes[index]
    if first < 0x80 {
      self.init(Unicode.Scalar(first), length: 1)
      return
    }
    let (length, least): (Int, UInt32) =
      switch first {
      case 0xC2...0xDF: (2, 0x80)
      case 0xE0...0xEF: (3, 0x800)
      case 0xF0...0xF4: (4, 0x10000)
      default: (1, 0)
      }
    guard length > 1, index + length <= end else {
      self.init(nil, length: 1)
      return
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else {
        self.init(nil, length: 1)
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else {
      self.init(nil, length: 1)
      return
    }
    self.init(scalar, length: length)
  }

  /// The character at an index and its length in bytes; U+FFFD, with a length of one, where the bytes are not UTF-8.
  public static func repaired(at index: Int, in bytes: Span<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
    let decoded = DecodedScalar(bytes, at: index, before: bytes.count)
    return (decoded.scalar ?? "\u{FFFD}", decoded.length)
  }

  private init(_ scalar: Unicode.Scalar?, length: Int) {
    self.scalar = scalar
    self.length = length
  }

  /// The first byte of the scalar that ends before an index, looking no further back than the start of the range. A
  /// last byte that does not end a scalar stands for itself.
  public static func start(of bytes: Span<UInt8>, endingAt end: Int, after start: Int) -> Int {
    var index = end - 1
    while index > start, end - index < 4, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index + DecodedScalar(bytes, at: index, before: end).length == end ? index : end - 1
  }
}
