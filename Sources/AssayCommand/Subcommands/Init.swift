// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayConfiguration
import AssayGzip

/// `assay init`.
struct Init: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write an assay.yml to begin with.",
    discussion: """
      Writes a commented configuration: the fields of the columns of a file, the rules that find something in it, each with \
      the number of its findings, and examples of all else, which are comments. Values of leads do not stand in it. A file \
      that is there is not replaced unless --force is given.

        assay init leads.csv
        assay check leads.csv
      """)

  @Argument(help: "A file of leads to begin with.")
  var file: String?

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Where to write.", valueName: "file"))
  var output = ConfigurationFile.name

  @Flag(help: "Replace a file that is there.")
  var force = false

  @Flag(help: ArgumentHelp("Print the JSON Schema of assay.yml and write nothing.", visibility: .hidden))
  var schema = false

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    if schema {
      try Terminal.standardOutput.writeResult(Array(Configuration.jsonSchema.utf8))
      return
    }
    let words = languageOption.words
    let place = NewFile(output)
    if !force && place.exists { throw BatchError.wouldReplace(output) }
    let template = try file.map(makeTemplate) ?? ConfigurationTemplate(language: words.language)
    let text = template.text
    // What is written must be what is read; a fault of the template must not become a file.
    let written = try ConfigurationFile(parsing: text, path: output).configuration
    try place.write(text)
    let report = words.wroteConfiguration(
      to: VisibleText.of(output), columns: written.mapping.count, rules: written.rules.count)
    try Terminal.standardOutput.writeResult(Array((report + "\n").utf8))
  }

  private func makeTemplate(for file: String) throws -> ConfigurationTemplate {
    if file == "-" { throw ValidationError("assay init reads its file twice; standard input can be read only once.") }
    var options = BatchOptions()
    options.language = languageOption.language
    options.isCancelled = { Interruption.isWanted }
    options.compressions = [GzipCompression()]
    options.takesLikeliestEncoding = Terminal.standardError.isInteractive
    let survey = try FileSurvey(of: file, options: options)
    let pipeline = try Pipeline(configuration: Configuration(), today: Today.date)
    let report = try BatchRun(pipeline: pipeline, options: options).check([file])
    return ConfigurationTemplate(language: languageOption.language, survey: survey, counts: report.counts)
  }
}
