// SPDX-License-Identifier: Apache-2.0

/// The characters that IDNA 2008 allows in U-labels (RFC 5892).
///
/// UTS #46 lets pass what older registries took: symbols, emoji, punctuation. This is the difference. The text comes
/// mapped (lower case, NFKC), so that of RFC 5892's categories only LetterDigits (§2.1), Exceptions (§2.6),
/// OldHangulJamo (§2.9) and the contextual rules (appendix A) are left to be looked at; the joiners are ICU's.
enum IDNA2008 {
  /// Whether all labels of a domain in UTF-8 are of allowed characters.
  static func allows(_ domain: [UInt8]) -> Bool {
    let scalars = Array(String(decoding: domain, as: UTF8.self).unicodeScalars)
    return scalars.split(separator: ".").allSatisfy { label in
      label.indices.allSatisfy { label[$0].isASCII || allows(label[$0], at: $0, in: label) }
        && !(label.contains(where: isArabicIndic) && label.contains(where: isExtendedArabicIndic))
    }
  }

  private static func allows(
    _ scalar: Unicode.Scalar, at index: Int, in label: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let next = index + 1 < label.endIndex ? label[index + 1] : nil
    let previous = index > label.startIndex ? label[index - 1] : nil
    switch scalar.value {
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007, 0x200C, 0x200D: return true
    // Appendix A.3 to A.7: Catalan l·l, the Greek keraia, Hebrew geresh and gershayim, the katakana middle dot.
    case 0xB7: return previous == "l" && next == "l"
    case 0x375: return next.map { isGreek($0) } ?? false
    case 0x5F3, 0x5F4: return previous.map { 0x590...0x5FF ~= $0.value } ?? false
    case 0x30FB: return label.contains(where: isJapanese)
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: return false
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
      .spacingMark:
      true
    // Assigned since the tables of this process were made: ICU knew the character.
    case .unassigned: true
    default: false
    }
  }

  private static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    0x370...0x3FF ~= scalar.value || 0x1F00...0x1FFF ~= scalar.value
  }

  /// Hiragana, Katakana or Han.
  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30FB: false
    case 0x3005, 0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func isArabicIndic(_ scalar: Unicode.Scalar) -> Bool { 0x660...0x669 ~= scalar.value }
  private static func isExtendedArabicIndic(_ scalar: Unicode.Scalar) -> Bool { 0x6F0...0x6F9 ~= scalar.value }
}
