// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayJSONLines

/// The proof that no record was lost: what came in and what went out, and that both are equal.
struct Ledger: Sendable {
  /// The version of the format of `ledger.json`.
  static let formatVersion = 1

  let inputs: [InputSummary]
  /// The files of leads that were known before.
  var known: [InputSummary] = []
  let outputs: [OutputSummary]
  var names = OutputNames()

  private var counts: Report { inputs.reduce(into: Report()) { $0.merge($1.report) } }

  /// Compares the records that were counted when they were judged with the rows that were written.
  func check() throws(BatchError) {
    let counts = counts
    let expected = [
      names.leads(for: .accepted): counts.accepted, names.leads(for: .review): counts.review,
      names.leads(for: .rejected): counts.rejected, names.leads(for: .duplicates): counts.duplicates,
      names.unreadable: counts.unreadable,
    ]
    let isComplete = expected.allSatisfy { name, count in outputs.first { $0.name == name }?.records == count }
    guard counts.isBalanced && isComplete else {
      throw BatchError(
        .fault,
        english:
          """
          The ledger does not balance: \(counts.records) records were read, but the outputs hold other numbers. \
          Nothing was published. Please report this.
          """,
        german:
          """
          Die Bilanz stimmt nicht: \(counts.records) Datensätze gelesen, aber die Ausgaben enthalten andere Zahlen. \
          Nichts wurde veröffentlicht. Bitte melden.
          """
      )
    }
  }

  private static func append(_ inputs: [InputSummary], to buffer: inout [UInt8]) {
    for (index, input) in inputs.enumerated() {
      buffer += Array(index == 0 ? "\n    {\"file\": ".utf8 : ",\n    {\"file\": ".utf8)
      JSONText.append(input.name, to: &buffer)
      buffer += Array(
        ", \"bytes\": \(input.bytes), \"xxh64\": \"\(input.checksum)\", \"records\": \(input.report.records)}".utf8)
    }
  }

  /// The ledger as JSON; see `docs/formats.md`.
  var json: String {
    let counts = counts
    var buffer: [UInt8] = []
    buffer += Array("{\n  \"format\": \(Self.formatVersion),\n  \"inputs\": [".utf8)
    Self.append(inputs, to: &buffer)
    if !known.isEmpty {
      buffer += Array("\n  ],\n  \"against\": [".utf8)
      Self.append(known, to: &buffer)
    }
    buffer += Array(
      """

        ],
        "records": {
          "read": \(counts.records),
          "accepted": \(counts.accepted),
          "review": \(counts.review),
          "rejected": \(counts.rejected),
          "duplicates": \(counts.duplicates),
          "unreadable": \(counts.unreadable)
        },
        "balanced": \(counts.isBalanced),
        "outputs": [
      """.utf8)
    for (index, output) in outputs.enumerated() {
      buffer += Array(index == 0 ? "\n    {\"file\": ".utf8 : ",\n    {\"file\": ".utf8)
      JSONText.append(output.name, to: &buffer)
      if let records = output.records { buffer += Array(", \"records\": \(records)".utf8) }
      buffer += Array(", \"bytes\": \(output.bytes)}".utf8)
    }
    buffer += Array("\n  ]\n}\n".utf8)
    return String(decoding: buffer, as: UTF8.self)
  }
}
