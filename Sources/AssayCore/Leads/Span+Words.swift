// SPDX-License-Identifier: Apache-2.0

extension Span<UInt8> {
  /// Eight bytes as one number, the first byte in the lowest bits; bytes beyond the end count as zero.
  ///
  /// Work on eight bytes at a time is what makes a check of short values cheap.
  @inlinable @inline(__always)
  public func word(at offset: Int) -> UInt64 {
    let rest = count - offset
    precondition(offset >= 0 && rest >= 0, "The offset is outside the span")
    if rest >= 8 {
      return UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    // The last eight bytes, moved so that those before the offset fall out.
    if count >= 8 {
      let last = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
      return rest == 0 ? 0 : last &>> UInt64(truncatingIfNeeded: (8 &- rest) &* 8)
    }
    if rest >= 4 {
      // Both halves; where they overlap they agree.
      let first = UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
      let last = UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return UInt64(first) | UInt64(last) &<< UInt64(truncatingIfNeeded: (rest &- 4) &* 8)
    }
    var word: UInt64 = 0
    for index in 0..<rest { word |= UInt64(self[offset + index]) << UInt64(truncatingIfNeeded: index * 8) }
    return word
  }
}

extension UInt64 {
  /// The bytes of a word with the letters A to Z in lower case; bytes above 0x7F stay.
  @inlinable @inline(__always)
  public var lowercasedASCII: UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = self & (0x7F &* ones)
    // The top bit of each byte tells: at least A, and more than Z, for bytes below 0x80.
    let fromA = low &+ (0x80 - 0x41) &* ones
    let beyondZ = low &+ (0x80 - 0x5B) &* ones
    let isUpper = fromA & ~beyondZ & ~self & (0x80 &* ones)
    return self | isUpper >> 2
  }
}
