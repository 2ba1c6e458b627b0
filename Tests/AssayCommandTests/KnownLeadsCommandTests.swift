// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

/// `--against` and `--memory`.
struct KnownLeadsCommandTests {
  private static let environment = ["ASSAY_MEMORY_KEY": String(repeating: "k", count: 32)]
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      Firma;Nachname;Vorname;Kontakt
      Acme;Krämer;Jürgen;j.kraemer@web.de
      Beta;Schäfer;Anna;anna@schaefer-koeln.de

      """, to: "crm.csv")
    try folder.write(
      """
      first_name,last_name,email,phone
      Jürgen,Kraemer,J.Kraemer@web.de,
      Peter,Lange,p.lange@gmx.de,+49 30 901820
      Peter,Lange,p.lange@gmx.de,
      ,,jane@@gmx,

      """, to: "april.csv")
    try folder.write(
      """
      first_name,last_name,email,phone
      Maria,Huber,m.huber@gmx.at,
      Peter,Lange,,+49 (30) 90-1820
      Eva,Lange,,+49 30 901820
      ,,p.lange@gmx.de,

      """, to: "may.csv")
  }

  private func clean(_ file: String, _ arguments: [String], into output: String = "out") throws -> CSVTable {
    let outcome = try BuiltCommand.run(
      ["clean", file, "-o", output] + arguments, environment: Self.environment, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try CSVTable(folder.bytes(of: "\(output)/clusters.csv"))
  }

  private func rules(in output: String = "out") throws -> [Int: Set<String>] {
    let findings = try FindingObject.read(folder.bytes(of: "\(output)/findings.jsonl"))
    return Dictionary(grouping: findings.filter { $0.rule.hasPrefix("duplicate.") }, by: \.record)
      .mapValues { Set($0.map(\.rule)) }
  }
}

// MARK: - Against

extension KnownLeadsCommandTests {
  @Test func findsLeadsOfTheCRM() throws {
    let clusters = try clean("april.csv", ["--against", "crm.csv", "--against-map", "Kontakt=email"])
    #expect(clusters.texts(in: "cluster") == ["known:1", "2", "2", "4"])
    #expect(try rules()[1] == ["duplicate.known-lead"])
    #expect(try folder.text(of: "out/ledger.json").contains("\"against\""))
  }

  @Test func saysWhatItComparedWith() throws {
    let outcome = try BuiltCommand.run(
      [
        "check", "april.csv", "--against", "crm.csv", "--against-map", "Kontakt=email", "--all", "--gate", "never",
      ], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("compared with crm.csv: 2 records"))
    #expect(outcome.output.contains("Already known: record 1 (crm.csv) is the same person"))
  }

  @Test(arguments: [
    ["--against-map", "Kontakt=email"], ["--against-encoding", "UTF-8"], ["--against", "-"],
    ["--against", "crm.csv", "--against-map", "Kontakt"], ["--against", "crm.csv", "--against-map", "Kontakt=mail"],
    ["--against", "crm.csv", "--against-encoding", "UTF-9"], ["--against", "crm.csv", "--against-mapping", "missing"],
  ])
  func isTwoForWrongUsage(arguments: [String]) throws {
    #expect(try BuiltCommand.run(["clean", "april.csv", "-o", "out"] + arguments, in: folder).status == 2)
    #expect(folder.names(in: "out").isEmpty)
  }

  @Test func isThreeForAMissingFile() throws {
    let outcome = try BuiltCommand.run(["clean", "april.csv", "-o", "out", "--against", "missing.csv"], in: folder)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("missing.csv"))
  }
}

// MARK: - Memory

extension KnownLeadsCommandTests {
  @Test func remembersPersons() throws {
    let april = try clean("april.csv", ["--memory", "memory"])
    #expect(april.texts(in: "cluster") == ["1", "2", "2", "4"])
    let persons = april.texts(in: "person")
    #expect(persons[1] == persons[2] && persons[1] != persons[0])
    #expect(persons[0].hasPrefix("p-") && persons[3].isEmpty)

    let may = try clean("may.csv", ["--memory", "memory"])
    #expect(may.texts(in: "cluster") == ["1", persons[1], "3", "4"])
    #expect(may.texts(in: "role") == ["single", "duplicate", "single", "single"])
    #expect(may.texts(in: "person")[1] == persons[1])
    let rules = try rules()
    #expect(rules[2]?.contains("duplicate.remembered-lead") == true)
    #expect(rules[3]?.contains("duplicate.remembered-lead") != true)
    #expect(rules[4]?.contains("duplicate.possibly-remembered-lead") == true)
    #expect(try CSVTable(folder.bytes(of: "out/duplicates.csv")).texts(in: "assay_cluster") == [persons[1]])
  }

  @Test func givesTheSameResultsForTheSameFiles() throws {
    _ = try clean("april.csv", ["--memory", "memory"])
    _ = try clean("may.csv", ["--memory", "memory"], into: "first")
    _ = try clean("may.csv", ["--memory", "memory"], into: "second")
    #expect(try folder.bytes(of: "first/clusters.csv") == folder.bytes(of: "second/clusters.csv"))
    #expect(try folder.bytes(of: "first/duplicates.csv") == folder.bytes(of: "second/duplicates.csv"))
    let statistics = try BuiltCommand.run(["memory", "memory"], in: folder)
    #expect(statistics.output.contains("2 batches"))
  }

  @Test func knowsPersonsOfTheCRMToo() throws {
    let arguments = ["--memory", "memory", "--against", "crm.csv"]
    let april = try clean("april.csv", arguments + ["--against-map", "Kontakt=email"])
    #expect(april.texts(in: "cluster")[0] == "known:1")
    #expect(april.texts(in: "person")[0].hasPrefix("p-"))
  }

  @Test func remembersNothingOfARunThatFails() throws {
    _ = try clean("april.csv", ["--memory", "memory"])
    try folder.write("first_name,email\nOtto,otto@gmx.de\n", to: "june.csv")
    try folder.write("email,first_name\nota@gmx.de,Ota\n", to: "other.csv")
    let outcome = try BuiltCommand.run(
      ["clean", "june.csv", "other.csv", "-o", "out", "--memory", "memory"], environment: Self.environment, in: folder)
    #expect(outcome.status == 2)
    #expect(try BuiltCommand.run(["memory", "memory"], in: folder).output.contains("1 batches"))
  }

  @Test(arguments: [["--memory-key", "april.csv"], ["--memory", "memory", "--memory-key", "missing"]])
  func isTwoForAWrongKey(arguments: [String]) throws {
    let outcome = try BuiltCommand.run(["clean", "april.csv", "-o", "out"] + arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(folder.names(in: "out").isEmpty)
  }
}
