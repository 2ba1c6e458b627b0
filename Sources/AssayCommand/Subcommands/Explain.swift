// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// `assay explain`.
struct Explain: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a rule finds, why it matters, and what to do.")

  @Argument(help: "The id of a rule, as in \"assay rules\" and behind each finding.")
  var rule: String

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
    try Terminal.standardOutput.writeResult(Array("\(head)\n\n\(body)\n".utf8))
  }
}
