// SPDX-License-Identifier: Apache-2.0

import Assay

/// The end of a run for people, on one screen: what was read, what happened to it, what was found most, what to do next.
struct TextSummary {
  /// The lines that everything has to fit on, those of the gate and the configuration among them.
  private static let screenLines = 24
  private static let closingLines = 2
  private static let ruleLimit = 5

  let report: RunReport
  let words: Words
  let style: Style
  let findings: TextFinding
  /// What of the files does not count.
  var exceptions: [String] = []
  /// The columns that are no field, and that own rules judge.
  var judgedColumns: Set<String> = []

  /// - Parameters:
  ///   - showsFindings: whether one finding of each of the weightiest rules is shown.
  ///   - next: commands to go on with.
  func text(showsFindings: Bool, next: [String]) -> String {
    var lines = report.inputs.prefix(3).map(read)
    if report.inputs.count > 3 { lines.append("…") }
    lines += report.known.prefix(2).map { words.against(read($0)) }
    if report.known.count > 2 { lines.append("…") }
    lines += report.inputs.prefix(3).compactMap(repeated)
    lines += report.inputs.prefix(3).compactMap(unknown)
    lines += idleRules + exceptions.map { "  " + $0 }
    var rest = ["", verdicts] + rules(max(3, Self.ruleLimit - max(0, lines.count - 7)))
    if !next.isEmpty { rest += ["", words.next(next)] }
    if showsFindings { lines += examples(Self.screenLines - Self.closingLines - height(of: lines + rest)) }
    return (lines + rest).joined(separator: "\n") + "\n"
  }

  /// How many lines of the screen some lines take.
  private func height(of lines: [String]) -> Int {
    lines.reduce(0) { sum, line in
      // Colours take no room: ESC [ … m.
      let shown = line.replacing(/\u{1B}\[[0-9;]*m/, with: "").count
      return sum + max(1, (shown + style.width - 1) / style.width)
    }
  }

  private func read(_ input: InputSummary) -> String {
    let mapping = input.mapping
    let isBroken = input.report.rules.contains { $0.rule.id == "csv.not-utf-8" && $0.findings > 0 }
    return words.read(
      input.name == "-" ? words.standardInput : VisibleText.of(input.name), records: input.report.records,
      known: mapping.fields.count { $0 != nil && $0 != .otherContact },
      columns: mapping.header.count { !Self.isOwn($0) },
      form: words.form(input.form) + (isBroken ? ", " + words.notUTF8 : ""))
  }

  /// The columns that no field is known for; those of an earlier run are not worth a word.
  private func unknown(_ input: InputSummary) -> String? {
    let mapping = input.mapping
    let names = mapping.header.indices.filter { column in
      (mapping.fields[column] ?? .otherContact) == .otherContact && !mapping.repeated.contains(column)
        && !mapping.header[column].isEmpty
        && !Self.isOwn(mapping.header[column]) && !judgedColumns.contains(mapping.header[column])
    }.map { VisibleText.of(mapping.header[$0]) }
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return "  " + words.unknownColumns(shown)
  }

  /// Own rules that test nothing, because their column is not there: a note, and yet more than a number should tell of it.
  private var idleRules: [String] {
    let found = report.examples[MissingColumnValidator.columnMissing.id] ?? []
    return found.prefix(2).map { "  " + VisibleText.of($0.finding.message(in: words.language)) }
      + (found.count > 2 ? ["  …"] : [])
  }

  /// Whether a column comes from an earlier run.
  private static func isOwn(_ name: String) -> Bool { name.hasPrefix(ColumnMapping.ownPrefix) }

  private func repeated(_ input: InputSummary) -> String? {
    let columns = input.mapping.repeated.map { VisibleText.of(input.mapping.header[$0]) }
    return columns.isEmpty ? nil : "  " + words.repeated(columns)
  }

  /// An example of each of the weightiest rules, errors and warnings in turn, as far as they fit.
  /// - Parameter limit: how many lines of the screen are left; two examples are shown all the same.
  private func examples(_ limit: Int) -> [String] {
    let rules = report.counts.rules.filter { $0.warnings + $0.errors > 0 }.map(\.rule.id)
    let found = rules.enumerated().compactMap { place, rule in
      report.examples[rule]?.first.map { (place: place, isError: $0.severity == .error, line: findings.text(of: $0)) }
    }
    let errors = found.filter(\.isError)
    let warnings = found.filter { !$0.isError }
    var shown: [(place: Int, line: String)] = []
    var used = 2
    for index in 0..<max(errors.count, warnings.count) {
      for example in [errors, warnings].compactMap({ index < $0.count ? $0[index] : nil }) {
        used += height(of: [example.line])
        if used > limit && shown.count > 1 { break }
        shown.append((example.place, example.line))
      }
      if used > limit && shown.count > 1 { break }
    }
    if shown.isEmpty { return [] }
    let more = report.counts.findings(atLeast: .warning) - shown.count
    return [""] + shown.sorted { $0.place < $1.place }.map(\.line) + (more > 0 ? [style.dim(words.more(more))] : [])
  }

  private var verdicts: String {
    let counts = report.counts
    let parts = [
      (counts.accepted, words.accept), (counts.review, words.review), (counts.rejected, words.reject),
      (counts.duplicates, words.duplicate), (counts.unreadable, words.unreadable),
    ]
    return parts.map { style.bold(words.number($0.0)) + " " + $0.1 }.joined(separator: " · ")
  }

  private func rules(_ limit: Int) -> [String] {
    let rules = report.counts.found
    let unjudged = report.counts.rules.reduce(0) { $0 + $1.couldNotJudge }
    let rest = unjudged > 0 ? [style.dim("           " + words.notJudged(unjudged))] : []
    if rules.isEmpty { return [words.nothingFound] + rest }
    var lines = rules.prefix(limit).map { count in
      let severity: Severity = count.errors > 0 ? .error : count.warnings > 0 ? .warning : .note
      let kind = count.findings == 0 ? words.changed : words.severity(severity)
      let number = words.number(count.findings + count.changes)
      let padding = String(repeating: " ", count: max(0, 9 - number.count))
      let gap = String(repeating: " ", count: max(1, 9 - kind.count))
      return "\(padding)\(number)  \(style.severity(severity, kind))\(gap)\(count.rule.id)"
    }
    if rules.count > limit {
      lines.append(style.dim("           " + words.moreRules(rules.count - limit)))
    }
    return lines + rest
  }
}
