// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCSV

@Suite struct UnescapingSourceTests {
  private func unescaped(_ text: String, readSize: Int) throws -> String {
    let base = StutteringSource(base: MemorySource(text), size: readSize)
    var source = UnescapingSource(base, dialect: Dialect(), escape: UInt8(ascii: "\\"))
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 7)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  @Test(
    arguments: [
      (#""Jane \"JD\" Doe",x"#, #""Jane ""JD"" Doe",x"#),
      (#""a\\b",c"#, #""a\b",c"#),
      (#""a\\",c"#, #""a\",c"#),
      (#"a\b,"c\d""#, #"a\b,"c\d""#),
      (#""a""b",c"#, #""a""b",c"#),
      ("\"\",\"\\\"\"", "\"\",\"\"\"\""),
      ("\"a\nb\\\"\nc\"\nd", "\"a\nb\"\"\nc\"\nd"),
      (#"6\" pipe,x"#, #"6\" pipe,x"#),
      (#""a\"#, #""a\"#),
      ("", ""),
    ], [1, 2, 1000])
  func doublesEscapedQuotes(test: (text: String, expected: String), readSize: Int) throws {
    #expect(try unescaped(test.text, readSize: readSize) == test.expected)
  }

  @Test(arguments: [
    (#""Jane \"JD\" Doe",x"#, true),
    (#""a","b""#, false),
    (#""C:\dir\","x""#, false),
    (#""say ""hi""","a\"b""#, false),
    (#"a\"b,c"#, false),
    (#""","""#, false),
  ])
  func seesWhetherQuotesAreEscaped(text: String, isEscaped: Bool) {
    let found = Dialect().escapesWithBackslash(in: Array(text.utf8).span)
    #expect(found == isEscaped)
  }
}
