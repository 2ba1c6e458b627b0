// SPDX-License-Identifier: Apache-2.0

/// What a character of an address is good for, wherever it stands.
enum CharacterKind {
  /// It is atext of RFC 5321, which includes letters, digits, hyphen and underscore.
  case atext
  case dot
  /// Space, tab, line break, no-break space and their kin.
  case whiteSpace
  case control
  /// It takes no room on paper or screen: U+200B ZERO WIDTH SPACE, U+FEFF, a mark of writing direction.
  case invisible
  /// A byte that is not UTF-8, or U+FFFD in place of a character that was lost before.
  case broken
  /// Not allowed outside a quoted string, or nowhere.
  case forbidden
  /// Beyond ASCII and possible (RFC 6531 §3.3, UTF8-non-ascii).
  case international

  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .broken
      return
    }
    if scalar.isASCII {
      self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
    } else {
      self.init(beyondASCII: scalar)
    }
  }

  init(ascii byte: UInt8) {
    self =
      if ASCII.isAtext(byte) {
        .atext
      } else if byte == ASCII.dot {
        .dot
      } else if ASCII.isWhiteSpace(byte) {
        .whiteSpace
      } else if ASCII.isControl(byte) {
        .control
      } else {
        .forbidden
      }
  }

  private init(beyondASCII scalar: Unicode.Scalar) {
    if scalar.value == 0xFFFD {
      self = .broken
      return
    }
    if AsciiLookalike.isAtSign(scalar) || scalar.properties.isNoncharacterCodePoint {
      self = .forbidden
      return
    }
    self =
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: .whiteSpace
      case .control: .control
      // The joiners are letters of some scripts (RFC 5892 A.1, A.2); tags are part of emoji flags.
      case .format where scalar.value != 0x200C && scalar.value != 0x200D && scalar.value < 0xE0000: .invisible
      case .privateUse, .surrogate: .forbidden
      default: .international
      }
  }
}
