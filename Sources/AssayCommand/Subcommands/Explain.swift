// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayGzip

/// `assay explain`.
struct Explain: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a rule finds, what is wrong with a lead, or why two leads are one person.",
    discussion: """
      Of a rule it says what the rule finds, why that matters, and what to do. With values of a lead it also says what the \
      rule finds in it, how sure that is, and what would make it right; without the rule, what all rules find:

        assay explain email.several-at-signs
        assay explain geo.city-not-in-country city=London country=Germany postal_code=10115
        assay explain city=London country=Germany postal_code=10115

      Of a line of a file it says what a check finds in the record there, duplicates included, with the evidence, and what \
      would make the lead pass. Of JSON the line counts in which the object begins. That costs as much as the check, two \
      passes over the file:

        assay explain leads.csv:17

      Leads are judged by the configuration of the file, or of the working directory.

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
      "The id of a rule, as in \"assay rules\"; a line of a file, as in leads.csv:17; or a value of a lead. With --pair the "
        + "folder of a run or its findings.",
      valueName: "rule|file:line|folder"))
  var subject: String

  @Argument(
    help: "Values of a lead to judge: FIELD=VALUE, the fields named as columns are, such as city or postal_code.")
  var values: [String] = []

  @Option(help: ArgumentHelp("Two records of a run to compare.", valueName: "record,record"))
  var pair: String?

  @Option(help: "How a pair is explained: text for people, json for one object.")
  var format = Format.text

  @Flag(inversion: .prefixedNo, help: "Leave values of leads out. Default: where CI is set.")
  var redact: Bool?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var suppression: SuppressionOptions
  @OptionGroup var keyOption: KeyOption
  @OptionGroup var languageOption: LanguageOption

  /// The line of a file that is asked about. `website=https://acme.com:8080` is a value, unless there is such a file.
  private var place: FilePlace? {
    guard let place = FilePlace(subject) else { return nil }
    return subject.contains("=") && !NewFile(place.path).exists ? nil : place
  }

  /// The language of its errors.
  var language: Language {
    let file = try? reading.configurationOptions.file(for: [place?.path ?? "-"])
    return languageOption.lang ?? file?.configuration.language ?? .ofEnvironment
  }

  func validate() throws {
    let words = languageOption.words
    if pair != nil && !values.isEmpty { throw ValidationError(words.pairWithValues) }
    if pair == nil && format == .json { throw ValidationError(words.jsonWithoutPair) }
    if pair == nil && place != nil && !values.isEmpty { throw ValidationError(words.valuesWithLine) }
  }

  func run() throws {
    let words = Words(language: language)
    let style = Style(isColored: Terminal.standardOutput.isColored)
    let finding = FindingText(words: words, style: style, isRedacted: redact ?? (environment("CI") != nil))
    let text: String
    if let pair {
      text = try explanation(ofPair: pair, words, style)
    } else if let place {
      text = try explanation(of: place, finding)
    } else if subject.contains("=") {
      text = try explainedLead([subject] + values).text(finding)
    } else {
      text = try explanation(ofRule: finding)
    }
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

  private func explanation(ofRule finding: FindingText) throws -> String {
    let (words, style) = (finding.words, finding.style)
    let rules = try Rules.all.contains { $0.id.rawValue == subject } ? Rules.all : Rules.inForce()
    guard let rule = rules.first(where: { $0.id.rawValue == subject }) else {
      if NewFile(subject).exists { throw ValidationError(words.fileWithoutLine(VisibleText.of(subject))) }
      let nearest = NearestName.of(subject, among: rules.map(\.id.rawValue))
      throw ValidationError(words.unknownRule(VisibleText.of(subject), nearest: nearest))
    }
    let text = rule.text(in: words.language)
    let fields = rule.fields.isEmpty ? words.wholeLead : rule.fields.map(\.name).joined(separator: ", ")
    let parts = [
      (words.finds, text.finds), (words.matters, text.matters), (words.example, text.example),
      (words.remedy, text.remedy), (words.judges, fields),
    ]
    let head = style.bold(rule.id.rawValue) + "  " + style.severity(rule.severity, words.severity(rule.severity))
    let body = parts.map { "\(style.bold($0.0)): \($0.1)" }.joined(separator: "\n")
    let judged = values.isEmpty ? "" : try explainedLead(values).text(of: rule, finding)
    return "\(head)\n\n\(body)\n\(judged)"
  }

  // MARK: Leads

  private func explanation(of place: FilePlace, _ finding: FindingText) throws -> String {
    let settings = try Settings(for: [place.path], reading, languageOption)
    let progress = ProgressLine(settings.words)
    defer { progress?.clear() }
    let run = BatchRun(
      pipeline: try pipeline(settings), options: try reading.batchOptions(settings, progress: progress))
    guard let report = try run.explain(place.path, line: place.line) else {
      throw BatchError.noRecord(in: place)
    }
    progress?.clear()
    let record = ExplainedRecord(
      report: report, file: place.path, words: settings.words, style: finding.style, findings: finding)
    return record.text + settings.note
  }

  /// A lead of the command line, by the configuration of the working directory.
  private func explainedLead(_ values: [String]) throws -> ExplainedLead {
    let settings = try Settings(for: ["-"], reading, languageOption)
    return try ExplainedLead(values, settings, pipeline(settings))
  }

  private func pipeline(_ settings: Settings) throws -> Pipeline {
    var pipeline = try settings.pipeline(threads: reading.jobs, memoryLimit: 0, normalizes: !reading.asIs)
    try suppression.apply(to: &pipeline, settings, keyOption)
    return pipeline
  }
}
