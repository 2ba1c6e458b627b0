// SPDX-License-Identifier: Apache-2.0

import Assay

/// What a run says of one record, on one screen: each finding explained, and what would make the lead pass.
struct ExplainedRecord {
  private static let changeLimit = 3

  let report: RecordReport
  let file: String
  let words: Words
  let style: Style
  let findings: FindingText

  var text: String {
    let blocks = sorted.map { placed in
      findings.lines(of: placed.finding, placed.severity, column: column(of: placed), value: placed.value)
    }
    let (found, shown) = FindingText.firstScreen(of: blocks)
    var lines = [style.bold(head)] + changes + found
    if blocks.count > shown { lines.append(style.dim(words.moreFindings(blocks.count - shown, in: rest(shown)))) }
    lines += ["", end]
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: String {
    let place = VisibleText.of(file) + ":" + words.lines(report.lines)
    guard let fate = report.fate else { return "\(place): " + words.wholeFile }
    return "\(place), " + words.record(report.record) + ": " + words.fate(fate)
  }

  private func column(of placed: PlacedFinding) -> String? { placed.column ?? placed.finding.field?.name }

  /// What weighs most comes first.
  private var sorted: [PlacedFinding] {
    let found = report.findings.filter { $0.change == nil }
    func weight(_ placed: PlacedFinding) -> Int {
      placed.finding.outcome == .couldNotJudge ? -1 : Int(placed.severity.rawValue)
    }
    return found.enumerated().sorted { (weight($1.element), $0.offset) < (weight($0.element), $1.offset) }
      .map(\.element)
  }

  /// The rules of the findings that are not shown.
  private func rest(_ shown: Int) -> String {
    var seen: Set<Rule.ID> = []
    return sorted.dropFirst(shown).map(\.finding.rule.id).filter { seen.insert($0).inserted }
      .map(\.rawValue).joined(separator: ", ")
  }

  private var changes: [String] {
    let changed = report.findings.filter { $0.change != nil }
    let lines = changed.prefix(Self.changeLimit).map { placed in
      "  " + style.dim("\(words.changed): \(column(of: placed) ?? "") [\(placed.finding.rule.id)]")
    }
    return lines + (changed.count > lines.count ? ["  " + style.dim("…")] : [])
  }

  /// What would make it pass.
  private var end: String {
    guard let fate = report.fate else { return words.concernsFile }
    switch fate {
    case .accept: return words.passes
    case .unreadable: return words.mustBeReadable
    case .duplicate: return words.isElsewhere
    case .review, .reject:
      var seen: Set<Rule.ID> = []
      let rules = sorted.filter { $0.finding.outcome == .finding && $0.severity > .note }.map(\.finding.rule.id)
        .filter { seen.insert($0).inserted }
      return words.passesWithout(rules.map(\.rawValue))
    }
  }
}
