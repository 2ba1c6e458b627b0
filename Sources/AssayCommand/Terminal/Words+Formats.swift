// SPDX-License-Identifier: Apache-2.0

extension Words {
  func wroteFindings(to path: String) -> String { pick("Findings: \(path)", "Befunde: \(path)") }

  func wroteCatalogue(of rules: Int, to folder: String) -> String {
    pick("Wrote \(rules) rules to \(folder).", "\(rules) Regeln nach \(folder) geschrieben.")
  }
}
