// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

/// `assay suppress`, and `--suppression`.
struct SuppressionCommandTests {
  private static let key = String(repeating: "k", count: 32)
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.key, to: "assay.key")
    chmod(folder.path(of: "assay.key"), 0o600)
    try folder.write(
      "E-Mail;Telefon;Land\nJane.Doe@googlemail.com;030 123456;DE\nno address;;\n;;AT\n", to: "objections.csv")
    try folder.write(
      "email,phone,country\njanedoe+fair@gmail.com,+49 171 1234567,\nbob@acme.com,,\nann@beta.org,+49 30 123456,\n",
      to: "leads.csv")
  }

  private func run(_ arguments: [String], environment: [String: String] = ["ASSAY_KEY": key]) throws
    -> BuiltCommand.Outcome
  {
    try BuiltCommand.run(arguments, environment: environment, in: folder)
  }

  private func suppress(_ arguments: String...) throws -> BuiltCommand.Outcome {
    try run(["suppress", "-o", "no.txt"] + arguments)
  }

  private func ledger(_ options: [String] = ["--suppression", "no.txt"]) throws -> [String] {
    #expect(try run(["clean", "leads.csv", "-o", "out"] + options).status == 0)
    return try folder.text(of: "out/rejected.csv").split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func rejectsWhoIsOnTheList() throws {
    let outcome = try suppress("objections.csv")
    #expect(outcome.output == "no.txt: 2 hashes, 2 of them new; 2 of 3 records had nothing to hash.\n")
    let rejected = try ledger()
    #expect(rejected.count == 2)
    #expect(rejected[0].hasPrefix("janedoe+fair@gmail.com") && rejected[1].hasPrefix("ann@beta.org"))
    let check = try run(["check", "leads.csv", "--all", "--suppression", "no.txt", "--key", "assay.key"])
    #expect(check.status == 1)
    #expect(check.output.contains("leads.csv:2:1: error: This person must not be contacted: the e-mail address is on"))
    #expect(!check.output.contains("janedoe"))
    #expect(try ledger(["--suppression", "no.txt", "--allow", "privacy.suppressed"]).isEmpty)
  }

  @Test func mergesIntoAListAndTakesOff() throws {
    _ = try suppress("objections.csv")
    let first = try folder.text(of: "no.txt")
    #expect(try suppress("objections.csv").output.contains("2 hashes, 0 of them new"))
    #expect(try folder.text(of: "no.txt") == first)
    #expect(try suppress("leads.csv", "--lang", "de").output.hasPrefix("no.txt: 5 Hashwerte, davon 3 neu; in 0 von 3"))
    #expect(try suppress("leads.csv", "--remove").output.hasPrefix("no.txt: 0 hashes, 5 taken off; 0 of 3"))
    #expect(try suppress("leads.csv", "--remove").output.hasPrefix("no.txt: 0 hashes, 0 taken off"))
    #expect(!first.contains("@"))
  }

  @Test func saysWhoIsNotOnTheList() throws {
    try folder.write("email,phone,country\njane@acme.com,,\n,030 123456,\ntoo,many,cells,here\n", to: "more.csv")
    let outcome = try suppress("objections.csv", "more.csv")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "Nothing to hash in records 2, 3, 5, 6: no e-mail address, and no telephone number that can be read; "
        + "a national number needs a country.\n")
    #expect(!outcome.errors.contains("123456"))
    #expect(try suppress("leads.csv").status == 0)
    #expect(try suppress("leads.csv").errors == "")
    #expect(
      try suppress("more.csv", "--remove", "--lang", "de").errors.hasPrefix(
        "Nichts zu sperren in den Datensätzen 2, 3: keine"))
    try folder.write("email\n" + String(repeating: "nobody\n", count: 12), to: "many.csv")
    #expect(try suppress("many.csv").errors.contains("records 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …: no e-mail"))
  }

  @Test func takesDomains() throws {
    try folder.write("website\nhttps://www.acme.com/team\nhttps://gmail.com\n", to: "companies.csv")
    let outcome = try suppress("companies.csv", "--domains")
    #expect(outcome.output == "no.txt: 1 hash, 1 of them new; 1 of 2 records had nothing to hash.\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("Nothing to hash in record 2: no address of a domain of their own"))
    #expect(try ledger().map { $0.prefix(12) } == ["bob@acme.com"])
  }

  @Test func readsTheListOfTheConfiguration() throws {
    _ = try suppress("objections.csv")
    try folder.write("version: 1\nsuppression: { file: lists/no.txt }\n", to: "data/assay.yml")
    try folder.write(folder.text(of: "no.txt"), to: "data/lists/no.txt")
    try folder.write(folder.text(of: "leads.csv"), to: "data/leads.csv")
    #expect(try run(["check", "data/leads.csv", "--gate", "error"]).status == 1)
    #expect(try run(["check", "data/leads.csv", "--gate", "error", "--no-config"]).status == 0)
    let outcome = try run(["check", "data/leads.csv"], environment: [:])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("data/lists/no.txt: a suppression list is read with its key."))
  }

  @Test func isTwoForAKeyOrListThatDoesNotFit() throws {
    _ = try suppress("objections.csv")
    try folder.write("assay-suppression 1\n", to: "cut.txt")
    let other = ["ASSAY_KEY": String(repeating: "x", count: 32)]
    for (list, environment, hint) in [
      ("no.txt", other, "no.txt:2: this list was made with another key"), ("no.txt", [:], "--key"),
      ("missing.txt", other, "missing.txt"), ("cut.txt", other, "cut.txt:2"), ("leads.csv", other, "leads.csv:1"),
    ] {
      for verb in [["check", "leads.csv"], ["clean", "leads.csv", "-o", "out"]] {
        let outcome = try run(verb + ["--suppression", list], environment: environment)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(hint))
      }
    }
    for arguments in [["-o", "leads.csv"], ["-o", "missing.txt", "--remove"], ["-o", "nowhere/no.txt"], []] {
      #expect(try run(["suppress", "objections.csv"] + arguments).status == 2)
    }
    #expect(try run(["suppress", "objections.csv", "-o", "no.txt"], environment: [:]).errors.contains("ASSAY_KEY"))
    #expect(try run(["suppress", "objections.csv", "-o", "no.txt"], environment: other).status == 2)
    #expect(try folder.text(of: "leads.csv").hasPrefix("email"))
  }

  @Test func isKnownToTheCatalogue() throws {
    #expect(try run(["rules"]).output.contains("privacy.suppressed"))
    #expect(try run(["explain", "privacy.suppressed", "--lang", "de"]).output.contains("Sperrliste"))
  }
}
