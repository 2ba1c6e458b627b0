// SPDX-License-Identifier: Apache-2.0

extension Words {
  func wroteConfiguration(to path: String, columns: Int, rules: Int) -> String {
    pick(
      "Wrote \(path): \(columns) columns, \(rules) rules. It holds for the leads in its folder and below.",
      "\(path) geschrieben: \(columns) Spalten, \(rules) Regeln. Sie gilt für die Leads in ihrem Ordner und darunter.")
  }

  func judged(by path: String) -> String { pick("Configuration: \(path)", "Konfiguration: \(path)") }

  func withoutEffect(_ key: String) -> String {
    pick(
      "The configuration says \(key), which this version does not follow yet. Take it out.",
      "Die Konfiguration nennt \(key), was diese Version noch nicht befolgt. Bitte herausnehmen.")
  }

  var noOwnRules: String {
    pick(
      "There is no configuration with own-rules here. --config names one.",
      "Hier ist keine Konfiguration mit own-rules. --config nennt eine.")
  }

  var noExamples: String { pick("No examples.", "Keine Beispiele.") }

  func triedExamples(_ count: Int, of rules: Int, failures: Int) -> String {
    pick(
      "\(rules) rules, \(count) examples, \(failures) came out otherwise.",
      "\(rules) Regeln, \(count) Beispiele, \(failures) gingen anders aus.")
  }
}
