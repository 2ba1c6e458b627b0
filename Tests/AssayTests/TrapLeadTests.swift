// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Testing

/// Leads that look wrong and are right: whoever accuses one of them is broken, whatever else is found.
struct TrapLeadTests {
  private static let isHere =
    Evaluation.hasFile("traps/leads.csv") && Evaluation.hasFile("traps/leads-cp1252.csv")
    && Evaluation.hasFile("traps/expected.csv")

  private func findings(in name: String) throws -> [FindingObject] {
    let lines = FindingLines()
    let path = Evaluation.folder.appending(path: "traps/\(name)").path(percentEncoded: false)
    _ = try BatchRun(pipeline: .standard).check([path], findings: lines)
    return try FindingObject.read(lines.bytes)
  }

  @Test(.enabled(if: isHere, "the evaluation corpora are not here"), arguments: ["leads.csv", "leads-cp1252.csv"])
  func accusesNoControl(name: String) throws {
    let expected = try CSVTable([UInt8](Data(contentsOf: Evaluation.folder.appending(path: "traps/expected.csv"))))
    let controls = Set(
      zip(expected.texts(in: "line"), expected.texts(in: "kind")).filter { $0.1 == "control" }.compactMap { Int($0.0) })
    #expect(controls.count == 15)
    let accused = try findings(in: name).filter { controls.contains($0.line) && $0.severity != "note" }
    #expect(accused.map { "line \($0.line): \($0.rule)" } == [])
  }

  /// What German Excel writes is read as what it means. Three lines hold characters that Windows-1252 does not have and
  /// that stand there as something else: decomposed letters, an invisible character, a Cyrillic letter.
  @Test(.enabled(if: isHere, "the evaluation corpora are not here"))
  func findsTheSameInTheEncodingOfGermanExcel() throws {
    let different: Set = [13, 14, 25]
    let summaries = try ["leads.csv", "leads-cp1252.csv"].map { name in
      try findings(in: name).filter { !different.contains($0.line) }.map { finding in
        // How far a lead agrees with one of those lines differs, too.
        "\(finding.line) \(finding.summary) \(finding.rule.hasPrefix("duplicate.") ? "" : finding.message)"
      }
    }
    #expect(summaries[0].count > 10)
    #expect(summaries[0] == summaries[1])
  }
}
