// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

struct MapCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "Kundennummer;Kontaktweg;Name\n4711;anna@beier.de;Anna Beier\n4712;karl@vogel.de;Karl Vogel\n4713;ute@kern.de;Ute Kern\n",
      to: "leads.csv")
  }

  @Test func showsWhatEachColumnIsTakenForAndNoValue() throws {
    let outcome = try BuiltCommand.run(["map", "leads.csv"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.lines[0] == "leads.csv: semicolon, UTF-8")
    #expect(outcome.lines.contains { $0.contains("Kontaktweg") && $0.contains("email") && $0.contains("values") })
    #expect(outcome.lines.contains { $0.contains("Kundennummer") && $0.contains("carried through") })
    for value in ["anna@beier", "Anna", "Vogel", "4711"] { #expect(!outcome.output.contains(value)) }
  }

  @Test func showsValuesOnRequest() throws {
    let outcome = try BuiltCommand.run(["map", "leads.csv", "--show-values", "--lang", "de"], in: folder)
    #expect(outcome.output.contains("anna@beier.de | karl@vogel.de | ute@kern.de"))
    #expect(outcome.output.contains("Semikolon"))
  }

  @Test func savesWhatTheNextFileIsReadBy() throws {
    let save = ["map", "leads.csv", "--map", "Kontaktweg=otherContact", "--map", "Name=lastName", "--save", "m"]
    #expect(try BuiltCommand.run(save, in: folder).status == 0)
    let read = try BuiltCommand.run(["map", "leads.csv", "--mapping", "m"], in: folder)
    #expect(read.lines.contains { $0.contains("Name") && $0.contains("lastName") && $0.contains("saved mapping") })
    let check = try BuiltCommand.run(["check", "leads.csv", "--mapping", "m", "--format", "json"], in: folder)
    #expect(check.output.contains(#"{"name":"Name","field":"lastName"}"#))
  }

  @Test(arguments: [("nothing-here", "map FILE --save"), ("broken", "broken: ")])
  func refusesAFileOfMappingsThatItCannotRead(name: String, hint: String) throws {
    try folder.write("[header zzz]\nName = nonsense\n", to: "broken")
    let outcome = try BuiltCommand.run(["check", "leads.csv", "--mapping", name], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(hint))
  }
}
