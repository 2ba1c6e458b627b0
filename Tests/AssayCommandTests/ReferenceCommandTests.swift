// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

/// `assay reference import` and `--reference-dir`.
struct ReferenceCommandTests {
  private static let dump =
    "DE\t01067\tDresden\tSachsen\tSN\t\t00\tKreisfreie Stadt Dresden\t14612\t51.05\t13.71\t6\r\n"
    + "DE\t04109\tLeipzig\tSachsen\tSN\t\t00\tKreisfreie Stadt Leipzig\t14713\t51.33\t12.37\t6\n\nno row\n"
  private static let leads =
    "email,postal_code,city,country\na@web.de,01067,Leipzig,Germany\nb@web.de,01067,Dresden,Germany\n"

  @Test func comparesCitiesWithPostalCodes() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.dump, to: "DE.txt")
    try folder.write(Self.leads, to: "leads.csv")
    let made = try BuiltCommand.run(
      ["reference", "import", "postal", "DE.txt", "-o", "tables", "--date", "20261128"], in: folder)
    #expect(made.status == 0)
    #expect(made.output == "2 lines imported, 1 skipped.\n")
    #expect(folder.names(in: "tables") == ["postal-places.bin"])

    let without = try BuiltCommand.run(["check", "leads.csv", "--format", "jsonl"], in: folder)
    #expect(without.status == 0)
    for subcommand in [["check", "leads.csv", "--format", "jsonl"], ["clean", "leads.csv", "-o", "out"]] {
      let outcome = try BuiltCommand.run(subcommand + ["--reference-dir", "tables", "--lang", "en"], in: folder)
      #expect(outcome.status == 1 || subcommand[0] == "clean")
      let lines =
        subcommand[0] == "check"
        ? outcome.lines : try folder.text(of: "out/findings.jsonl").split(separator: "\n").map(String.init)
      let found = lines.filter { $0.contains("postal.city-differs") }
      #expect(found.count == 1)
      #expect(found.first?.contains("The postal code 01067 belongs to Dresden, not to Leipzig.") == true)
    }
  }

  @Test func saysWhatIsMissing() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.leads, to: "leads.csv")
    let noTable = try BuiltCommand.run(["check", "leads.csv", "--reference-dir", "tables"], in: folder)
    #expect(noTable.status == 2)
    #expect(noTable.errors.contains("assay reference import postal"))
    let noRow = try BuiltCommand.run(
      ["reference", "import", "postal", "leads.csv", "-o", "tables", "--date", "20261128"], in: folder)
    #expect(noRow.status == 3)
    let noFile = try BuiltCommand.run(
      ["reference", "import", "postal", "none", "-o", "tables", "--date", "20261128"], in: folder)
    #expect(noFile.status == 3)
    #expect(folder.names(in: "tables") == [])
    let noDate = try BuiltCommand.run(["reference", "import", "postal", "x", "-o", "t", "--date", "7"], in: folder)
    #expect(noDate.status == 2)
  }
}
