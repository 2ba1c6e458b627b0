// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import AssayKeyedHashes

// The lines of a baseline:
//
//   assay-baseline 1
//   check 8e2b…                          the hash of nothing, by which the key is recognised
//   # …                                  a remark
//   file leads/fair.csv                  what follows is known in this file
//   email.role-mailbox 3f9c… 2           rule, key, and how often if more than once
//
// Everything is sorted, so that a change of the leads is a small change here, which version control can merge.
extension Baseline {
  private static let firstLine = "assay-baseline 1"

  /// Reads a baseline.
  /// - Throws: ``AssayBatch/BatchError`` with the kind `usage`, which names the line, for a text that is no baseline or was
  ///   written under another key.
  public init(parsing text: String, named name: String, secret: HashSecret) throws(BatchError) {
    self.init()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().makeIterator()
    guard let first = lines.next(), first.element == Self.firstLine else { throw .noBaseline(name, line: 1) }
    guard let second = lines.next(), let check = second.element.value(after: "check "),
      let hash = KeyedHash(hex: check)
    else { throw .noBaseline(name, line: 2) }
    guard hash == secret.baselineCheck else { throw .otherKey(name) }
    var file: String?
    while let (index, line) = lines.next() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if let value = line.value(after: "file ") {
        file = String(value)
        continue
      }
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard let file, parts.count == 2 || parts.count == 3, let hash = KeyedHash(hex: parts[1]),
        let count = parts.count == 2 ? 1 : Int(parts[2]), count > 0
      else { throw .noBaseline(name, line: index + 1) }
      let key = FindingKey(high: hash.high, low: hash.low)
      files[file, default: [:]][Entry(rule: Rule.ID(rawValue: String(parts[0])), key: key), default: 0] += count
    }
  }

  /// The text that ``init(parsing:named:secret:)`` reads.
  public func text(under secret: HashSecret) -> String {
    var lines = [
      Self.firstLine, "check \(secret.baselineCheck.hex)",
      "# Findings that are known and do not fail the gate: rule, keyed hash, count. \"assay baseline\" writes this file.",
    ]
    for (file, entries) in files.sorted(by: { $0.key < $1.key }) where !entries.isEmpty {
      lines.append("file \(file)")
      let sorted = entries.sorted { ($0.key.rule, $0.key.key) < ($1.key.rule, $1.key.key) }
      for (entry, count) in sorted {
        let hash = KeyedHash(high: entry.key.high, low: entry.key.low)
        lines.append("\(entry.rule) \(hash.hex)" + (count == 1 ? "" : " \(count)"))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Substring {
  fileprivate func value(after prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}

extension BatchError {
  fileprivate static func noBaseline(_ name: String, line: Int) -> BatchError {
    BatchError(
      .usage,
      english:
        "\(name):\(line): this is no line of a baseline. \"assay baseline FILE -o \(name)\" writes one; remove this one first.",
      german:
        "\(name):\(line): Das ist keine Zeile einer Baseline. „assay baseline DATEI -o \(name)“ schreibt eine; diese vorher löschen."
    )
  }

  fileprivate static func otherKey(_ name: String) -> BatchError {
    BatchError(
      .usage,
      english:
        "\(name): this baseline was written under another key. Take that key, or remove the file and write it anew.",
      german:
        "\(name): Diese Baseline wurde mit einem anderen Schlüssel geschrieben. Bitte jenen nehmen oder die Datei löschen und neu schreiben."
    )
  }
}
