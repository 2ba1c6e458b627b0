// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import Testing

struct MappingFileTests {
  private let header = ["Mail-Kontakt neu", "Preis = 5 EUR", "Notiz intern", "Ort"]

  @Test func givesBackWhatWasSaved() throws {
    var file = MappingFile()
    file.set(header, ["Mail-Kontakt neu": .email, "Preis = 5 EUR": .message, "Notiz intern": nil])
    file.set(["a", "b"], ["a": .phone])
    let read = try MappingFile(parsing: file.text)
    #expect(read == file)
    #expect(read.text == file.text)
    let fields = try #require(read.mapping(for: header))
    #expect(fields["Mail-Kontakt neu"] == .email)
    #expect(fields["Preis = 5 EUR"] == .message)
    #expect(fields["Notiz intern"] == .some(nil))
    #expect(fields["Ort"] == nil)
    #expect(read.mapping(for: ["a", "b"]) == ["a": .phone])
    #expect(read.mapping(for: ["b", "a"]) == nil)
  }

  @Test func knowsTheHeaderAgainWhateverItsCase() throws {
    var file = MappingFile()
    file.set(["Mail Kontakt", "Ort"], ["Mail Kontakt": .email])
    #expect(file.mapping(for: [" MAIL-KONTAKT ", "ort"]) == ["MAIL-KONTAKT": .email])
  }

  @Test func replacesWhatWasSavedBefore() {
    var file = MappingFile()
    file.set(["a"], ["a": .email])
    file.set(["a"], ["a": .phone])
    #expect(file.mapping(for: ["a"]) == ["a": .phone])
  }

  @Test func readsFilesOfOtherSystems() throws {
    let text = "# note\r\n\r\n[header 0123456789ABCDEF]\r\n  Mail = E-Mail \r\n"
    let file = try MappingFile(parsing: text)
    #expect(file.text.contains("[header 0123456789abcdef]\nMail = email\n"))
  }

  @Test(
    arguments: [
      ("Mail = email", "1", "[header …]"), ("[header 12]", "1", "16"), ("[header 0123456789abcdef]\nMail", "2", "="),
      ("[header 0123456789abcdef]\n\nMail = emial", "3", "email"),
      ("[header 0123456789abcdef]\nA = firstname2", "2", "firstName"),
      ("[header 0123456789abcdef]\nA = email\nA = phone", "3", "already"),
      ("[header 0123456789abcdef]\n[header 0123456789abcdef]", "2", "already"),
      ("[header 0123456789abcdef]\n = email", "2", "="),
    ] as [(String, String, String)])
  func saysWhichLineIsWrong(text: String, line: String, hint: String) throws {
    let error = try #require(throws: BatchError.self) { try MappingFile(parsing: text) }
    #expect(error.kind == .usage)
    #expect(error.message(in: .english).contains("line \(line) "))
    #expect(error.message(in: .german).contains("Zeile \(line) "))
    #expect(error.message(in: .english) != error.message(in: .german))
    if hint != "16" { #expect(error.message(in: .english).contains(hint)) }
  }

  @Test func leavesOutNamesThatCannotBeWritten() throws {
    var file = MappingFile()
    file.set(["a\nb", "# c", "d"], ["a\nb": .email, "# c": .phone, "d": .city])
    #expect(try MappingFile(parsing: file.text).mapping(for: ["a\nb", "# c", "d"]) == ["d": .city])
  }
}
