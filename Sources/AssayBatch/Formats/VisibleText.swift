// SPDX-License-Identifier: Apache-2.0

/// Text that may hold anything, made fit for a terminal, a log or a page.
public enum VisibleText {
  /// The text with U+FFFD for every control character (a terminal would act on it) and every control of the direction of
  /// text (UAX #9, Bidi_Control). Line feeds stay only where the text is a message of several lines.
  public static func of(_ text: String, keepingLines: Bool = false) -> String {
    guard mayBeHarmful(text) else { return text }
    func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0A: !keepingLines
      case ..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmful($0) ? "\u{FFFD}" : $0 }))
  }

  /// Whether a byte is there that such a character is or begins with: a run writes millions of texts, and few have one.
  private static func mayBeHarmful(_ text: String) -> Bool {
    text.utf8.contains { byte in byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 }
  }
}
