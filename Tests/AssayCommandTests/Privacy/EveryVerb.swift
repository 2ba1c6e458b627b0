// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation

/// Every subcommand on planted leads, as where a CI job runs it: in an order in which each finds what it needs, and with
/// every kind of trouble.
struct EveryVerb {
  /// One run of the command, and what came of it.
  struct Run {
    let arguments: [String]
    let outcome: BuiltCommand.Outcome
  }

  static let environment = [
    "CI": "true", "ASSAY_KEY": String(repeating: "k", count: 32),
    "ASSAY_MEMORY_KEY": String(repeating: "m", count: 32),
  ]

  let folder: TemporaryFolder
  let leads = PlantedLeads()

  init() throws {
    folder = try TemporaryFolder()
    let mapping = PlantedLeads.header.dropLast().map { "  \($0): \($0)\n" }.joined()
    let rule = "{ id: own.number, column: Kundennummer, pattern: 'K-[0-9]+', examples: { good: [\(leads.values[0])] } }"
    try folder.write("version: 1\nmapping:\n\(mapping)own-rules: [\(rule)]\n", to: "assay.yml")
    try folder.write(leads.csv, to: "leads.csv")
    try folder.write(leads.headerless, to: "headerless.csv")
    try folder.write(leads.jsonLines, to: "leads.jsonl")
    try folder.write(leads.broken, to: "broken.csv")
    try folder.write([0xFF, 0xFE] + leads.csv.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "utf16.csv")
    // Neither UTF-8 nor surely anything else.
    try folder.write(Array("name;email\nR".utf8) + [0xE8] + Array("\(leads.values[0]);\n".utf8), to: "uncertain.csv")
    try folder.write("id,x\n\(leads.values[0]),\(leads.values[1])\n", to: "unknown.csv")
    try folder.write([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 1], to: "cut.csv.gz")
  }

  /// What a user does, each subcommand at least once.
  private var work: [[String]] {
    let address = "\(leads.values[0])@@\(leads.values[1])"
    return [
      ["init", "leads.csv", "-o", "made.yml"], ["check", "leads.csv", "--all"],
      ["map", "leads.csv", "--save", "saved.txt"],
      ["suppress", "broken.csv", "-o", "no.txt"], ["suppress", "leads.jsonl", "-o", "domains.txt", "--domains"],
      ["baseline", "leads.csv"],
      ["check", "leads.csv", "broken.csv", "--format", "hook", "--baseline", "assay-baseline.txt"],
      ["clean", "broken.csv", "leads.csv", "-o", "out", "--memory", "memory"],
      ["clean", "leads.csv", "-o", "against", "--against", "broken.csv", "--suppression", "domains.txt"],
      ["merge", "out"], ["dedupe", "leads.csv", "-o", "persons"], ["rules"], ["rules", "test"], ["doctor"],
      ["explain", "email.several-at-signs", "email=\(address)"], ["explain", "leads.csv:3"],
      ["explain", "out", "--pair", "1,2"],
      ["reference", "import", "postal", "leads.csv", "-o", "tables", "--date", "20261101"],
      ["memory", "memory"], ["forget", "--memory", "memory", "--email", "\(leads.values[0])@acme.com"],
    ]
  }

  /// What goes wrong: files that are hard to read, files of leads in the place of others, values where none belong.
  private var trouble: [[String]] {
    let (value, address, number) = (leads.values[0], "\(leads.values[0])@@\(leads.values[1])", "030 \(leads.values[5])")
    let inputs = [
      "headerless.csv", "leads.jsonl", "broken.csv", "utf16.csv", "uncertain.csv", "unknown.csv", "cut.csv.gz",
    ]
    let reading = inputs.flatMap { [["check", $0, "--all"], ["map", $0]] }
    return reading + [
      ["init", "headerless.csv", "-o", "other.yml"], ["check", "leads.csv", "--lang", "de"],
      ["check", "broken.csv", "--format", "json"], ["check", "headerless.csv", "--map", "nonsense=email"],
      ["check", "leads.csv", "--as-is", "--all"],
      ["check", "leads.csv", "--mapping", "leads.csv"], ["check", "leads.csv", "--config", "leads.csv"],
      ["check", "leads.csv", "--config", "leads.jsonl"], ["check", "leads.csv", "--suppression", "leads.csv"],
      ["check", "leads.csv", "--suppression", "no.txt", "--key", "leads.csv"],
      ["check", "leads.csv", "--reference-dir", "leads.csv"], ["rules", "test", "--config", "headerless.csv"],
      ["check", "leads.csv", "--baseline", "leads.csv"], ["baseline", "leads.csv", "-o", "leads.csv"],
      ["check", "leads.csv", "--changed-since", "HEAD"],
      ["suppress", "leads.csv", "-o", "leads.csv"], ["suppress", "leads.csv", "-o", "no.txt", "--remove"],
      ["merge", "leads.csv"], ["explain", "leads.csv", "--pair", "1,2"], ["memory", "leads.csv"],
      ["clean", "leads.jsonl", "-o", "json", "--format", "json", "--lang", "de"],
      ["clean", "uncertain.csv", "-o", "none"], ["clean", "leads.csv", "-o", "leads.csv"],
      ["explain", "email=\(address)", "phone=\(number)"], ["explain", "email.several-at-signs", address],
      ["explain", "broken.csv:2"], ["explain", "leads.csv:5", "--lang", "de"],
      ["explain", "out", "--pair", "1,2", "--format", "json"], ["forget", "--memory", "memory", "--email", address],
      ["forget", "--memory", "memory", "--phone", number], ["forget", "--memory", "memory", "--person", value],
    ]
  }

  /// Does the work, then what goes wrong.
  func run() throws -> [Run] { try (work + trouble).map { try run($0) } }

  /// Does the work.
  /// - Parameter wrapper: a program, with its arguments, that runs the command.
  func runWork(under wrapper: [String] = []) throws -> [Run] { try work.map { try run($0, under: wrapper) } }

  private func run(_ arguments: [String], under wrapper: [String] = []) throws -> Run {
    let outcome = try BuiltCommand.run(arguments, environment: Self.environment, in: folder, under: wrapper)
    return Run(arguments: arguments, outcome: outcome)
  }

  /// The subcommands that the command has.
  static func names() throws -> Set<String> {
    let lines = try BuiltCommand.run(["--help"]).lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst()
    let heads = lines.prefix { $0.hasPrefix("  ") }.filter { !$0.hasPrefix("   ") }
    return Set(heads.compactMap { $0.split(separator: " ").first.map(String.init) }).subtracting(["See"])
  }
}
