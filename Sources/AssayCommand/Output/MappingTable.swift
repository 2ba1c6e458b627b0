// SPDX-License-Identifier: Apache-2.0

import Assay

/// What `assay map` prints of a file: its form, then a line for each column.
struct MappingTable {
  let survey: FileSurvey
  let words: Words
  let style: Style
  let showsValues: Bool
  /// Whether the fields are being saved: then it is no news that they were not before.
  let isSaving: Bool

  private static let widestName = 32

  var text: String {
    let mapping = survey.mapping
    let rows = mapping.header.indices.map { column -> [String] in
      let assignment = mapping.assignments[column]
      let field = assignment.field?.name ?? words.carriedThrough
      let sureness = assignment.field == nil ? "" : words.percent(assignment.confidence)
      return [self.name(of: column), field, sureness, words.evidence(assignment.evidence), values(of: column)]
    }
    let head = [words.column, words.field, words.sureness, words.toldBy, words.values]
    let widths = (0..<4).map { index in ([head] + rows).map { $0[index].count }.max() ?? 0 }
    let lines = [style.bold(line(head, widths))] + rows.map { line($0, widths) }
    let file = survey.name == "-" ? words.standardInput : VisibleText.of(survey.name)
    let notes = survey.findings.filter { !isSaving || $0.rule.id != "csv.no-saved-mapping" }.map {
      "  " + VisibleText.of($0.message(in: words.language))
    }
    return (["\(file): \(words.form(survey.form))"] + notes + lines).joined(separator: "\n") + "\n"
  }

  private func name(of column: Int) -> String {
    let name = VisibleText.of(survey.mapping.header[column])
    return name.count <= Self.widestName ? name : name.prefix(Self.widestName - 1) + "…"
  }

  private func values(of column: Int) -> String {
    let values = survey.samples[column].map { showsValues ? VisibleText.of($0) : SampleValue($0).redacted }
    return values.map { $0.count <= 40 ? $0 : $0.prefix(39) + "…" }.joined(separator: " | ")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = "  "
    for (index, cell) in cells.enumerated() {
      let padding = index < widths.count ? widths[index] - cell.count + 2 : 0
      line += cell + String(repeating: " ", count: max(0, padding))
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
