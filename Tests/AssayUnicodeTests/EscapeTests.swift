// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayUnicode

struct EscapeTests {
  @Test(arguments: [
    ("M&uuml;ller", "Müller", "text.html-entity"), ("Johnson &amp; Johnson", "Johnson & Johnson", "text.html-entity"),
    ("A &amp;amp; B", "A & B", "text.html-entity"), ("M&#252;ller", "Müller", "text.html-entity"),
    ("M&#xFC;ller", "Müller", "text.html-entity"), ("O&#146;Brien", "O’Brien", "text.html-entity"),
    ("&lt;3", "<3", "text.html-entity"), ("O&apos;Brien &euro;", "O'Brien €", "text.html-entity"),
    ("M\\u00fcller", "Müller", "text.unicode-escape"), ("\\u0418\\u0432\\u0430\\u043d", "Иван", "text.unicode-escape"),
    ("ok \\ud83d\\ude00", "ok 😀", "text.unicode-escape"), ("A \\u0026 B", "A & B", "text.unicode-escape"),
    ("M%C3%BCller", "Müller", "text.percent-encoding"), ("Jos%C3%A9%20Paz", "José Paz", "text.percent-encoding"),
    ("M=C3=BCller", "Müller", "text.quoted-printable"), ("M=FCller", "Müller", "text.quoted-printable"),
  ])
  func undoesEscapes(value: String, expected: String, rule: String) {
    let result = Normalized(value)
    #expect(result.scalars.codePoints == expected.codePoints)
    #expect(result.rules == [rule])
    #expect(Normalized(expected).changes.isEmpty)
  }

  @Test(arguments: [
    "AT&T", "R&D;", "R&D; &c.", "100%", "50%25", "a=b", "x=BC", "N=DEF", "C:\\ubeef", "C:\\users", "50%ab", "&", "&;",
    "&#;", "&#x;",
    "&#1;", "&#xD800;", "&#99999999;", "\\u00", "\\u000a", "\\ud83d", "M%FCller", "=C3", "A%20B", "&nosuchname;",
    "2=C3",
  ])
  func leavesWhatIsNone(value: String) {
    #expect(Normalized(value).changes.map(\.value) == [])
  }

  @Test(arguments: ["https://example.com/M%C3%BCller", "example.com/?q=M%C3%BCller"])
  func leavesAddressesOfTheWeb(value: String) {
    #expect(Normalized(value, in: .message).changes.isEmpty)
    #expect(Normalized("M%C3%BCller", in: .website).changes.isEmpty)
    #expect(Normalized("m%C3%BCller@example.com", in: .email).changes.isEmpty)
  }
}
