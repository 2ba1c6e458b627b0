// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

/// What a person sees, and what others must not see.
struct TerminalOutputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let header = ["id", "First name", "last_name", "email", "Phone", "mail", "City"]

  /// Rows with every kind of defect that a file can hold; the values are long enough to be found in any output.
  private static let rows: [[UInt8]] =
    [
      "1,Wilhelmina,Featherstone,wilhelmina@@featherstone.org,,,",
      "2,Bartholomew,Quackenbush,bartholomew.quackenbush.org,,,",
      "3,Cornelius,Ravenscroft,mailto:cornelius@ravenscroft.org,,,",
      "4,Cornelius,Ravenscroft,cornelius@ravenscroft.org,,,",
      "5,Cornelius,Ravenscroft,cornelius@ravenscroft.org,,,", "6,Ermentrude,Oglethorpe,ermentrude@oglethorpe..org,,,",
      "7,  Persephone ,Thistlewood\u{200B},persephone@thistlewood.org,,,",
      "8,Zo\u{65}\u{308}lina,Mu\u{308}llerstein,,,,",
      "9,\"Unclosedina,Quotestein,unclosed@quotestein.org,,,", "10,\"Texta\"fterina,Closingham,texta@closingham.org,,,",
      "11,Toomany,Cellington,toomany@cellington.org,,,,overflowing,values", "12,Fewington,Shortrow",
      "13,\u{202A}Bidirectiona\u{202C},Controlski,bidi@controlski.org,,,",
      "14,Inside\"quote,Marksman,inside@marksman.org,,,",
      "15,Emptycells,Extrason,emptycells@extrason.org,,,,,,", "16,First name,last_name,email,Phone,mail,City",
      "17,,,,,,", "18,Severalina,Addressby,one@addressby.org; two@addressby.org,,,",
      "19,Spacely,Sprocketson,spacely sprocket@sprocketson.org,,,", "20,Localhosta,Serverstein,localhosta@localhost,,,",
      "21,Nonbreaking\u{A0}spaceton,Tabley\tson,jörg@-böhmenstein-.de,,,",
      "22,Longina,Longest,\(String(repeating: "l", count: 80))@longest.org,,,",
    ].map { Array($0.utf8) } + [
      Array("23,Latin".utf8) + [0xFC] + Array("letter,Encodington,latin@encodington.org,,,".utf8)
    ]

  private static let file = Array((header.joined(separator: ",") + "\n").utf8) + rows.flatMap { $0 + [0x0A] }

  /// The values of the file that are long enough not to be part of a message by accident.
  private static let values: [String] = {
    let words = rows.flatMap { String(decoding: $0, as: UTF8.self).split { ",\" \u{200B}\t".contains($0) } }
    return Set(words.map(String.init)).subtracting(["First", "name", "last_name", "email", "Phone", "mail", "City"])
      .filter { $0.count > 6 }.sorted()
  }()

  private func valuesIn(_ text: String) -> [String] { Self.values.filter(text.contains) }

  @Test func fitsOnOneScreen() throws {
    try folder.write(Self.file, to: "leads.csv")
    for options in [[], ["--lang", "de"]] {
      let outcome = try BuiltCommand.run(["check", "leads.csv"] + options, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.lines.count <= 25)
      #expect(outcome.lines.count > 15)
    }
    #expect(try BuiltCommand.run(["clean", "leads.csv", "-o", "out"], in: folder).lines.count <= 25)
  }

  @Test func hasNoColoursWhereNobodyWatches() throws {
    try folder.write(Self.file, to: "leads.csv")
    for arguments in [
      ["check", "leads.csv"], ["check", "leads.csv", "--all"], ["clean", "leads.csv", "-o", "out"], ["rules"],
      ["explain", "email.several-at-signs"], ["doctor"], ["--help"],
    ] {
      let outcome = try BuiltCommand.run(arguments, in: folder)
      #expect(!outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
    }
  }

  /// A file must not be able to move the cursor, colour the screen or turn the direction of the text.
  @Test(arguments: ["\u{1B}[31m", "\u{9B}31m", "\u{202E}"])
  func passesNoControlOfTheFileOn(control: String) throws {
    let scalar = try #require(control.unicodeScalars.first)
    // The name of a column and a suggested value are what a text finding shows of a file.
    try folder.write("E-Mail,x\n\"mailto:a\(control)b@example.org\",\ny@@\(control)example.org,\n", to: "values.csv")
    try folder.write("id,E-Mail,Mail\(control)\n1,a@@b.de,\n", to: "columns.csv")
    try folder.write("E-Mail\(control),x\na@@b.de,\n", to: "known.csv")
    try folder.write("id,\(control)\n1,2\n", to: "unknown.csv")
    for file in ["values.csv", "columns.csv", "known.csv", "unknown.csv"] {
      for options in [["--as-is", "--all"], ["--map", "nonsense=email"]] {
        let outcome = try BuiltCommand.run(["check", file] + options, in: folder)
        let isClean = !(outcome.output + outcome.errors).unicodeScalars.contains(scalar)
        #expect(isClean, "\(file) \(options)")
      }
    }
  }

  @Test(arguments: [
    [], ["--all"], ["--format", "json"], ["--format", "jsonl"], ["--map", "nonsense=email"], ["--allow", "nonsense"],
    ["--delimiter", "|"], ["missing.csv"], ["--lang", "de"],
  ])
  func showsNoValueOnStandardError(options: [String]) throws {
    try folder.write(Self.file, to: "leads.csv")
    let check = try BuiltCommand.run(["check", "leads.csv"] + options, in: folder)
    #expect(valuesIn(check.errors) == [])
    // A file without a header: its first line is somebody's data.
    try folder.write(Array(Self.rows.joined(separator: [0x0A])), to: "headerless.csv")
    let headerless = try BuiltCommand.run(["check", "headerless.csv"] + options, in: folder)
    #expect(valuesIn(headerless.errors) == [])
  }

  @Test func showsNoValueWhereOthersReadAlong() throws {
    try folder.write(Self.file, to: "leads.csv")
    for (options, environment) in [([], ["CI": "true"]), (["--redact"], [:])] {
      for language in ["en", "de"] {
        let outcome = try BuiltCommand.run(
          ["check", "leads.csv", "--all", "--lang", language] + options, environment: environment, in: folder)
        #expect(outcome.lines.count > 25)
        #expect(valuesIn(outcome.output) == [])
        #expect(valuesIn(outcome.errors) == [])
      }
    }
  }

  @Test func showsValuesOnTheMachineOfTheUser() throws {
    try folder.write(Self.file, to: "leads.csv")
    let shown = try BuiltCommand.run(["check", "leads.csv", "--all"], in: folder)
    let asked = try BuiltCommand.run(
      ["check", "leads.csv", "--all", "--no-redact"], environment: ["CI": "true"], in: folder)
    #expect(shown.output.contains("wilhelmina@featherstone.org"))
    #expect(asked.output == shown.output)
  }

  @Test func showsNoValueInTheSummaryOfACleanedFile() throws {
    try folder.write(Self.file, to: "leads.csv")
    let outcome = try BuiltCommand.run(["clean", "leads.csv", "-o", "out"], in: folder)
    #expect(valuesIn(outcome.output + outcome.errors) == [])
  }
}
