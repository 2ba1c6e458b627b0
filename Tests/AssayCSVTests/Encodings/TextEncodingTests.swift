// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCSV

@Suite struct TextEncodingTests {
  @Test(arguments: [
    ("latin1", TextEncoding.latin1), ("ISO-8859-1", .latin1), ("iso8859_1", .latin1), ("l1", .latin1),
    ("cp1252", .windows1252), ("CP-1252", .windows1252), ("ansi", .windows1252), ("windows 1252", .windows1252),
    ("Win1250", .windows1250), ("cp1251", .windows1251), ("1254", .windows1254), ("ISO-8859-9", .latin5),
    ("iso-8859-15", .latin9), ("Latin-9", .latin9), ("latin2", .latin2), ("UTF8", .utf8), ("utf-8-sig", .utf8),
    ("utf16", .utf16LittleEndian), ("UTF-16BE", .utf16BigEndian), ("utf-32", .utf32LittleEndian),
    ("sjis", .shiftJIS), ("Shift_JIS", .shiftJIS), ("ms932", .shiftJIS), ("windows-31j", .shiftJIS),
    ("euc_jp", .eucJP), ("gbk", .gb18030), ("GB2312", .gb18030), ("gb18030", .gb18030), ("big5", .big5),
    ("cp949", .eucKR), ("EUC-KR", .eucKR), ("koi8-r", .koi8R), ("KOI8-U", .koi8U), ("macintosh", .macRoman),
    ("mac", .macRoman), ("x-mac-roman", .macRoman), ("cp850", .ibm850), ("IBM437", .ibm437), ("cp866", .ibm866),
  ])
  func isFoundByItsNames(_ name: String, _ encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test(arguments: ["", "utf", "latin", "windows", "utf-7", "klingon", "8859", "utf-8\0"])
  func isNotFoundByOtherNames(_ name: String) {
    #expect(TextEncoding(named: name) == nil)
  }

  @Test func eachIsFoundByItsOwnNameAndKnownToICU() {
    #expect(Set(TextEncoding.all.map(\.name)).count == TextEncoding.all.count)
    for encoding in TextEncoding.all {
      #expect(TextEncoding(named: encoding.name) == encoding)
      #expect(TextEncoding(named: encoding.name.uppercased()) == encoding)
      #expect(CharacterConverter(from: encoding) != nil, "\(encoding)")
    }
  }

  @Test func readsBytesAsTheirStandardsSay() throws {
    let cases: [(TextEncoding, [UInt8], String)] = [
      (.windows1252, [0x80, 0x92, 0xFC], "€’ü"), (.latin1, [0x80, 0x92, 0xFC], "€’ü"), (.latin9, [0xA4, 0xA6], "€Š"),
      (.windows1250, [0x9C, 0xB9, 0xB3], "śął"), (.latin2, [0xB6, 0xB1, 0xB3], "śął"),
      (.windows1254, [0xFE, 0xFD, 0xF0], "şığ"), (.latin5, [0xFE, 0xFD, 0xF0], "şığ"),
      (.macRoman, [0x8A, 0x9A, 0x9F, 0xA7, 0xDB], "äöüß€"), (.ibm850, [0x84, 0x94, 0x81, 0xE1], "äöüß"),
      (.windows1251, [0xC8, 0xE2, 0xE0, 0xED], "Иван"), (.koi8R, [0xE9, 0xD7, 0xC1, 0xCE], "Иван"),
      // CP932: the back slash stays one, NEC's circled digits and IBM's extensions are there.
      (.shiftJIS, [0x5C, 0x87, 0x40, 0xFB, 0xFC, 0x81, 0x60], "\\①髙～"), (.eucJP, [0xBB, 0xB3, 0xC5, 0xC4], "山田"),
      (.gb18030, [0xD5, 0xC5, 0x81, 0x30, 0x84, 0x36], "张¥"), (.big5, [0xB1, 0x69], "張"),
      (.eucKR, [0xB1, 0xE8, 0x81, 0x41], "김갂"), (.utf16LittleEndian, [0x3D, 0xD8, 0x00, 0xDE], "😀"),
      (.utf32BigEndian, [0, 1, 0xF6, 0], "😀"),
    ]
    for (encoding, bytes, text) in cases {
      var converter = try #require(CharacterConverter(from: encoding))
      let decoded = converter.convertAll(bytes)
      #expect(decoded.map { String(decoding: $0, as: UTF8.self) } == text, "\(encoding)")
      #expect(converter.illFormedCount == 0, "\(encoding)")
    }
  }
}
