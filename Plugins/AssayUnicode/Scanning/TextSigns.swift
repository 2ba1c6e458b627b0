// SPDX-License-Identifier: Apache-2.0

/// What a value that is not plain holds: which of the steps may have something to do.
///
/// The second look. It settles the values that are right although they are not plain (O’Brien with U+2019, Cyrillic,
/// Vietnamese, Chinese, a message of several lines), without an allocation.
struct TextSigns: OptionSet {
  let rawValue: UInt16

  /// White space that a field of one line should not have: a tab, a line break, two spaces, an unusual space.
  static let spacing = TextSigns(rawValue: 1)
  /// A value that begins or ends with white space.
  static let outerSpacing = TextSigns(rawValue: 2)
  /// A character that cannot be seen.
  static let invisible = TextSigns(rawValue: 4)
  /// A character of which only ICU knows whether it is in normalisation form C where it stands.
  static let composition = TextSigns(rawValue: 8)
  /// More characters in a row of the kind ``composition`` than ICU may see at once, see ``CanonicalForm``.
  static let longComposition = TextSigns(rawValue: 16)

  /// Two characters in a row that may be bytes of UTF-8 which were read in a code page, see ``MisreadText``.
  static let misread = TextSigns(rawValue: 32)
  /// `&`, and a `;` somewhere behind it.
  static let entity = TextSigns(rawValue: 64)
  /// `\u` or `\U`.
  static let escape = TextSigns(rawValue: 128)
  /// `%` before two hexadecimal digits.
  static let percent = TextSigns(rawValue: 256)
  /// `=` before two hexadecimal digits.
  static let quotedPrintable = TextSigns(rawValue: 512)

  /// The signs in a value of any bytes.
  /// - Complexity: O(bytes).
  init(of value: Span<UInt8>) {
    var signs = TextSigns()
    if value.isEmpty { self = signs; return }
    if value[0] <= 0x20 || value[value.count - 1] <= 0x20 { signs.insert(.outerSpacing) }
    var index = 0
    var run = 0
    var leads = CodePageSet()
    while index < value.count {
      let lead = value[index]
      if lead < 0x80 {
        leads = CodePageSet()
      } else {
        // Most characters beyond ASCII stand alone, in Latin text; only then there is nothing to look up.
        let isFollowed = index + 2 < value.count && value[index + 2] >= 0x80
        if isFollowed || !leads.isEmpty {
          let roles = CodePageRoles.of(Self.character(in: value, at: index))
          if leads.intersects(roles.continuations) { signs.insert(.misread) }
          leads = roles.leads
        }
      }
      let found =
        lead < 0xcc
        ? Self.signs(below0300: lead, in: value, at: index) : Self.signs(of: lead, in: value, at: index)
      signs.formUnion(found)
      run = found.contains(.composition) ? run + 1 : 0
      if run > CanonicalForm.longestRun { signs.insert(.longComposition) }
      index += 1
      while index < value.count, value[index] & 0xc0 == 0x80 { index += 1 }
    }
    self = signs
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static func signs(below0300 lead: UInt8, in value: Span<UInt8>, at index: Int) -> TextSigns {
    switch lead {
    case 0x20: byte(index + 1, of: value) == 0x20 ? .spacing : []
    case 0x26: hasSemicolon(behind: index, in: value) ? .entity : []
    case 0x5c: byte(index + 1, of: value) | 0x20 == 0x75 ? .escape : []
    case 0x25: isHexadecimal(behind: index, in: value) ? .percent : []
    case 0x3d: isHexadecimal(behind: index, in: value) ? .quotedPrintable : []
    case 0x21..<0x7f: []
    case 0x09...0x0d: .spacing
    case 0..<0x20, 0x7f: .invisible
    case 0xc2:
      switch byte(index + 1, of: value) {
      case 0xa0: [.spacing, .outerSpacing]
      case 0x80..<0xa0, 0xad: .invisible
      default: []
      }
    default: []
    }
  }

  /// The signs of a character from U+0300 on.
  ///
  /// A character that gives none is a starter that no character before it composes with (combining class 0,
  /// NFC_Quick_Check=Yes): a value of such characters is in form C without asking ICU.
  private static func signs(of lead: UInt8, in value: Span<UInt8>, at index: Int) -> TextSigns {
    let second = byte(index + 1, of: value)
    let third = byte(index + 2, of: value)
    switch (lead, second) {
    // Greek but for U+0387, Cyrillic but for its combining marks.
    case (0xce, 0x80...0x86), (0xce, 0x88...), (0xcf...0xd1, _), (0xd3, _): return []
    // U+061C
    case (0xd8, 0x9c): return .invisible
    // U+180E
    case (0xe1, 0xa0): return third == 0x8e ? .invisible : .composition
    // Vietnamese and other letters of U+1E80 to U+1EFF.
    case (0xe1, 0xba), (0xe1, 0xbb): return []
    case (0xe2, 0x80): return signs(ofPunctuation: third)
    case (0xe2, 0x81): return signs(ofMorePunctuation: third)
    // Super- and subscripts, currency.
    case (0xe2, 0x82): return []
    // U+3000, punctuation, kana but for the combining voice marks.
    case (0xe3, 0x80): return third == 0x80 ? [.spacing, .outerSpacing] : third < 0xaa ? [] : .composition
    case (0xe3, 0x82): return third == 0x99 || third == 0x9a ? .composition : []
    case (0xe3, 0x81), (0xe3, 0x83): return []
    // Han, Hangul syllables, full-width forms, emoji.
    case (0xe4...0xe9, _), (0xea, 0xb0...), (0xeb, _), (0xec, _), (0xed, ..<0x9e): return []
    case (0xef, 0xbc...0xbe), (0xf0, 0x9f): return []
    case (0xef, 0xbb): return third == 0xbf ? .invisible : .composition
    default: return .composition
    }
  }

  /// U+2000 to U+203F by the third byte.
  private static func signs(ofPunctuation third: UInt8) -> TextSigns {
    switch third {
    // U+2000 and U+2001 are not in form C, which matters in free text, where they stay.
    case 0x80, 0x81: [.spacing, .outerSpacing, .composition]
    case 0x82...0x8a, 0xa8, 0xa9, 0xaf: [.spacing, .outerSpacing]
    case 0x8b...0x8f, 0xaa...0xae: .invisible
    default: []
    }
  }

  /// U+2040 to U+207F by the third byte.
  private static func signs(ofMorePunctuation third: UInt8) -> TextSigns {
    switch third {
    case 0x9f: [.spacing, .outerSpacing]
    case 0xa0...0xaf: .invisible
    default: []
    }
  }

  /// The longest name of HTML 4 has eight letters.
  private static func hasSemicolon(behind index: Int, in value: Span<UInt8>) -> Bool {
    for other in (index + 1)..<max(index + 1, min(value.count, index + 12)) where value[other] == 0x3b { return true }
    return false
  }

  private static func isHexadecimal(behind index: Int, in value: Span<UInt8>) -> Bool {
    UInt8.hexadecimal(byte(index + 1, of: value)) != nil && UInt8.hexadecimal(byte(index + 2, of: value)) != nil
  }

  /// The character at an index of well-formed UTF-8; of anything else some number.
  static func character(in value: Span<UInt8>, at index: Int) -> UInt32 {
    let lead = UInt32(value[index])
    let second = UInt32(byte(index + 1, of: value) & 0x3f)
    if lead < 0xe0 { return (lead & 0x1f) << 6 | second }
    let third = UInt32(byte(index + 2, of: value) & 0x3f)
    if lead < 0xf0 { return (lead & 0x0f) << 12 | second << 6 | third }
    return UInt32.max
  }

  private static func byte(_ index: Int, of value: Span<UInt8>) -> UInt8 {
    index < value.count ? value[index] : 0
  }
}

extension UInt8 {
  /// The number that an ASCII hexadecimal digit stands for.
  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
