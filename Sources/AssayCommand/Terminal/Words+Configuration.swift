// SPDX-License-Identifier: Apache-2.0

extension Words {
  func wroteConfiguration(to path: String, columns: Int, rules: Int) -> String {
    pick(
      "Wrote \(path): \(columns) columns, \(rules) rules. It holds for the leads in its folder and below.",
      "\(path) geschrieben: \(columns) Spalten, \(rules) Regeln. Sie gilt für die Leads in ihrem Ordner und darunter.")
  }

  func judged(by path: String) -> String { pick("Configuration: \(path)", "Konfiguration: \(path)") }

  var noOwnRules: String {
    pick(
      "There is no configuration with own-rules here. --config names one.",
      "Hier ist keine Konfiguration mit own-rules. --config nennt eine.")
  }

  var noExamples: String { pick("No examples.", "Keine Beispiele.") }

  func triedExamples(_ count: Int, of rules: Int, failures: Int) -> String {
    let rulesText = rules == 1 ? pick("1 rule", "1 Regel") : pick("\(rules) rules", "\(rules) Regeln")
    let countText = count == 1 ? pick("1 example", "1 Beispiel") : pick("\(count) examples", "\(count) Beispiele")
    let end = pick("came out otherwise", failures == 1 ? "ging anders aus" : "gingen anders aus")
    return "\(rulesText), \(countText), \(failures) \(end)."
  }
}
