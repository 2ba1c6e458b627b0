// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCSV

@Suite struct CellContentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let raw: String
    let value: String
    let isPlain: Bool

    init(_ raw: String, _ value: String, isPlain: Bool = true) {
      self.raw = raw
      self.value = value
      self.isPlain = isPlain
    }

    var testDescription: String { raw.debugDescription }
  }

  @Test(arguments: [
    Case("", ""),
    Case("a", "a"),
    Case("\"\"", ""),
    Case("\"a\"", "a"),
    Case("\" a \"", " a "),
    Case("\"a,\nb\"", "a,\nb"),
    Case("\"a\"\"b\"", "a\"b", isPlain: false),
    Case("\"\"\"\"", "\"", isPlain: false),
    Case("\"\"\"a\"\"\"", "\"a\"", isPlain: false),
    // Text after the closing quote.
    Case("\"a\"b", "ab", isPlain: false),
    Case("\"\"a", "a", isPlain: false),
    Case("\"a\"b\"c\"\"d", "ab\"c\"\"d", isPlain: false),
    Case("\"a\"\"b\"c", "a\"bc", isPlain: false),
    // No quote opens the cell.
    Case("a\"b\"", "a\"b\""),
    Case(" \"a\"", " \"a\""),
    // The quote never closes.
    Case("\"", "\""),
    Case("\"a", "\"a"),
    Case("\"a\"\"", "\"a\"\""),
    Case("\"\"\"", "\"\"\""),
  ])
  func decodes(_ test: Case) {
    let raw = Array(test.raw.utf8)
    var value = Array("> ".utf8)
    CellContent.append(raw.span, quote: UInt8(ascii: "\""), to: &value)
    #expect(String(decoding: value, as: UTF8.self) == "> " + test.value)
    let plain = CellContent(of: raw.span, quote: UInt8(ascii: "\"")).plain
    #expect(plain.map { String(decoding: raw[$0], as: UTF8.self) } == (test.isPlain ? test.value : nil))
  }
}
