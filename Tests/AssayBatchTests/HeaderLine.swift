// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Foundation

/// A header line of the corpus in `Headers/`, with the field that each column holds.
struct HeaderLine: Sendable {
  let label: String
  var columns: [String] = []
  var fields: [Field?] = []

  /// Reads a file of the corpus.
  static func all(in file: String) throws -> [HeaderLine] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Headers")
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    var lines: [HeaderLine] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        lines.append(HeaderLine(label: String(line.dropFirst(3))))
      } else if !lines.isEmpty {
        for column in line.components(separatedBy: " | ") {
          let parts = column.components(separatedBy: " => ")
          lines[lines.count - 1].columns.append(parts[0])
          lines[lines.count - 1].fields.append(parts.count > 1 ? Field(parts[1]) : nil)
        }
      }
    }
    return lines
  }
}
