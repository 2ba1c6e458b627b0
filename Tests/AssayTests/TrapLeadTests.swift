// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Testing

/// Leads that look wrong and are right: whoever accuses one of them is broken, whatever else is found.
struct TrapLeadTests {
  @Test(
    .enabled(
      if: Evaluation.hasFile("traps/leads.csv") && Evaluation.hasFile("traps/expected.csv"),
      "the evaluation corpora are not here"))
  func accusesNoControl() throws {
    let expected = try CSVTable([UInt8](Data(contentsOf: Evaluation.folder.appending(path: "traps/expected.csv"))))
    let controls = Set(
      zip(expected.texts(in: "line"), expected.texts(in: "kind")).filter { $0.1 == "control" }.compactMap { Int($0.0) })
    #expect(controls.count == 15)
    let lines = FindingLines()
    _ = try BatchRun(pipeline: .standard).check(
      [Evaluation.folder.appending(path: "traps/leads.csv").path(percentEncoded: false)], findings: lines)
    let accused = try FindingObject.read(lines.bytes).filter { controls.contains($0.line) && $0.severity != "note" }
    #expect(accused.map { "line \($0.line): \($0.rule)" } == [])
  }
}
