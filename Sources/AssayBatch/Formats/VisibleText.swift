// SPDX-License-Identifier: Apache-2.0

/// Text that may hold anything, made fit for a terminal, a log or a page.
public enum VisibleText {
  /// The text with U+FFFD for every control character (a terminal would act on it) and every control of the direction of
  /// text (UAX #9, Bidi_Control). Line feeds stay only where the text is a message of several lines.
  public static func of(_ text: String, keepingLines: Bool = false) -> String {
    func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
      let properties = scalar.properties
      return (properties.generalCategory == .control || properties.isBidiControl) && !(keepingLines && scalar == "\n")
    }
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmful($0) ? "\u{FFFD}" : $0 }))
  }
}
