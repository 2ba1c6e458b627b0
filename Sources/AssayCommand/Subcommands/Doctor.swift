// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// `assay doctor`.
struct Doctor: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what this installation is made of, and whether it works.")

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let words = languageOption.words
    let checks = Self.checks
    var text = "assay \(assayVersion)\n"
    text += "ICU \(UnicodeNormalizer.icuVersion)\n"
    text += "\(Rules.all.count) rules, language \(words.language.rawValue)\n"
    for (name, isWorking) in checks { text += "\(name): \(isWorking ? words.works : words.fails)\n" }
    let tables = Pipeline.standard.tables.map { ($0, isIntact: $0.isIntact) }
    for (table, isIntact) in tables { text += words.table(table, isIntact: isIntact) + "\n" }
    try Terminal.standardOutput.writeResult(Array(text.utf8))
    if !checks.allSatisfy(\.1) || !tables.allSatisfy(\.isIntact) { throw ExitStatus.fault }
  }

  /// What would go wrong silently if the installation were broken: each is one lead with a known answer.
  private static var checks: [(String, Bool)] {
    let pipeline = Pipeline.standard
    let decomposed = pipeline.assess([.lastName: "Mu\u{308}ller", .email: "a@web.de"])
    let international = pipeline.assess([.email: "info@m\u{FC}ller.de"])
    let broken = pipeline.assess([.email: "info.example.org"])
    return [
      ("NFC", decomposed.lead[.lastName] == "M\u{FC}ller"),
      ("IDNA", international.enrichments.first?.value == "xn--mller-kva.de"),
      ("e-mail", broken.verdict == .reject && international.verdict == .accept),
    ]
  }
}
