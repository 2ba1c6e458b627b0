// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayConfiguration

/// `assay rules`.
struct Rules: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "List every rule with its severity.",
    discussion: """
      With --catalogue it writes pages of Markdown instead: an index and a page for each area of rules, those of assay.yml \
      in the working folder or above it among them. Pages that it has written before are replaced; another file in the place \
      of one is an error.

        assay rules --catalogue docs/rules
      """,
    subcommands: [TestRules.self])

  @Option(
    help: ArgumentHelp("Write pages about the rules into this folder, which has to be there.", valueName: "folder"))
  var catalogue: String?

  @OptionGroup var languageOption: LanguageOption

  static var all: [Rule] { Rule.bundled }

  /// Those of ``all``, and those of the configuration of the working directory.
  static func inForce() throws -> [Rule] {
    guard let file = try ConfigurationFile(above: ["-"]) else { return all }
    let pipeline = try Pipeline(
      configuration: file.configuration, valueFiles: file.valueFiles, today: Today.date)
    let known = Set(all)
    return (all + pipeline.rules.filter { !known.contains($0) }).sorted { $0.id < $1.id }
  }

  func run() throws {
    let words = languageOption.words
    let style = Style(isColored: Terminal.standardOutput.isColored)
    let rules = try Self.inForce()
    if let catalogue {
      return try write(RuleCatalogue(rules, in: words.language), of: rules.count, to: catalogue, words)
    }
    let width = rules.map(\.id.rawValue.count).max() ?? 0
    let lines = rules.map { rule in
      let severity = words.severity(rule.severity)
      return rule.id.rawValue + String(repeating: " ", count: width - rule.id.rawValue.count + 2)
        + style.severity(rule.severity, severity) + String(repeating: " ", count: max(1, 9 - severity.count))
        + rule.text(in: words.language).finds + "\n"
    }
    try Terminal.standardOutput.writeResult(Array(lines.joined().utf8))
  }

  private func write(
    _ catalogue: RuleCatalogue, of count: Int, to folder: String, _ words: Words
  ) throws(BatchError) {
    let places = catalogue.pages.map { (page: $0, path: "\(folder)/\($0.name)") }
    for place in places {
      if let start = FileStart.bytes(of: place.path), !RuleCatalogue.isPage(start) { throw .isNoPage(place.path) }
    }
    for place in places { try NewFile(place.path).write(place.page.text) }
    let report = words.wroteCatalogue(of: count, to: VisibleText.of(folder))
    try Terminal.standardOutput.writeResult(Array((report + "\n").utf8))
  }
}

extension BatchError {
  fileprivate static func isNoPage(_ path: String) -> BatchError {
    BatchError(
      .usage,
      english:
        "\(path): \"assay rules --catalogue\" did not write this file and does not replace it. Name another folder, or move the file.",
      german:
        "\(path): Diese Datei stammt nicht von „assay rules --catalogue“ und wird nicht ersetzt. Bitte einen anderen Ordner nennen "
        + "oder die Datei verschieben.")
  }
}
