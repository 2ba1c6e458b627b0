// SPDX-License-Identifier: Apache-2.0

import AssayMemory
import AssayTestSupport
import Testing

/// `assay memory` and `assay forget`.
struct MemoryCommandTests {
  private static let key = String(repeating: "k", count: 32)
  private static let environment = ["ASSAY_MEMORY_KEY": key]
  private let folder: TemporaryFolder
  private let persons: [PersonID]

  init() throws {
    folder = try TemporaryFolder()
    let memory = try LeadMemory(folder: folder.path(of: "memory"), secret: MemorySecret(Array(Self.key.utf8)))
    let batch = try memory.begin(batch: BatchID("1"))
    let leads = [("jane", "janedoe@gmail.com"), ("bob", "+49 30 123456"), ("ann", "ann@acme.com")].enumerated().map {
      let (name, contact) = $1
      let keys = [MemoryKey.email(contact.utf8.span), MemoryKey.phone(contact.utf8.span)].compactMap { $0 }
      return MemoryLead(record: $0 + 1, keys: keys, name: Array(name.utf8))
    }
    persons = try batch.remember(leads.map { SeenPerson(leads: [$0]) })
    try batch.commit()
  }

  private func forget(_ arguments: [String], environment: [String: String] = environment) throws -> BuiltCommand.Outcome
  {
    try BuiltCommand.run(["forget", "--memory", "memory"] + arguments, environment: environment, in: folder)
  }

  private func statistics(_ arguments: [String] = []) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["memory", "memory"] + arguments, in: folder)
  }

  @Test func countsWithoutAKey() throws {
    let outcome = try statistics()
    #expect(outcome.status == 0)
    #expect(outcome.output == "3 persons, 3 leads, 1 batches; 0 more ids mean one of them.\n")
    #expect(try statistics(["--lang", "de"]).output.hasPrefix("3 Personen, 3 Leads, 1 Stapel;"))
  }

  @Test func erasesByOtherSpellings() throws {
    let outcome = try forget(["--email", "Jane.Doe+x@googlemail.com", "--phone", "(030) 12 34 56", "--country", "DE"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "2 persons erased, 6 rows.\n")
    #expect(try statistics().output.hasPrefix("1 persons, 1 leads, 1 batches;"))
    #expect(try forget(["--email", "janedoe@gmail.com"]).output == "0 persons erased, 0 rows.\n")
    #expect(
      try forget(["--person", persons[2].description, "--lang", "de"]).output == "1 Personen gelöscht, 3 Zeilen.\n")
  }

  @Test(arguments: [
    ([], "--email"), (["--email", "jane@@gmail.com"], "no address"), (["--phone", "030 123456"], "--country"),
    (["--person", "jane"], "p-3k9fz02v7hq1c"),
    (["--phone", "030 123456", "--country", "Berlin"], "no code of a country"),
    (["--email", "jane@acme.com", "--memory-key", "missing"], "no file with a key"),
  ])
  func isTwoForWrongUsage(arguments: [String], hint: String) throws {
    let outcome = try forget(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(hint))
    #expect(try statistics().output.hasPrefix("3 persons"))
  }

  @Test func isTwoForAKeyThatDoesNotFit() throws {
    let other = ["ASSAY_MEMORY_KEY": String(repeating: "x", count: 32)]
    for (environment, hint) in [(other, "another key"), ([:], "needs a key"), (["ASSAY_MEMORY_KEY": "k"], "1 bytes")] {
      let outcome = try forget(["--email", "janedoe@gmail.com"], environment: environment)
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("assay: ") && outcome.errors.contains(hint))
    }
  }

  @Test func isTwoWhereThereIsNoMemory() throws {
    let outcome = try BuiltCommand.run(["memory", "nowhere", "--lang", "de"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "assay: nowhere: In diesem Ordner ist kein Gedächtnis.\n")
  }
}
