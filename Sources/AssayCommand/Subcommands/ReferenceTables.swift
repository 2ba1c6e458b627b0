// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// `assay reference`.
struct ReferenceTables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Make tables of data that you have, for --reference-dir.",
    subcommands: [ImportTable.self])
}

/// `assay reference import`.
struct ImportTable: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a table of a file.",
    discussion: """
      postal: a dump of postal codes in the format of GeoNames, unpacked: lines with tabs, of country code, postal code, \
      place, three pairs of name and code of districts, latitude, longitude, accuracy. With the table, check and clean \
      compare cities with postal codes (postal.city-differs). Memory: some 400 bytes for each line.

        assay reference import postal DE.txt -o reference/ --date 20261101
        assay check leads.csv --reference-dir reference/
      """)

  /// What can be imported.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case postal
  }

  @Argument(help: "What the file holds: postal.")
  var kind: Kind

  @Argument(help: "The file; - is standard input.")
  var file: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the table.", valueName: "folder"))
  var output: String

  @Option(help: ArgumentHelp("The date of the data, as in 20261128.", valueName: "date"))
  var date: Int

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if date < 19_000_101 || date > 99_991_231 { throw ValidationError("--date takes a date as in 20261128.") }
  }

  func run() throws {
    var builder = PostalPlacesBuilder()
    var skipped = 0
    do {
      var source = file == "-" ? FileSource.standardInput : try FileSource(path: file)
      try LinesOfFile.forEach(of: &source) { line in
        if !line.isEmpty && !builder.add(line) { skipped += 1 }
      }
    } catch {
      throw BatchError.cannotReadPostalCodes(file)
    }
    if builder.count == 0 { throw BatchError.noPostalCodes(file) }
    try ReferenceFolder(output).writePostalPlaces(builder.bytes(date: date))
    let text = languageOption.words.imported(builder.count, skipped: skipped)
    try Terminal.standardOutput.writeResult(Array((text + "\n").utf8))
  }
}

/// The lines of a text file, one after the other.
private enum LinesOfFile {
  static func forEach(of source: inout FileSource, _ body: (String) -> Void) throws {
    var line: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { break }
      for byte in buffer[..<count] {
        if byte == 0x0A {
          body(text(of: line))
          line.removeAll(keepingCapacity: true)
        } else {
          line.append(byte)
        }
      }
    }
    if !line.isEmpty { body(text(of: line)) }
  }

  private static func text(of line: [UInt8]) -> String {
    String(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self)
  }
}

extension BatchError {
  fileprivate static func cannotReadPostalCodes(_ path: String) -> BatchError {
    BatchError(
      .input, english: "\(path): cannot be read. Check the path and its permissions.",
      german: "\(path): ist nicht lesbar. Bitte Pfad und Rechte prüfen.")
  }

  fileprivate static func noPostalCodes(_ path: String) -> BatchError {
    BatchError(
      .input, english: "\(path): no line of it holds a country code, a postal code and a place, separated by tabs.",
      german: "\(path): Keine Zeile enthält Ländercode, Postleitzahl und Ort, getrennt durch Tabulatoren.")
  }
}
