// SPDX-License-Identifier: Apache-2.0

import AssayJSONLines

/// What `ledger.json` knows of a run: how many records there are, and how those of several files are numbered
/// through, as in `clusters.csv`.
struct RunLedger: Sendable {
  /// How many records went where, by the names in the file.
  private(set) var records: [String: Int] = [:]
  private var files: [(name: String, first: Int, count: Int)] = []

  /// Nothing is known of any file: each number stands for itself.
  init() {}

  /// Reads the ledger of a run.
  init(of folder: ResultFolder) throws(BatchError) {
    let path = "\(folder.path)/\(OutputNames.ledger)"
    var lines = ResultLines(try folder.open(OutputNames.ledger), path: path)
    var text: [UInt8] = []
    while let line = try lines.next() { text += line + [UInt8(ascii: "\n")] }
    do {
      var ledger = JSONObject()
      try ledger.read(text.span)
      var first = 1
      for member in ledger.members {
        let name = ledger.columnName(of: member, in: text.span)
        if name.hasPrefix("records.") {
          records[String(name.dropFirst("records.".count))] = Int(ledger.tableValue(of: member, in: text.span))
        }
        guard name == "inputs" else { continue }
        for element in try ledger.elements(of: member, in: text.span) {
          let values = try JSONValues(text.span.extracting(element))
          guard let name = values.text("file"), let count = values.number("records") else { continue }
          files.append((name, first, count))
          first += count
        }
      }
    } catch {
      throw ResultFolder.isDamaged(path)
    }
  }

  /// How many records there are; nil if that is not known.
  var count: Int? { files.last.map { $0.first + $0.count - 1 } }

  /// Whether there are several files, so that a number alone tells a person little.
  var hasSeveralFiles: Bool { files.count > 1 }

  /// The number of a record in its file over all files.
  func number(of record: Int, in file: String) -> Int {
    files.first { $0.name == file }.map { $0.first + record - 1 } ?? record
  }

  /// The file of a number, and the record in it.
  func place(of number: Int) -> (file: String, record: Int)? {
    files.last { $0.first <= number }.map { ($0.name, number - $0.first + 1) }
  }
}

/// The members of one object of JSON that are no objects themselves, by their names.
struct JSONValues {
  private var values: [String: String] = [:]

  init(_ text: Span<UInt8>) throws(JSONLineFault) {
    var object = JSONObject()
    try object.read(text)
    for member in object.members where member.parent == nil && member.kind != .object {
      values[object.columnName(of: member, in: text)] = object.tableValue(of: member, in: text)
    }
  }

  func text(_ name: String) -> String? { values[name] }
  func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }
  func fraction(_ name: String) -> Double? { values[name].flatMap { Double($0) } }
}
