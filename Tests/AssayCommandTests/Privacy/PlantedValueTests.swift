// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

/// No value of a lead is where others may read along: in a log, in an error, in the ledger.
struct PlantedValueTests {
  /// The files that are meant to hold leads; whoever runs the command chooses where they lie.
  private static let holdLeads: Set = [
    "accepted", "review", "rejected", "duplicates", "unreadable", "findings", "report", "merged", "merges",
  ]
  /// What the test itself wrote.
  private static let inputs: Set = [
    "leads.csv", "headerless.csv", "leads.jsonl", "broken.csv", "utf16.csv", "uncertain.csv", "unknown.csv",
    "assay.yml",
  ]

  @Test func areNowhereButInFilesThatHoldLeads() throws {
    let verbs = try EveryVerb()
    let runs = try verbs.run()
    #expect(Set(runs.map { $0.arguments[0] }) == (try EveryVerb.names()))
    for run in runs {
      let (output, errors) = (verbs.leads.found(in: run.outcome.output), verbs.leads.found(in: run.outcome.errors))
      #expect(output == [], "assay \(run.arguments): standard output")
      #expect(errors == [], "assay \(run.arguments): standard error")
      #expect([0, 1, 2, 3].contains(run.outcome.status), "assay \(run.arguments)")
    }
    var searched: Set<String> = []
    for path in FileManager.default.enumerator(atPath: verbs.folder.path) ?? .init() {
      guard let path = path as? String, !Self.inputs.contains(path) else { continue }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard !Self.holdLeads.contains(String(name.prefix { $0 != "." })),
        let bytes = try? verbs.folder.bytes(of: path)
      else { continue }
      searched.insert(name)
      #expect(verbs.leads.found(in: String(decoding: bytes, as: UTF8.self)) == [], "\(path)")
    }
    let expected: Set = [
      "ledger.json", "clusters.csv", "matches.jsonl", "no.txt", "domains.txt", "made.yml", "saved.txt", "memory.sqlite",
      "assay-baseline.txt",
    ]
    #expect(expected.subtracting(searched) == [])
  }

  /// The search itself: a value that is shown is found.
  @Test func areFoundWhereTheyAreShown() throws {
    let verbs = try EveryVerb()
    let shown = try BuiltCommand.run(["explain", "leads.csv:3"], in: verbs.folder)
    #expect(verbs.leads.found(in: shown.output).count > 2)
    #expect(verbs.leads.found(in: "+49 (30) 77191-0006 \(verbs.leads.values[0].uppercased())").count == 2)
  }
}
