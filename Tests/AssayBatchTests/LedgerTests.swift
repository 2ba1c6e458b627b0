// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore
import AssayTestSupport
import Foundation
import Testing

@testable import AssayBatch

struct LedgerTests {
  /// Two leads are accepted, one is rejected, one could not be read.
  private func inputs() throws -> [InputSummary] {
    var batch = LeadBatch([[.city: "a"], [.city: "b"], [.city: "c"]] as [Lead])
    batch.add(Finding(.plain("test.e", .error), in: .city), to: 1)
    Pipeline().assess(&batch)
    var report = Report()
    report.add(batch, policy: .standard) { _ in false }
    report.addUnreadable(Finding(.plain("test.u", .error)), policy: .standard)
    return [
      InputSummary(
        name: "a \"b\".csv", bytes: 12, checksum: "0123456789abcdef", form: FileForm(),
        mapping: try ColumnMapping(header: ["city"], file: "a.csv"), report: report)
    ]
  }

  private func outputs(_ counts: [Int]) -> [OutputSummary] {
    zip(["accepted.csv", "review.csv", "rejected.csv", "duplicates.csv", "unreadable.csv"], counts).map {
      OutputSummary(name: $0, records: $1, bytes: 1)
    } + [OutputSummary(name: "report.html", records: nil, bytes: 99)]
  }

  @Test func balancesIfEveryRecordWentOneWay() throws {
    try Ledger(inputs: inputs(), outputs: outputs([2, 0, 1, 0, 1])).check()
  }

  @Test(arguments: [
    [1, 0, 1, 0, 1], [3, 0, 1, 0, 1], [2, 1, 0, 0, 1], [2, 0, 1, 1, 1], [2, 0, 1, 0, 0], [2, 0, 1, 0], [],
  ])
  func failsIfAnOutputHoldsAnotherNumber(counts: [Int]) throws {
    let ledger = Ledger(inputs: try inputs(), outputs: outputs(counts))
    let error = try #require(throws: BatchError.self) { try ledger.check() }
    #expect(error.kind == .fault)
  }

  @Test func isWrittenAsJSON() throws {
    let json = Ledger(inputs: try inputs(), outputs: outputs([2, 0, 1, 0, 1])).json
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary)
    let expected: NSDictionary = [
      "format": 1, "balanced": true,
      "inputs": [["file": "a \"b\".csv", "bytes": 12, "xxh64": "0123456789abcdef", "records": 4]],
      "records": ["read": 4, "accepted": 2, "review": 0, "rejected": 1, "duplicates": 0, "unreadable": 1],
      "outputs": [
        ["file": "accepted.csv", "records": 2, "bytes": 1], ["file": "review.csv", "records": 0, "bytes": 1],
        ["file": "rejected.csv", "records": 1, "bytes": 1], ["file": "duplicates.csv", "records": 0, "bytes": 1],
        ["file": "unreadable.csv", "records": 1, "bytes": 1], ["file": "report.html", "bytes": 99],
      ],
    ]
    #expect(object == expected)
  }
}
