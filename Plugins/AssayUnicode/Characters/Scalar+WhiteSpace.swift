// SPDX-License-Identifier: Apache-2.0

extension Unicode.Scalar {
  /// A space other than U+0020 that shows as nothing but a gap: White_Space with general category Zs in
  /// PropList.txt. Without the Ogham space U+1680, which is drawn as a line.
  var isUnusualSpace: Bool {
    switch value {
    case 0xa0, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: true
    default: false
    }
  }

  /// Ends a line, or moves to the next tab stop: what a field of one line has no use for.
  ///
  /// The newline functions of the Unicode Standard, section 5.8, and the tab; without U+0085, which in leads is the
  /// ellipsis of Windows-1252 (see ``MisreadText``).
  var isLineBreakOrTab: Bool {
    switch value {
    case 0x09...0x0d, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Any of the above, and the plain space.
  var isBlank: Bool { self == " " || isLineBreakOrTab || isUnusualSpace }
}
