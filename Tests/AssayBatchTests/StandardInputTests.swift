// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

struct StandardInputTests {
  @Test func isReadLikeAFile() throws {
    let file = NastyCSV(seed: 3, rows: 150).bytes
    let fromFile = FindingLines()
    let fromInput = FindingLines()
    let folder = try TemporaryFolder()
    let path = try folder.write(file, to: "leads.csv")
    let fileReport = try BatchRun(pipeline: .standard).check([path], findings: fromFile)
    try StandardInput.with(file) {
      let report = try BatchRun(pipeline: .standard).check(["-"], findings: fromInput)
      #expect(report.counts == fileReport.counts)
      #expect(report.inputs.map(\.name) == ["-"])
      #expect(report.inputs.map(\.checksum) == fileReport.inputs.map(\.checksum))
    }
    let findings = try FindingObject.read(fromInput.bytes)
    #expect(findings.map(\.summary) == (try FindingObject.read(fromFile.bytes).map(\.summary)))
    #expect(findings.allSatisfy { $0.file == "-" })
  }

  @Test func isRefusedIfItIsEmpty() throws {
    try StandardInput.with([]) {
      let error = try #require(throws: BatchError.self) { try BatchRun(pipeline: .standard).check(["-"]) }
      #expect(error.kind == .input)
    }
  }
}
