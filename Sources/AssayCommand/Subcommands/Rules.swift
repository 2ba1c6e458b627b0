// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// `assay rules`.
struct Rules: SpeakingCommand {
  static let configuration = CommandConfiguration(abstract: "List every rule with its severity.")

  @OptionGroup var languageOption: LanguageOption

  static var all: [Rule] {
    (BatchRun.fileRules + Pipeline.standard.rules).sorted { $0.id < $1.id }
  }

  func run() throws {
    let words = languageOption.words
    let style = Style(isColored: Terminal.standardOutput.isColored)
    let rules = Self.all
    let width = rules.map(\.id.rawValue.count).max() ?? 0
    let lines = rules.map { rule in
      let severity = words.severity(rule.severity)
      return rule.id.rawValue + String(repeating: " ", count: width - rule.id.rawValue.count + 2)
        + style.severity(rule.severity, severity) + String(repeating: " ", count: max(1, 9 - severity.count))
        + rule.text(in: words.language).finds + "\n"
    }
    try Terminal.standardOutput.writeResult(Array(lines.joined().utf8))
  }
}
