// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCSV

@Suite struct DialectTests {
  @Test(arguments: [
    ("a,b\nc,d\n", ","),
    ("a;b\nc;d\n", ";"),
    ("a\tb\nc\td\n", "\t"),
    ("a|b\nc|d\n", "|"),
    // One column, and nothing at all.
    ("name\nIlona\nOskar\n", ","),
    ("", ","),
    ("\n\n", ","),
    // A semicolon in one remark of many is no delimiter.
    ("remark\nfine\nso; so\nfine\nfine\n", ","),
    // Decimal commas, German Excel.
    ("a;b\n1,5;2,5\n3,5;4,5\n", ";"),
    ("name;email\nBeier, Ilona;i@example.org\nKohl, Xaver;x@example.org\n", ";"),
    // Delimiters inside quotes do not count.
    ("a,b\n\"1;2;3\",x\n\"4;5;6\",y\n", ","),
    ("\"a;1\";\"b,2\"\n\"c\";\"d\"\n", ";"),
    // Ragged rows.
    ("a,b,c\n1,b\n2\n3,b,c\n", ","),
    ("# remark\na;b;c\n1;2;3\n4;5;6\n", ";"),
    // Only a header, and a header without a line end.
    ("a;b;c\n", ";"),
    ("a;b;c", ";"),
    // The sample ends in mid-record.
    ("a;b;c\n1;2;3\n4", ";"),
    ("\u{FEFF}a\tb\n1\t2\n", "\t"),
  ])
  func detectsTheDelimiter(text: String, delimiter: String) {
    #expect(Dialect.detect(in: Array(text.utf8).span).delimiter == Array(delimiter.utf8)[0])
  }

  @Test(arguments: [
    ("a,b\nc,d\n", LineEnding.lf),
    ("a,b\r\nc,d\r\n", .crlf),
    ("a,b\rc,d\r", .cr),
    ("a,b\r\nc,d\r\ne,f\n", .crlf),
    ("a,b\nc,d\ne,f\r\n", .lf),
    ("a,\"b\r\nb\r\nb\"\nc,d\n", .lf),
    ("a,b", .lf),
  ])
  func detectsTheDominantLineEnding(text: String, lineEnding: LineEnding) {
    #expect(Dialect.detect(in: Array(text.utf8).span).lineEnding == lineEnding)
  }

  @Test(arguments: [
    ("sep=;\na,b;c\n1,2;3\n", ";"), ("\"sep=|\"\r\na|b\r\n", "|"), ("SEP=\t\na\tb\n", "\t"), ("sep=,\na;b,c;d\n", ","),
  ])
  func believesADeclaredDelimiter(text: String, delimiter: String) {
    #expect(Dialect.detect(in: Array(text.utf8).span).delimiter == Array(delimiter.utf8)[0])
  }

  @Test(arguments: [
    ("'a','b'\n'c, d','e'\n", "'"), ("'a';'b'\n'c';'d;e'\n'f';''\n", "'"),
    // Names with apostrophes are none.
    ("name,city\n't Hooft,Delft\nHans',Ulm\n'n Kerl,Bonn\n", "\""), ("\"a\",'b'\n'c','d'\n'e','f'\n", "\""),
    ("a,b\nc,d\n", "\""), ("", "\""),
  ])
  func findsOutTheQuote(text: String, quote: String) {
    #expect(Dialect.detect(in: Array(text.utf8).span).quote == Array(quote.utf8)[0])
  }

  @Test func notesTheByteOrderMark() {
    #expect(Dialect.detect(in: "\u{FEFF}a".utf8.span).hasByteOrderMark)
    #expect(!Dialect.detect(in: "a\u{FEFF}".utf8.span).hasByteOrderMark)
  }
}
