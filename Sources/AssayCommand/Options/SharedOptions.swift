// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayGzip

/// What all subcommands understand.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp("Language of messages: en or de. Default: by the locale.", valueName: "en|de"))
  var lang: Language?

  var language: Language { lang ?? .ofEnvironment }
  var words: Words { Words(language: language) }
}

/// A subcommand that speaks the language that was asked for, in its errors too.
protocol SpeakingCommand: ParsableCommand {
  var languageOption: LanguageOption { get }
  /// The language of its errors.
  var language: Language { get }
}

extension SpeakingCommand {
  var language: Language { languageOption.language }
}

extension Language: ExpressibleByArgument {}

/// Which files are read, and how.
@dynamicMemberLookup
struct InputOptions: ParsableArguments {
  @Argument(help: "CSV files, packed by gzip or not; folders; patterns such as 'exports/*.csv'; - is standard input.")
  var files: [String]

  @OptionGroup var reading: ReadingOptions

  subscript<Value>(dynamicMember option: KeyPath<ReadingOptions, Value>) -> Value { reading[keyPath: option] }

  /// The options of the engine.
  func batchOptions(_ settings: Settings, progress: ProgressLine?) throws -> BatchOptions {
    try reading.batchOptions(settings, progress: progress)
  }

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a CSV file, or - for standard input.") }
    if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("Standard input can be read only once.") }
  }
}

/// How files are read and judged.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Say which field a column holds; an empty field leaves the column alone.", valueName: "column=field"))
  var mappings: [String] = []

  @Option(
    help: ArgumentHelp(
      "The encoding of the files, such as UTF-8, Windows-1252 or Shift-JIS. Default: found out.", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("The line of the column names; 0: there are none. Default: found out.", valueName: "line"))
  var headerLine: Int?

  @Option(help: ArgumentHelp("A file of mappings, as \"assay map --save\" writes it.", valueName: "file"))
  var mapping: String?

  @Option(help: ArgumentHelp("What separates cells. Default: found out.", valueName: ", ; | tab"))
  var delimiter: String?

  @Option(help: ArgumentHelp("What quotes cells. Default: found out.", valueName: "\" '"))
  var quote: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Quotes inside quoted cells are escaped by a backslash, not doubled. Default: found out.")
  var backslash: Bool?

  @Option(help: "How many threads work. Default: one on each processor.")
  var jobs = 0

  @Flag(help: "Judge the values as they stand: all normalisers off.")
  var asIs = false

  @Option(help: ArgumentHelp("Do not report findings of this rule. Changes are always reported.", valueName: "rule"))
  var allow: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take this value for a real one wherever it stands: no gibberish, no placeholder, no sample person.",
      valueName: "value"))
  var allowValue: [String] = []

  @Option(
    help: ArgumentHelp(
      "A folder of tables that \"assay reference import\" made; they are used besides the bundled ones.",
      valueName: "folder"))
  var referenceDir: String?

  @OptionGroup var configurationOptions: ConfigurationOptions

  /// Puts what these options say into a configuration.
  func apply(to configuration: inout Configuration, _ words: Words) throws {
    for rule in allow {
      configuration.rules[try configuration.knownRule(rule, words), default: RuleSettings()].severity = .off
    }
    configuration.allow.values += allowValue
    if let referenceDir { configuration.tables = referenceDir }
  }

  /// The options of the engine.
  func batchOptions(_ settings: Settings, progress: ProgressLine?) throws -> BatchOptions {
    let words = settings.words
    var options = BatchOptions(configuration: settings.configuration)
    options.language = words.language
    options.jobs = jobs
    options.isCancelled = { Interruption.isWanted }
    if let progress { options.progress = { progress.show($0) } }
    options.compressions = [GzipCompression()]
    if let delimiter { options.delimiter = try Self.byte(ofDelimiter: delimiter) }
    if let quote { options.quote = try Self.byte(ofQuote: quote) }
    options.escapesWithBackslash = backslash
    options.headerLine = headerLine
    options.takesLikeliestEncoding = Terminal.standardError.isInteractive
    options.encoding = try encoding.map { try Self.encoding(named: $0, words) }
    if let mapping { options.savedMappings = try SavedMappings(at: mapping).mappings }
    options.mapping = try Self.fields(of: mappings, by: "--map", words)
    return options
  }

  static func encoding(named name: String, _ words: Words) throws -> TextEncoding {
    guard let known = TextEncoding(named: name) else {
      throw ValidationError(words.unknownEncoding(name, TextEncoding.all.map(\.name)))
    }
    return known
  }

  /// The fields of columns, as an option says them.
  static func fields(of mappings: [String], by option: String, _ words: Words) throws -> [String: Field?] {
    var fields: [String: Field?] = [:]
    for mapping in mappings {
      guard let sign = mapping.lastIndex(of: "=") else {
        throw ValidationError(
          "\(option) \(mapping): write it as column=field, for example \(option) \"Spalte=email\".")
      }
      let name = String(mapping[mapping.index(after: sign)...])
      let field = Field(name)
      if !name.isEmpty && !Field.known.contains(field) {
        let known = Field.known.map(\.name)
        throw ValidationError(words.unknownField(name, nearest: NearestName.of(name, among: known)))
      }
      fields[String(mapping[..<sign])] = .some(name.isEmpty ? nil : field)
    }
    return fields
  }

  func validate() throws {
    if let headerLine, headerLine < 0 { throw ValidationError("--header-line takes a line from 1 on, or 0.") }
    if jobs < 0 || jobs > 1024 { throw ValidationError("--jobs must be between 0 and 1024.") }
  }

  private static func byte(ofQuote text: String) throws -> UInt8 {
    guard let byte = text.utf8.first, ["\"", "'"].contains(text) else {
      throw ValidationError("--quote takes \" or '.")
    }
    return byte
  }

  private static func byte(ofDelimiter text: String) throws -> UInt8 {
    if text == "tab" || text == "\\t" { return UInt8(ascii: "\t") }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte >= 0x20 || byte == 0x09,
      byte != UInt8(ascii: "\"")
    else {
      throw ValidationError("--delimiter takes one character, or \"tab\".")
    }
    return byte
  }
}
