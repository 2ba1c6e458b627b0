// SPDX-License-Identifier: Apache-2.0

/// The first look at a value: most need nothing, and this says so in a few nanoseconds.
///
/// A plain value begins and ends with something visible, has no control character, no two spaces in a row, and consists
/// of characters below U+0300 without the block of U+0080 to U+00BF, no two characters beyond U+00BF in a row, and none of
/// `%`, `&`, `=` and `\`: whatever the steps of ``UnicodeNormalizer`` look for lies elsewhere. A character below U+0300 is also in normalisation form C whatever stands beside it
/// (DerivedNormalizationProps.txt: NFC_Quick_Check and combining classes begin at U+0300), hence the lead byte 0xCC.
///
/// - Complexity: O(bytes), sixteen at a time.
enum PlainText {
  /// Whether no step of the normaliser can have anything to do. False says only that somebody must look closer.
  @inline(__always)
  static func isPlain(_ value: Span<UInt8>) -> Bool {
    isPlainApart(value) && !hasWidePair(value)
  }

  /// Whether two lead bytes from 0xC3 on stand one character apart.
  private static func hasWidePair(_ value: Span<UInt8>) -> Bool {
    var index = 0
    while index &+ 2 < value.count {
      if value[index] >= 0xc3 && value[index &+ 2] >= 0xc3 { return true }
      index &+= 1
    }
    return false
  }

  /// Whether the value is plain when no two characters are looked at together but spaces.
  @inline(__always)
  private static func isPlainApart(_ value: Span<UInt8>) -> Bool {
    let count = value.count
    if count == 0 { return true }
    guard value[0] > 0x20, value[count &- 1] > 0x20 else { return false }
    let bytes = value.bytes
    // Each line below takes the bytes from both ends; in the middle some are looked at twice.
    if count < 5 {
      let second = value[count / 2]
      let third = value[(count &- 1) / 2]
      if second == 0x20 && third == 0x20 && count == 4 { return false }
      let word = UInt32(value[0]) | UInt32(second) << 8 | UInt32(third) << 16 | UInt32(value[count &- 1]) << 24
      return isClear(suspects(in: bytesOf(word, word)))
    }
    if count < 9 {
      let here = bytesOf(word32(at: 0, of: bytes), word32(at: count &- 4, of: bytes))
      let beside = bytesOf(word32(at: 1, of: bytes), word32(at: count &- 5, of: bytes))
      return isClear(suspects(in: here) .| pairs(here, beside))
    }
    if count < 17 {
      let here = bytesOf(word64(at: 0, of: bytes), word64(at: count &- 8, of: bytes))
      let beside = bytesOf(word64(at: 1, of: bytes), word64(at: count &- 9, of: bytes))
      return isClear(suspects(in: here) .| pairs(here, beside))
    }
    let end = block(at: count &- 16, of: bytes)
    var found = suspects(in: end) .| pairs(end, block(at: count &- 17, of: bytes))
    var offset = 0
    while offset < count &- 16 {
      let here = block(at: offset, of: bytes)
      found = found .| suspects(in: here) .| pairs(here, block(at: offset &+ 1, of: bytes))
      offset &+= 16
    }
    return isClear(found)
  }

  private typealias Block = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// The bytes that need a closer look: below 0x20, 0x7F, 0xC2, 0xCC and above, and what escapes begin with.
  @inline(__always)
  private static func suspects(in block: Block) -> Mask {
    // 0x20 less, the lower and the upper range are one.
    let moved = block &- Block(repeating: 0x20)
    let others = (moved .== Block(repeating: 0x5f)) .| (moved .== Block(repeating: 0xa2))
    let escapes =
      (block .== Block(repeating: 0x25)) .| (block .== Block(repeating: 0x26)) .| (block .== Block(repeating: 0x3d))
      .| (block .== Block(repeating: 0x5c))
    return (moved .>= Block(repeating: 0xac)) .| others .| escapes
  }

  /// Where a byte and its neighbour are spaces.
  @inline(__always)
  private static func pairs(_ block: Block, _ neighbours: Block) -> Mask {
    (block .== Block(repeating: 0x20)) .& (neighbours .== Block(repeating: 0x20))
  }

  /// `any` of the standard library is a call (Swift 6.3); this is two instructions.
  @inline(__always)
  private static func isClear(_ mask: Mask) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] == 0
  }

  @inline(__always)
  private static func word32(at offset: Int, of bytes: RawSpan) -> UInt32 {
    bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
  }

  @inline(__always)
  private static func word64(at offset: Int, of bytes: RawSpan) -> UInt64 {
    bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  private static func block(at offset: Int, of bytes: RawSpan) -> Block {
    bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Block.self)
  }

  /// The bytes of both words, some of them twice.
  @inline(__always)
  private static func bytesOf(_ first: UInt32, _ second: UInt32) -> Block {
    unsafeBitCast(SIMD4(first, second, first, second), to: Block.self)
  }

  @inline(__always)
  private static func bytesOf(_ first: UInt64, _ second: UInt64) -> Block {
    unsafeBitCast(SIMD2(first, second), to: Block.self)
  }
}
