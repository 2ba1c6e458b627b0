// SPDX-License-Identifier: Apache-2.0

import Assay

/// One finding about one lead, explained to a person: what was found, how sure that is, why, and what to do.
struct FindingText {
  /// So many lines of findings fit on a screen of 25 with what stands around them.
  private static let lineLimit = 16
  private static let suggestionLimit = 2
  private static let comparisonLimit = 4

  let words: Words
  let style: Style
  /// Whether values of the lead are left out: in a CI log others may read along.
  let isRedacted: Bool

  /// - Parameters:
  ///   - column: what its field is called; nil for a finding about the lead as a whole.
  ///   - value: what stands there.
  func lines(of finding: Finding, _ severity: Severity, column: String?, value: String?) -> [String] {
    var head = label(of: finding, severity) + "  " + style.bold(finding.rule.id.rawValue)
    if let column { head += "  " + VisibleText.of(column) + valueText(value) }
    if finding.outcome == .finding { head += "  " + style.dim(words.sure(finding.confidence)) }
    let text = finding.rule.text(in: words.language)
    // Nothing is said of the value, so there is nothing to do.
    if finding.outcome == .couldNotJudge { return [head, "  \(words.finds): \(text.finds)"] }
    var lines = [head, "  " + VisibleText.of(finding.message(in: words.language, redacted: isRedacted))]
    lines += finding.suggestions.prefix(Self.suggestionLimit).map(self.text)
    if !finding.comparisons.isEmpty { lines.append("  " + comparisons(finding.comparisons)) }
    return lines + ["  \(words.remedy): \(text.remedy)"]
  }

  /// As many findings as fit on a screen, an empty line before each, and how many that are; at least one.
  static func firstScreen(of findings: [[String]]) -> (lines: [String], count: Int) {
    var lines: [String] = []
    var count = 0
    for finding in findings {
      if count > 0 && lines.count + finding.count + 1 > lineLimit { break }
      lines += [""] + finding
      count += 1
    }
    return (lines, count)
  }

  private func label(of finding: Finding, _ severity: Severity) -> String {
    finding.outcome == .couldNotJudge
      ? words.notJudged : style.severity(severity, words.severity(severity))
  }

  private func valueText(_ value: String?) -> String {
    guard let value, !isRedacted, !value.isEmpty else { return "" }
    return ": " + words.quoted(VisibleText.of(value))
  }

  private func text(of suggestion: Suggestion) -> String {
    let why = words.evidence(suggestion.evidence)
    let value = isRedacted ? "" : ": " + VisibleText.of(suggestion.value)
    return "  → \(suggestion.field.name)\(value) " + style.dim(words.sure(suggestion.confidence, because: why))
  }

  /// What speaks for two leads being one person and against it, the weightiest first; without what holds for any two leads.
  private func comparisons(_ comparisons: [FieldComparison]) -> String {
    let texts = ComparisonText(language: words.language)
    let waterfall = Waterfall(comparisons)
    let steps = waterfall.steps.filter { $0.comparison.agreement != nil }.sorted { abs($0.weight) > abs($1.weight) }
    let shown = steps.prefix(Self.comparisonLimit).map { step in
      let weight = Waterfall.text(step.weight, isSigned: true, language: words.language)
      return "\(VisibleText.of(texts.text(of: step.comparison))) (\(weight))"
    }
    let more = steps.count > shown.count ? ["…"] : []
    let weight = Waterfall.text(waterfall.weight, language: words.language)
    return words.weighed((shown + more).joined(separator: "; "), weight)
  }
}
