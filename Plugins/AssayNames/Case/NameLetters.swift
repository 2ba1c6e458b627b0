// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Looks at the letters of a name in place, to tell one that is written as usual from one that is not.
enum NameLetters {
  /// Longer values are no names.
  private static let longest = 128

  /// Whether a first or last name is written as most are: a capital, a small letter, and no sign or digit among the ASCII
  /// characters. Nothing is to be said of such a name, nor of an empty one.
  @inline(__always)
  static func areUsual(_ name: Span<UInt8>) -> Bool {
    if name.count < 2 { return name.isEmpty }
    guard isUpper(name[0]) && isLower(name[1]) || beginsWithLatinCapital(name) else { return false }
    var signs: UInt8 = 0
    for index in 2..<name.count {
      // The top bit says: below `A`, and no part of a character beyond ASCII.
      let byte = name[index]
      signs |= (byte &- 0x41) & ~byte
    }
    return signs < 0x80
  }

  /// `Ö`, `É` and the other capitals of Latin-1, and a small letter behind it.
  private static func beginsWithLatinCapital(_ name: Span<UInt8>) -> Bool {
    name.count > 2 && name[0] == 0xC3 && name[1] < 0x9F && isLower(name[2])
  }

  /// Whether there is a digit or an `@`.
  static func holdNumberOrAddress(_ name: Span<UInt8>) -> Bool {
    guard name.count <= longest else { return false }
    for index in 0..<name.count where name[index] &- 0x30 < 10 || name[index] == 0x40 { return true }
    return false
  }

  /// Whether a title may stand in the value: there is a dot, or the first of several words is one.
  static func mayHoldTitle(_ name: Span<UInt8>) -> Bool {
    guard 2...longest ~= name.count else { return false }
    var blank = 0
    for index in 0..<name.count {
      if name[index] == 0x2E { return true }
      if name[index] == 0x20 && blank == 0 { blank = index }
    }
    return blank > 0 && !NameWord.of(name, 0..<blank).isDisjoint(with: [.title, .titlePart])
  }

  /// Whether there are several words.
  static func holdBlank(_ name: Span<UInt8>) -> Bool {
    guard name.count <= longest else { return false }
    for index in 0..<name.count where name[index] == 0x20 { return true }
    return false
  }

  /// Whether all letters that have a case have the same one. The usual answer is no, after two bytes.
  @inline(__always)
  static func haveOneCase(_ name: Span<UInt8>) -> Bool {
    guard name.count > 1 else { return false }
    if isUpper(name[0]) && isLower(name[1]) { return false }
    return haveOneCaseThroughout(name)
  }

  private static func haveOneCaseThroughout(_ name: Span<UInt8>) -> Bool {
    guard name.count <= longest else { return false }
    var hasUpper = false
    var hasLower = false
    var index = 0
    let end = endWithoutNumeral(name)
    while index < end {
      let byte = name[index]
      if byte < 0x80 {
        if isUpper(byte) { hasUpper = true } else if isLower(byte) { hasLower = true }
        // Digits, `@` and `_`: no name but an address or an identifier.
        if byte == 0x40 || byte == 0x5F || byte &- 0x30 < 10 { return false }
        index += 1
      } else if byte == 0xC3 && index + 1 < end && name[index + 1] & 0xC0 == 0x80 {
        // Latin-1, which has the capitals first.
        if name[index + 1] < 0x9F { hasUpper = true } else { hasLower = true }
        index += 2
      } else {
        let (scalar, length) = DecodedScalar.repaired(at: index, in: name)
        index += length
        // Han, kana and Hangul have no case.
        if scalar.value >= 0x2E80 && scalar.value < 0xFF00 { continue }
        if scalar.properties.isUppercase { hasUpper = true } else if scalar.properties.isLowercase { hasLower = true }
      }
      if hasUpper && hasLower { return false }
    }
    return hasUpper || hasLower
  }

  /// `juan garcia III` is written in small letters.
  private static func endWithoutNumeral(_ name: Span<UInt8>) -> Int {
    var start = name.count
    while start > 0, name[start - 1] == 0x49 || name[start - 1] == 0x56 || name[start - 1] == 0x58 { start -= 1 }
    return start > 1 && start < name.count && name[start - 1] == 0x20 ? start : name.count
  }

  @inline(__always)
  private static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  @inline(__always)
  private static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
}
