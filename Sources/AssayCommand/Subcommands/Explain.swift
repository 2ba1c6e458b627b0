// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayGzip

/// `assay explain`.
struct Explain: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a rule finds, or why two leads are one person.",
    discussion: """
      Of a rule it says what the rule finds, why that matters, and what to do. With values of a lead it also says \
      what the rule finds in it, how sure that is, and what would make it right:

        assay explain geo.city-not-in-country city=London country=Germany postal_code=10115

      With --pair it says what speaks for two leads of a run being one person and what against, and what each \
      weighs; the weights add up to the match weight. Records are numbered over all files, as in clusters.csv. No \
      value of a lead is printed. It reads the findings once; memory does not grow with them.

        assay explain out/ --pair 17,15
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp(
      "The id of a rule, as in \"assay rules\"; with --pair the folder of a run or its findings.",
      valueName: "rule|folder"))
  var subject: String

  @Argument(
    help: "Values of a lead to judge: FIELD=VALUE, the fields named as columns are, such as city or postal_code.")
  var values: [String] = []

  @Option(help: ArgumentHelp("Two records of a run to compare.", valueName: "record,record"))
  var pair: String?

  @Option(help: "How a pair is explained: text for people, json for one object.")
  var format = Format.text

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    let words = languageOption.words
    if pair != nil && !values.isEmpty { throw ValidationError(words.pairWithValues) }
    if pair == nil && format == .json { throw ValidationError(words.jsonWithoutPair) }
  }

  func run() throws {
    let words = languageOption.words
    let style = Style(isColored: Terminal.standardOutput.isColored)
    let text = try pair.map { try explanation(ofPair: $0, words, style) } ?? explanation(ofRule: words, style)
    try Terminal.standardOutput.writeResult(Array(text.utf8))
  }

  private func explanation(ofPair pair: String, _ words: Words, _ style: Style) throws -> String {
    let numbers = pair.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let first = numbers[0], let second = numbers[1], first > 0, second > 0, first != second
    else { throw ValidationError(words.noPair(VisibleText.of(pair))) }
    let report = try PairReport(
      of: first, and: second, in: subject, compressions: [GzipCompression()], isCancelled: { Interruption.isWanted })
    switch format {
    case .text: return PairText(report: report, words: words, style: style).text
    case .json: return PairJSON(report).text
    }
  }

  private func explanation(ofRule words: Words, _ style: Style) throws -> String {
    let rules = try Rules.all.contains { $0.id.rawValue == subject } ? Rules.all : Rules.inForce()
    guard let rule = rules.first(where: { $0.id.rawValue == subject }) else {
      let nearest = NearestName.of(subject, among: rules.map(\.id.rawValue))
      throw ValidationError(words.unknownRule(subject, nearest: nearest))
    }
    let text = rule.text(in: words.language)
    let fields = rule.fields.isEmpty ? words.wholeLead : rule.fields.map(\.name).joined(separator: ", ")
    let parts = [
      (words.finds, text.finds), (words.matters, text.matters), (words.example, text.example),
      (words.remedy, text.remedy), (words.judges, fields),
    ]
    let head = style.bold(rule.id.rawValue) + "  " + style.severity(rule.severity, words.severity(rule.severity))
    let body = parts.map { "\(style.bold($0.0)): \($0.1)" }.joined(separator: "\n")
    let judged = values.isEmpty ? "" : try ExplainedLead(values, words).text(of: rule, style)
    return "\(head)\n\n\(body)\n\(judged)"
  }
}
