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
  public init(parsing bytes: [UInt8], named name: String, secret: HashSecret) throws(BatchError) {
    self.init()
    // Version control on Windows may write lines with its own ends.
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }.enumerated().makeIterator()
    guard let first = lines.next(), first.element.elementsEqual(Self.firstLine.utf8) else {
      throw .noBaseline(name, line: 1)
    }
    guard let second = lines.next(), let check = second.element.value(after: "check "),
      let hash = KeyedHash(hex: String(decoding: check, as: UTF8.self))
    else { throw .noBaseline(name, line: 2) }
    guard hash == secret.baselineCheck else { throw .otherKey(name) }
    var file: String?
    var entries: [Entry: Int] = [:]
    while let (index, line) = lines.next() {
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      if let value = line.value(after: "file ") {
        if let file { files[file, default: [:]].merge(entries, uniquingKeysWith: Self.sum) }
        file = String(decoding: value, as: UTF8.self)
        entries = [:]
        continue
      }
      guard file != nil, let (entry, count) = Self.entry(line) else { throw .noBaseline(name, line: index + 1) }
      entries[entry] = Self.sum(entries[entry] ?? 0, count)
    }
    if let file { files[file, default: [:]].merge(entries, uniquingKeysWith: Self.sum) }
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> (Entry, Int)? {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    guard let hash = KeyedHash(hex: String(decoding: parts[1], as: UTF8.self)),
      let count = parts.count == 2 ? 1 : Int(String(decoding: parts[2], as: UTF8.self)),
      1...mostOfOne ~= count
    else { return nil }
    let key = FindingKey(high: hash.high, low: hash.low)
    return (Entry(rule: Rule.ID(rawValue: String(decoding: parts[0], as: UTF8.self)), key: key), count)
  }

  /// No file has more equal rows, and sums of such numbers are numbers still.
  private static let mostOfOne = Int(UInt32.max)

  private static func sum(_ left: Int, _ right: Int) -> Int { min(left + right, mostOfOne) }

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

extension ArraySlice<UInt8> {
  fileprivate func value(after prefix: String) -> ArraySlice<UInt8>? {
    starts(with: prefix.utf8) ? dropFirst(prefix.utf8.count) : nil
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
