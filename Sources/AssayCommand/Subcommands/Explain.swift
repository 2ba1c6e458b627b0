// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// `assay explain`.
struct Explain: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a rule finds, why it matters, and what to do.",
    discussion: """
      With values of a lead it also says what the rule finds in it, how sure that is, and what would make it right:

        assay explain geo.city-not-in-country city=London country=Germany postal_code=10115
      """)

  @Argument(help: "The id of a rule, as in \"assay rules\" and behind each finding.")
  var rule: String

  @Argument(
    help: "Values of a lead to judge: FIELD=VALUE, the fields named as columns are, such as city or postal_code.")
  var values: [String] = []

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let words = languageOption.words
    guard let rule = Rules.all.first(where: { $0.id.rawValue == rule }) else {
      let nearest = NearestName.of(rule, among: Rules.all.map(\.id.rawValue))
      throw ValidationError(words.unknownRule(rule, nearest: nearest))
    }
    let style = Style(isColored: Terminal.standardOutput.isColored)
    let text = rule.text(in: words.language)
    let fields = rule.fields.isEmpty ? words.wholeLead : rule.fields.map(\.name).joined(separator: ", ")
    let parts = [
      (words.finds, text.finds), (words.matters, text.matters), (words.example, text.example),
      (words.remedy, text.remedy), (words.judges, fields),
    ]
    let head = style.bold(rule.id.rawValue) + "  " + style.severity(rule.severity, words.severity(rule.severity))
    let body = parts.map { "\(style.bold($0.0)): \($0.1)" }.joined(separator: "\n")
    let judged = values.isEmpty ? "" : try ExplainedLead(values, words).text(of: rule, style)
    try Terminal.standardOutput.writeResult(Array("\(head)\n\n\(body)\n\(judged)".utf8))
  }
}
