// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayJSONLines

struct JSONStringTests {
  @Test(arguments: [
    ("", ""), ("Ilona", "Ilona"), (#"\"\\\/"#, #""\/"#), (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"), (#"J\u00f6rg"#, "Jörg"),
    (#"\u00F6\u00f6"#, "öö"), (#"\ud83d\ude00!"#, "😀!"), (#"\uD83D\uDE00"#, "😀"), (#"\u0000"#, "\u{0}"),
    (#"\\u00f6"#, #"\u00f6"#), (#"\uFFFF"#, "\u{FFFF}"), (#"\uDBFF\uDFFF"#, "\u{10FFFF}"), ("王\\u738b", "王王"),
  ])
  func meansWhatItsEscapesSay(content: String, expected: String) {
    let (value, lone) = value(content)
    #expect(Array(value.utf8) == Array(expected.utf8))
    #expect(lone == nil)
  }

  @Test(arguments: [
    (#"\ud83d"#, "\u{FFFD}", 0), (#"a\ude00b"#, "a\u{FFFD}b", 1), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀", 0),
    (#"\ud83dx\ude00"#, "\u{FFFD}x\u{FFFD}", 0), (#"ab\ud83d\n"#, "ab\u{FFFD}\n", 2),
    (#"\ud83d\u0041"#, "\u{FFFD}A", 0),
  ])
  func replacesHalfACharacter(content: String, expected: String, offset: Int) {
    let (value, lone) = value(content)
    #expect(value == expected)
    #expect(lone == offset)
  }

  private func value(_ content: String) -> (String, Int?) {
    var bytes: [UInt8] = []
    let lone = JSONString.append(Array(content.utf8).span, to: &bytes)
    return (String(decoding: bytes, as: UTF8.self), lone)
  }
}
