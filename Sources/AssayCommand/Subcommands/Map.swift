// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayGzip

/// `assay map`.
struct Map: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what each column of a file is taken for, and why.",
    discussion: """
      Prints how the file is written down and, for each column, its name, the field, how sure that is, what it was told by, \
      and three values, of which only the kind can be seen unless --show-values is given. Reads the beginning of the file \
      and writes nothing.

      With --save the fields are kept in a small file under the fingerprint of the header, so that the next file with \
      these columns gets the same; give it to check and clean with --mapping.

        assay map leads.csv
        assay map leads.csv --map "Kontaktweg=phone" --save assay.mapping
        assay check leads-next-month.csv --mapping assay.mapping
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var languageOption: LanguageOption

  @Flag(help: "Show the values as they are. They are somebody's data.")
  var showValues = false

  @Option(help: ArgumentHelp("Keep the fields in this file for headers like this one.", valueName: "file"))
  var save: String?

  func run() throws {
    let settings = try Settings(input, languageOption)
    let words = settings.words
    var options = try input.batchOptions(settings, progress: nil)
    var saved = try save.map { path throws(BatchError) in try SavedMappings(atOrFor: path) }
    if options.savedMappings == nil, let saved, !saved.mappings.isEmpty { options.savedMappings = saved.mappings }
    let style = Style(isColored: Terminal.standardOutput.isColored)
    var text = ""
    for path in try InputPaths.expanded(input.files) {
      let survey = try FileSurvey(of: path, options: options)
      text += (text.isEmpty ? "" : "\n")
      text +=
        MappingTable(
          survey: survey, words: words, style: style, showsValues: showValues, isSaving: save != nil
        ).text
      let fields = zip(survey.mapping.header, survey.mapping.fields).map { ($0, $1) }
      saved?.mappings.set(
        survey.mapping.header, Dictionary(fields, uniquingKeysWith: { first, _ in first }))
    }
    try saved?.write()
    if let save { text += "\n" + words.saved(VisibleText.of(save)) + "\n" }
    try Terminal.standardOutput.writeResult(Array(text.utf8))
  }
}
