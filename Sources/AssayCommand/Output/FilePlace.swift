// SPDX-License-Identifier: Apache-2.0

import Assay

/// A line of a file as findings name it: `leads.csv:17`, or `leads.csv:17:5` with the character in the line.
struct FilePlace: Hashable {
  let path: String
  let line: Int

  /// Nil for a text without a path and the number of a line behind it.
  init?(_ text: String) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    // A place that was copied from a finding ends with a colon.
    if parts.last == "" { parts.removeLast() }
    guard parts.count > 1, let last = Int(parts[parts.count - 1]) else { return nil }
    var line = last
    parts.removeLast()
    if parts.count > 1, let number = Int(parts[parts.count - 1]) {
      line = number
      parts.removeLast()
    }
    let path = parts.joined(separator: ":")
    guard line > 0, !path.isEmpty else { return nil }
    self.path = path
    self.line = line
  }
}

extension BatchError {
  static func noRecord(in place: FilePlace) -> BatchError {
    let path = place.path
    return BatchError(
      .usage,
      english:
        "\(path):\(place.line): no record stands in this line. \"assay check \(path) --all\" names lines with findings.",
      german:
        "\(path):\(place.line): In dieser Zeile steht kein Datensatz. „assay check \(path) --all“ nennt Zeilen mit Befunden."
    )
  }
}
