// SPDX-License-Identifier: Apache-2.0

/// Text for a page in the macros of mdoc(7).
enum ManualText {
  /// A line of text that cannot be taken for a request, nor a part of it for an escape.
  static func line(_ text: some StringProtocol) -> String {
    let escaped = escape(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  /// One argument of a macro, whatever is in it.
  static func argument(_ text: some StringProtocol) -> String {
    "\"\(escape(text).replacing("\"", with: "\\(dq"))\""
  }

  /// Paragraphs: what is indented stands as it is, all else is filled.
  static func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var isLiteral = false
    var isAfterGap = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard !line.isEmpty else {
        isAfterGap = true
        continue
      }
      let isIndented = line.hasPrefix("  ")
      if isLiteral && !isIndented { lines.append(".Ed") }
      // A display makes its own distance; a paragraph before it would be one too many.
      if isAfterGap && !isIndented { lines.append(".Pp") }
      if isIndented && !isLiteral { lines.append(".Bd -literal -offset indent") }
      if isIndented && isLiteral && isAfterGap { lines.append("") }
      lines += isIndented ? [Self.line(line.dropFirst(2))] : sentences(line)
      (isLiteral, isAfterGap) = (isIndented, false)
    }
    return isLiteral ? lines + [".Ed"] : lines
  }

  /// Each sentence on a line of its own, as roff expects it.
  private static func sentences(_ line: some StringProtocol) -> [String] {
    String(line).replacing(". ", with: ".\n").split(separator: "\n").map(Self.line)
  }

  private static func escape(_ text: some StringProtocol) -> String { String(text).replacing("\\", with: "\\e") }
}
