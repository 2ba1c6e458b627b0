// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

struct ExitCodeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("email\na@b.de\n", to: "leads.csv")
    try folder.write("id,x\n1,2\n", to: "unknown.csv")
    try folder.write("", to: "empty.csv")
    try folder.write([0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8), to: "leads.xlsx")
    try folder.write(Array("name;email\nRon".utf8) + [0xE8] + Array("a;a@b.de\n".utf8), to: "uncertain.csv")
    try folder.write([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 1], to: "cut.csv.gz")
  }

  @Test(arguments: [
    (["missing.csv"], "missing.csv"), (["."], "."), (["unknown.csv"], "--map"), (["empty.csv"], "empty"),
    (["leads.xlsx"], "export it as CSV"), (["uncertain.csv"], "--encoding"), (["cut.csv.gz"], "cut.csv.gz"),
    (["*.xlsx.gz"], ".csv"), (["leads.csv", "missing.csv"], "missing.csv"),
    (["unknown.csv", "--lang", "de"], "--map"),
  ])
  func isThreeForInputThatCannotBeRead(arguments: [String], hint: String) throws {
    let outcome = try BuiltCommand.run(["check"] + arguments, in: folder)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("assay: "))
    #expect(outcome.errors.contains(hint))
  }

  @Test(arguments: [
    ["check"], ["check", "leads.csv", "--nonsense"], ["check", "leads.csv", "--format", "xml"],
    ["check", "leads.csv", "--lang", "fr"], ["check", "leads.csv", "--jobs", "-1"],
    ["check", "leads.csv", "--jobs", "many"],
    ["check", "leads.csv", "--delimiter", "ab"], ["check", "leads.csv", "--delimiter", "\""],
    ["check", "leads.csv", "--delimiter", ""], ["check", "leads.csv", "--map", "email"],
    ["check", "leads.csv", "--map", "email=nonsense"], ["check", "leads.csv", "--map", "nonsense=email"],
    ["check", "leads.csv", "--allow", "email.nonsense"], ["check", "leads.csv", "--outcomes", "some"],
    ["check", "leads.csv", "--allow-email-domain", "acme"],
    ["clean", "leads.csv", "--allow-email-domain", "x@acme.com"],
    ["check", "leads.csv", "--allow-email-domain", ""], ["check", "leads.csv", "--gate", "always"],
    ["check", "-", "-"], ["nonsense"], ["explain"],
    ["explain", "nonsense"], ["clean", "leads.csv"],
  ])
  func isTwoForWrongUsage(arguments: [String]) throws {
    let outcome = try BuiltCommand.run(arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty)
  }

  @Test(arguments: [
    (["check", "leads.csv", "--allow", "email.several-at-sings"], "email.several-at-signs"),
    (["check", "leads.csv", "--map", "email=emial"], "email"),
    (["explain", "email.missing-at-sing"], "email.missing-at-sign"),
  ])
  func comesWithTheNameThatWasMeant(arguments: [String], nearest: String) throws {
    #expect(try BuiltCommand.run(arguments, in: folder).errors.contains("Do you mean \(nearest)?"))
  }

  @Test func comesInTheLanguageThatWasAskedFor() throws {
    for arguments in [
      ["check", "missing.csv", "--lang", "de"], ["clean", "missing.csv", "-o", "out", "--lang", "de"],
    ] {
      #expect(try BuiltCommand.run(arguments, in: folder).errors.contains("Diese Datei gibt es nicht."))
    }
    let outcome = try BuiltCommand.run(["check", "missing.csv"], environment: ["LC_ALL": "de_AT.UTF-8"], in: folder)
    #expect(outcome.errors.contains("Diese Datei gibt es nicht."))
  }
}
