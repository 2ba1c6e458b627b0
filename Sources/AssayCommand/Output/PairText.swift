// SPDX-License-Identifier: Apache-2.0

import Assay

/// Why two leads are one person, for people: a waterfall of weights whose last sum is the match weight.
struct PairText {
  private static let barWidth = 28

  let report: PairReport
  let words: Words
  let style: Style

  var text: String {
    var lines: [String] = []
    switch report.relation {
    case .pair: break
    case .cluster: lines += cluster
    case .apart: lines += apart
    }
    for explanation in report.explanations {
      if !lines.isEmpty { lines.append("") }
      lines += head(explanation) + waterfall(explanation.waterfall)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Two of one cluster, or not

  private var cluster: [String] {
    let cluster = report.leads[0].cluster ?? 0
    let numbers = report.leads.map { name($0.number) }
    let staying = report.leads.contains { $0.number == cluster }
    let first = words.sameCluster(numbers[0], numbers[1], staying: name(cluster), isOneOfThem: staying)
    return [style.bold(first)] + (report.explanations.isEmpty ? [words.notWeighed] : [])
  }

  private var apart: [String] {
    let numbers = report.leads.map { name($0.number) }
    return [style.bold(words.notTogether(numbers[0], numbers[1]))] + report.leads.flatMap(company)
  }

  /// Which others a lead is together with.
  private func company(of lead: PairReport.Lead) -> [String] {
    let others = list(lead.others) + (lead.otherCount > lead.others.count ? ", …" : "")
    var lines: [String] = []
    if let cluster = lead.cluster, lead.otherCount > 0 {
      lines.append("  " + words.together(name(lead.number), others, staying: name(cluster)))
    } else {
      lines.append("  " + words.alone(name(lead.number)))
    }
    if !lead.possible.isEmpty { lines.append("  " + words.maybe(name(lead.number), list(lead.possible))) }
    return lines
  }

  private func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

  /// The number of a record; where there are several files, its file and the number in it too.
  private func name(_ number: Int) -> String {
    guard let lead = report.leads.first(where: { $0.number == number }), let file = lead.file,
      let record = lead.recordInFile
    else { return String(number) }
    return "\(number) (\(VisibleText.of(file)), \(record))"
  }

  // MARK: The waterfall

  private func head(_ explanation: PairExplanation) -> [String] {
    let pair = words.pair(name(explanation.record), name(explanation.other))
    let verdict = words.verdict(of: explanation.rule)
    let weight = Waterfall.text(explanation.waterfall.weight, language: words.language)
    let probability = words.probability(explanation.probability)
    return [
      style.bold("\(pair): \(verdict)") + style.dim(" [\(explanation.rule)]"),
      words.weightAndProbability(weight, probability), "",
    ]
  }

  private func waterfall(_ waterfall: Waterfall) -> [String] {
    let texts = ComparisonText(language: words.language)
    let range = waterfall.range
    let rows = waterfall.steps.map { step in
      let weight = Waterfall.text(step.weight, isSigned: true, language: words.language)
      let sum = Waterfall.text(step.after, language: words.language)
      let name = VisibleText.of(texts.text(of: step.comparison))
      return "\(right(weight, 8)) \(right(sum, 8))  \(bar(step, range))  \(name)"
    }
    let head = "\(right(words.weight, 8)) \(right(words.sum, 8))"
    let total = right(Waterfall.text(waterfall.weight, language: words.language), 17)
    let line = String(repeating: " ", count: 9) + String(repeating: "─", count: 8)
    return [style.dim(head)] + rows + [style.dim(line), style.bold(total) + "  " + words.matchWeight]
  }

  /// A bar from the sum before a step to the sum after it. For and against are told by the sign and the filling, not
  /// by a colour.
  private func bar(_ step: Waterfall.Step, _ range: ClosedRange<Int>) -> String {
    let width = max(1, range.upperBound - range.lowerBound)
    func column(_ sum: Int) -> Int { ((sum - range.lowerBound) * Self.barWidth + width / 2) / width }
    let start = column(step.span.lowerBound)
    let length = max(step.weight == 0 ? 0 : 1, column(step.span.upperBound) - start)
    let place = min(start, Self.barWidth - length)
    let mark = step.weight < 0 ? "░" : "█"
    return String(repeating: " ", count: place) + String(repeating: mark, count: length)
      + String(repeating: " ", count: Self.barWidth - place - length)
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
