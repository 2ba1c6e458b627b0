// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayGzip

/// `assay merge`.
struct Merge: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make golden records: fill leads with what only their duplicates have.",
    discussion: """
      Reads accepted, review and duplicates of a run and writes merged.csv: every lead that stays, accepted ones \
      first, its empty fields filled from its duplicates; the columns assay_merged_from and assay_merged_fields say \
      from which records and what. merges.jsonl beside it tells each value that changed. Nothing else is changed: \
      the duplicates stay in duplicates.csv with the number of their cluster.

      Only empty fields are filled, unless --overwrite is given. A part of an address is filled only from a \
      duplicate whose address does not contradict, and no value that something was found wrong with. With --rule the \
      value is that of the lead with the most values (most-complete, what holds for all columns), with the latest \
      date (most-recent), from the most trusted source (most-trusted), the one that most leads have (most-frequent), \
      the longest, or all of them (concatenate); keep leaves a column alone.

      Costs one pass over the three files, and memory for the duplicates only; the rest goes through in a stream.

        assay merge out/
        assay merge out/ -o golden.csv --rule phone=most-recent --rule notes=concatenate --overwrite
        assay merge out/ --rule company=most-trusted --trust crm,webinar,list
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The folder that \"assay clean\" wrote.")
  var folder: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "The file for the golden records, packed if it ends in .gz. Default: merged.csv in the folder.", valueName: "file"
    ))
  var output: String?

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Which value a column gets: \(SurvivorshipRule.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "column=rule"))
  var rules: [String] = []

  @Flag(help: "Let the rules of --rule change values that a lead has, too.")
  var overwrite = false

  @Option(help: ArgumentHelp("Sources, the most trusted first, for most-trusted.", valueName: "source,source"))
  var trust: String?

  @Option(
    help: ArgumentHelp("The column with the date of a lead, for most-recent. Default: found out.", valueName: "column"))
  var dateColumn: String?

  @Option(
    help: ArgumentHelp(
      "The column with the source of a lead, for most-trusted. Default: found out.", valueName: "column"))
  var sourceColumn: String?

  @Option(help: "How the summary is printed.")
  var format = Format.text

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let words = languageOption.words
    var options = MergeOptions()
    options.overwrites = overwrite
    options.dateColumn = dateColumn
    options.sourceColumn = sourceColumn
    options.trust = trust.map(Self.list) ?? []
    options.compressions = [GzipCompression()]
    options.isCancelled = { Interruption.isWanted }
    for text in rules {
      guard let sign = text.lastIndex(of: "="), sign > text.startIndex else {
        throw ValidationError(words.noRuleOfColumn(VisibleText.of(text)))
      }
      let name = String(text[text.index(after: sign)...])
      guard let rule = SurvivorshipRule(rawValue: name) else {
        let all = SurvivorshipRule.allCases.map(\.rawValue)
        throw ValidationError(
          words.noSurvivorshipRule(VisibleText.of(name), all, nearest: NearestName.of(name, among: all)))
      }
      options.rules[String(text[..<sign])] = rule
    }
    let report = try MergeRun(options: options).merge(folder, into: output)
    // The results are in their place: a reader of the summary that went away changes nothing about that.
    switch format {
    case .text: Terminal.standardOutput.write(words.merged(report))
    case .json: Terminal.standardOutput.write(MergeJSON(report).text)
    }
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
