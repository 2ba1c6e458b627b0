// SPDX-License-Identifier: Apache-2.0

import Assay

/// One finding as one line for people: `file:line:column: severity: field: text [rule]`.
struct TextFinding {
  let words: Words
  let style: Style
  /// Whether values of leads are left out: in a CI log others may read along.
  let isRedacted: Bool

  func text(of placed: PlacedFinding) -> String {
    let finding = placed.finding
    let place = "\(name(of: placed.file)):\(placed.line):\(placed.character):"
    let severity = style.severity(placed.severity, words.severity(placed.severity) + ":")
    let field = (placed.column ?? finding.field?.name).map { " \($0):" } ?? ""
    var text = VisibleText.of("\(field) \(finding.message(in: words.language, redacted: isRedacted))")
    if let suggestion = finding.suggestions.first, !isRedacted {
      // Another field than that of the finding is named: the country may be wrong, and not the city.
      let other = suggestion.field == finding.field ? "" : suggestion.field.name + ": "
      text += " → " + VisibleText.of("\(other)\(suggestion.value)")
    }
    return "\(VisibleText.of(place)) \(severity)\(text)" + style.dim(" [\(finding.rule.id)]")
  }

  func name(of file: String) -> String {
    file == "-" ? words.standardInput : file
  }
}
