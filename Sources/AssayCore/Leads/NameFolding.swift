// SPDX-License-Identifier: Apache-2.0

/// What names of columns look like when case, punctuation and accents are gone: letters and digits in lower case, German
/// umlauts written out, full-width letters as ASCII.
///
/// `Reference/Text/Headers/build.py` folds in the same way; a test reads each bundled name back.
enum NameFolding {
  /// Folds UTF-8 bytes, from the first one until `body` returns false. Bytes that are not UTF-8 stay as they are.
  @inline(__always)
  static func fold(_ name: Span<UInt8>, _ body: (UInt8) -> Bool) {
    var index = 0
    var last: UInt8 = 0
    while index < name.count {
      let byte = name[index]
      if byte < 0x80 {
        index += 1
        last = asciiLetter(UInt32(byte))
        if last != 0 && !body(last) { return }
        continue
      }
      guard let (scalar, length) = scalar(of: name, at: index) else {
        index += 1
        if !body(byte) { return }
        continue
      }
      index += length
      guard emit(folded(scalar, after: last), body) else { return }
      last = 0
    }
  }

  /// What a character is folded to.
  enum Folded: Equatable {
    case nothing
    case one(UInt8)
    case two(UInt8, UInt8)
    /// A character beyond ASCII.
    case scalar(UInt32)
  }

  /// Folds one character beyond ASCII.
  /// - Parameter last: the letter before it, if that was ASCII: with a combining diaeresis it is an umlaut.
  static func folded(_ scalar: UInt32, after last: UInt8 = 0) -> Folded {
    switch scalar {
    case 0x80...0xBF, 0x2000...0x2BFF, 0xFE00...0xFE0F, 0xFEFF, 0xFF5F...0xFF65, 0x30FB, 0x1F000...0x1FAFF:
      return .nothing
    case 0xC0...0x17F: return latin(extendedLatin, Int(scalar) - 0xC0)
    case 0x1A0, 0x1A1: return .one(0x6F)
    case 0x1AF, 0x1B0: return .one(0x75)
    case 0x218, 0x219: return .one(0x73)
    case 0x21A, 0x21B: return .one(0x74)
    case 0x308 where last == 0x61 || last == 0x6F || last == 0x75: return .one(0x65)
    case 0x300...0x36F: return .nothing
    case 0x370...0x3FF: return .scalar(greek(scalar))
    case 0x400...0x45F: return .scalar(cyrillic(scalar))
    case 0x490: return .scalar(0x491)
    case 0x1E00...0x1EFF: return latin(vietnameseLatin, Int(scalar) - 0x1E00)
    // 々〆〇 and the postal mark 〒 are written in names.
    case 0x3000...0x3004, 0x3008...0x3011, 0x3013...0x303F: return .nothing
    case 0xFF01...0xFF5E:
      let letter = asciiLetter(scalar - 0xFEE0)
      return letter == 0 ? .nothing : .one(letter)
    default: return .scalar(scalar)
    }
  }

  /// A letter or a digit in lower case; 0 for anything else of ASCII.
  @inline(__always)
  static func asciiLetter(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x41...0x5A: UInt8(scalar | 0x20)
    case 0x61...0x7A, 0x30...0x39: UInt8(scalar)
    default: 0
    }
  }

  @inline(__always)
  private static func emit(_ folded: Folded, _ body: (UInt8) -> Bool) -> Bool {
    switch folded {
    case .nothing: return true
    case .one(let byte): return body(byte)
    case .two(let first, let second): return body(first) && body(second)
    case .scalar(let value):
      guard let scalar = Unicode.Scalar(value) else { return true }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        if !body(byte) { return false }
      }
      return true
    }
  }

  /// The character at an index, and its length; nil for bytes that are not UTF-8.
  static func scalar(of name: Span<UInt8>, at index: Int) -> (UInt32, Int)? {
    let first = UInt32(name[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2 && first < 0xF5 && index + length <= name.count else { return nil }
    var scalar = length == 2 ? first & 0x1F : length == 3 ? first & 0x0F : first & 0x07
    for offset in 1..<length {
      let byte = UInt32(name[index + offset])
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | byte & 0x3F
    }
    return Unicode.Scalar(scalar) == nil ? nil : (scalar, length)
  }
}

// MARK: - Letters

extension NameFolding {
  /// U+00C0 to U+017F: the plain letter; a capital stands for two letters, `-` for none.
  private static let extendedLatin: StaticString = """
    aaaaAaAceeeeiiiidnooooO-ouuuUyTSaaaaAaAceeeeiiiidnooooO-ouuuUyTy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll\
    lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// U+1E00 to U+1EFF, likewise.
  private static let vietnameseLatin: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy----S-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------
    """

  private static func latin(_ letters: StaticString, _ index: Int) -> Folded {
    letters.withUTF8Buffer { letters in
      guard index < letters.count else { return .nothing }
      switch letters[index] {
      case UInt8(ascii: "-"): return .nothing
      case UInt8(ascii: "A"): return .two(0x61, 0x65)
      case UInt8(ascii: "O"): return .two(0x6F, 0x65)
      case UInt8(ascii: "U"): return .two(0x75, 0x65)
      case UInt8(ascii: "S"): return .two(0x73, 0x73)
      case UInt8(ascii: "T"): return .two(0x74, 0x68)
      case UInt8(ascii: "I"): return .two(0x69, 0x6A)
      case let letter: return .one(letter)
      }
    }
  }

  /// Lower case without tonos and dialytika, and one sigma.
  private static func greek(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x386, 0x3AC: 0x3B1
    case 0x388, 0x3AD: 0x3B5
    case 0x389, 0x3AE: 0x3B7
    case 0x38A, 0x3AF, 0x390, 0x3AA, 0x3CA: 0x3B9
    case 0x38C, 0x3CC: 0x3BF
    case 0x38E, 0x3CD, 0x3B0, 0x3AB, 0x3CB: 0x3C5
    case 0x38F, 0x3CE: 0x3C9
    case 0x3C2: 0x3C3
    case 0x391...0x3A9: scalar + 0x20
    default: scalar
    }
  }

  /// Lower case; й as и, ё as е, ї as і.
  private static func cyrillic(_ scalar: UInt32) -> UInt32 {
    let lower = scalar < 0x410 ? scalar + 0x50 : scalar < 0x430 ? scalar + 0x20 : scalar
    return switch lower {
    case 0x439, 0x45D: 0x438
    case 0x450, 0x451: 0x435
    case 0x453: 0x433
    case 0x457: 0x456
    case 0x45C: 0x43A
    case 0x45E: 0x443
    default: lower
    }
  }
}
