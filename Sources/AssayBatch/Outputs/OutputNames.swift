// SPDX-License-Identifier: Apache-2.0

/// What the files of a run are called: the leads in the format of the input or the one asked for, packed or not.
struct OutputNames: Sendable {
  static let report = "report.html"
  static let ledger = "ledger.json"

  private let leadEnding: String
  private let packing: String

  /// - Parameters:
  ///   - isJSONLines: whether leads are written as JSON Lines.
  ///   - packing: the ending of the compression, without the point; nil for none.
  init(isJSONLines: Bool = false, packing: String? = nil) {
    leadEnding = isJSONLines ? ".jsonl" : ".csv"
    self.packing = packing.map { "." + $0 } ?? ""
  }

  /// All names that a run may have given its files, in any format.
  static func ofAnyRun(packing: [String]) -> [String] {
    let packings = [nil] + packing.map { Optional($0) }
    let names = packings.flatMap { packing in
      [false, true].flatMap { OutputNames(isJSONLines: $0, packing: packing).all }
    }
    return Array(Set(names)).sorted()
  }

  /// All names that golden records may have been given beside the results of a run.
  static func ofMerging(packing: [String]) -> [String] {
    ([nil] + packing.map { Optional($0) }).flatMap { packing in
      [false, true].map { OutputNames(isJSONLines: $0, packing: packing).merged }
        + [OutputNames(packing: packing).merges]
    }
  }

  func leads(for destination: Destination) -> String { destination.name + leadEnding + packing }
  var unreadable: String { "unreadable.csv" + packing }
  var findings: String { "findings.jsonl" + packing }
  var clusters: String { "clusters.csv" + packing }
  /// What only a search for duplicates writes.
  var matches: String { "matches.jsonl" + packing }
  /// The golden records.
  var merged: String { "merged" + leadEnding + packing }
  /// What changed in them.
  var merges: String { "merges.jsonl" + packing }

  /// All files that a run leaves.
  var all: [String] {
    Destination.allCases.map(leads) + [unreadable, findings, clusters, Self.report, Self.ledger]
  }
}
