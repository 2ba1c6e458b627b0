// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayEmail

struct PlainAddressTests {
  @Test(arguments: [
    "jane@acme.com", "j@x.de", "o'brien@acme.co.uk", "Jane.Doe+x@a-b.c-d.org", "1@1.com", "a@b.c1",
    "\(String(repeating: "x", count: 64))@\(String(repeating: "a", count: 63)).com",
  ])
  func takesAPlainAddress(text: String) {
    let bytes = Array(text.utf8)
    let atSign = PlainAddress(bytes.span)?.atSign
    #expect(atSign == bytes.firstIndex(of: ASCII.at))
    #expect(atSign != nil)
  }

  @Test(arguments: [
    "", "@", "jane", "jane@", "@acme.com", "jane@acme", ".jane@acme.com", "jane.@acme.com", "ja..ne@acme.com",
    "jane@.com", "jane@acme.", "jane@acme..com", "jane@-acme.com", "jane@acme-.com", "jane@acme.com-", "jane@acme.c-",
    "jane@acme.test", "jane@acme.LocalHost", "jane@acme.1", "jane@1.2.3.4", "jane@xn--x.de", "jane@a.XN--x",
    "jane @acme.com", "jürgen@acme.com", "jane@bücher.de", "\"jane\"@acme.com", "jane@ac_me.com",
    "\(String(repeating: "x", count: 65))@acme.com", "x@\(String(repeating: "a", count: 64)).com",
    "x@acme.\(String(repeating: "a", count: 64))",
    "x@\(String(repeating: "a234567.", count: 32))com",
  ])
  func leavesTheRestToTheThoroughReading(text: String) {
    let isPlain = PlainAddress(Array(text.utf8).span) != nil
    #expect(!isPlain)
  }

  /// Random strings over the bytes that matter to the grammar: the quick reading and the thorough one must agree.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func agreesWithTheThoroughReading(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("aZx1n.-@_'+\" ,".utf8) + [0xC3, 0xBC]
    var plainCount = 0
    for _ in 0..<4_000 {
      let local = (0..<Int.random(in: 1...4, using: &generator)).map { _ in alphabet.randomElement(using: &generator) }
      let domain = (0..<Int.random(in: 0...6, using: &generator)).map { _ in alphabet.randomElement(using: &generator) }
      let ends: [String] = [".de", ".test", ".a1", "", ".xn--p1ai", ".7"]
      let end = ends.randomElement(using: &generator) ?? ""
      let bytes = local.compactMap(\.self) + [ASCII.at, 0x62] + domain.compactMap(\.self) + Array(end.utf8)
      let syntax = AddressSyntax(parsing: bytes.span)
      if let plain = PlainAddress(bytes.span) {
        plainCount += 1
        #expect(syntax.defects.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
        #expect(syntax.localPart == 0..<plain.atSign)
        #expect(syntax.asciiDomain == bytes[(plain.atSign + 1)...].map(ASCII.lowercased))
      } else if syntax.defects.isEmpty {
        let isElsewhere = bytes.contains { $0 >= 0x80 } || String(decoding: bytes, as: UTF8.self).contains("xn--")
        let label = bytes.split(separator: ASCII.dot).last ?? []
        #expect(isElsewhere || label.first.map(ASCII.isDigit) ?? false, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(plainCount > 50)
  }
}
