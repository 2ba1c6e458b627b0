// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssayJSONLines

struct JSONTextTests {
  @Test(arguments: [
    ("", #""""#), ("plain ü 😀", #""plain ü 😀""#), ("a\"b", #""a\"b""#), (#"a\b"#, #""a\\b""#), ("a/b", #""a/b""#),
    ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1}\u{8}\u{C}\u{1F}", #""\u0000\u0001\u0008\u000c\u001f""#),
    ("\u{7F}", #""\u007f""#), ("\u{2028}<\u{FEFF}>", "\"\u{2028}<\u{FEFF}>\""),
  ])
  func escapesWhatJSONCannotHold(text: String, expected: String) {
    #expect(json(text) == expected)
  }

  @Test func isReadBackAsItWas() throws {
    let scalars = (0...0xFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).map(String.init).joined()
    let decoded = try JSONDecoder().decode([String].self, from: Data("[\(json(scalars))]".utf8))
    #expect(decoded.map { Array($0.utf8) } == [Array(scalars.utf8)])
  }

  @Test(
    arguments: [
      (0, "0"), (1, "1"), (0.5, "0.5"), (0.25, "0.25"), (0.125, "0.125"), (0.9, "0.9"), (0.05, "0.05"),
      (0.001, "0.001"),
      (0.0004, "0"), (0.9996, "1"), (-1, "0"), (2, "1"), (0.95, "0.95"), (1.0 / 3, "0.333"),
    ] as [(Double, String)])
  func writesFractionsWithThreeDigits(fraction: Double, expected: String) {
    var buffer: [UInt8] = []
    JSONText.append(fraction: fraction, to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == expected)
  }

  private func json(_ text: String) -> String {
    var buffer: [UInt8] = []
    JSONText.append(text, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}
