// SPDX-License-Identifier: Apache-2.0

/// A fenced block of a page.
struct CodeBlock: Sendable {
  /// What stands behind the fence: `swift`, `console`, or nothing.
  let language: Substring
  /// The line of the page that it begins in, from 1.
  let line: Int
  /// The lines between the fences.
  let lines: [Substring]

  /// The blocks of a page, in their order.
  static func all(in page: String) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var start: (language: Substring, index: Int)?
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let opened = start {
        let content = Array(lines[(opened.index + 1)..<index])
        blocks.append(CodeBlock(language: opened.language, line: opened.index + 1, lines: content))
        start = nil
      } else {
        start = (line.dropFirst(3), index)
      }
    }
    return blocks
  }
}
