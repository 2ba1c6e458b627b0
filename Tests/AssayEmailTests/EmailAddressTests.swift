// SPDX-License-Identifier: Apache-2.0

import AssayEmail
import Testing

struct EmailAddressTests {
  @Test(arguments: [
    ("Jane.Doe@ACME.com", "Jane.Doe", "ACME.com", "acme.com"),
    ("jane@Bücher.example.com", "jane", "Bücher.example.com", "xn--bcher-kva.example.com"),
    ("jane@XN--BCHER-KVA.de", "jane", "XN--BCHER-KVA.de", "xn--bcher-kva.de"),
    ("\"jane@doe\"@acme.com", "\"jane@doe\"", "acme.com", "acme.com"),
    ("jane@straße.de", "jane", "straße.de", "xn--strae-oqa.de"),
    ("<jane@acme.com>", "jane", "acme.com", ""),
    ("jane", "", "", ""),
    ("", "", "", ""),
  ])
  func takesAnAddressApart(text: String, localPart: String, domain: String, asciiDomain: String) {
    let address = EmailAddress.parse(text)
    #expect(address.localPart == localPart)
    #expect(address.domain == domain)
    #expect(address.asciiDomain == asciiDomain)
  }

  @Test func tellsWhatIsKnownOfTheDomain() {
    let company = EmailAddress.parse("jane@Mail.Bücher.co.uk")
    #expect(company.registrableDomain == "xn--bcher-kva.co.uk")
    #expect(!company.isFreemail && !company.isRelay && !company.isDisposable)
    #expect(company.role == nil && company.suggestion == nil && company.findings == [])
    #expect(EmailAddress.parse("jane@GMail.com").isFreemail)
    #expect(EmailAddress.parse("jane@mailinator.com").isDisposable)
    #expect(EmailAddress.parse("x@privaterelay.appleid.com").isRelay)
    #expect(EmailAddress.parse("info@acme.com").role == .rfc2142)
    #expect(EmailAddress.parse("noreply@acme.com").role == .noReply)
    #expect(EmailAddress.parse("jane@co.uk").registrableDomain == nil)
    #expect(EmailAddress.parse("jane@@acme.com").registrableDomain == nil)
  }

  @Test func suggestsWhatIsMostProbablyMeant() {
    #expect(EmailAddress.parse("jane@@acme.com").suggestion?.value == "jane@acme.com")
    #expect(EmailAddress.parse("jane").suggestion == nil)
  }

  @Test func anEmptyTextIsNoAddress() {
    #expect(EmailAddress.parse("").hasError)
  }

  @Test func aWarningIsNoError() {
    let address = EmailAddress.parse("\"jane doe\"@acme.com")
    #expect(!address.findings.isEmpty)
    #expect(!address.hasError)
  }

  @Test(arguments: [
    ("jane@acme.com", "jane@acme.com"), ("Jane.Doe+Tag@ACME.Com", "jane.doe+tag@acme.com"),
    ("Jane@BÜCHER.de", "jane@xn--bcher-kva.de"), ("jane@bu\u{308}cher.de", "jane@xn--bcher-kva.de"),
    ("jane@xn--BCHER-kva.de", "jane@xn--bcher-kva.de"), ("JÜRGEN@acme.com", "jÜrgen@acme.com"),
    ("\"Jane Doe\"@acme.com", "\"jane doe\"@acme.com"), ("jane@ａｃｍｅ。com", "jane@acme.com"),
    ("jane@I❤.ws", "jane@xn--i-7iq.ws"),
  ])
  func writesTheMatchKey(text: String, expected: String) {
    var key = Array("before|".utf8)
    let hasKey = EmailAddress.appendMatchKey(of: Array(text.utf8).span, to: &key)
    #expect(hasKey)
    #expect(String(decoding: key, as: UTF8.self) == "before|" + expected)
  }

  @Test(arguments: ["", " jane@acme.com", "jane", "jane@acme", "jane@acme..com", "jane@acme.test", "jane@[192.0.2.1]"])
  func hasNoMatchKeyForAnAddressWithAnError(text: String) {
    var key = Array("before|".utf8)
    let hasKey = EmailAddress.appendMatchKey(of: Array(text.utf8).span, to: &key)
    #expect(!hasKey)
    #expect(String(decoding: key, as: UTF8.self) == "before|")
  }

  @Test func readsBytesThatAreNotUTF8() {
    let address = EmailAddress.parse([0x6A, 0xFF, 0x40, 0x61, 0x2E, 0x64, 0x65].span)
    #expect(address.findings.map(\.rule.id) == ["email.broken-character"])
    #expect(address.localPart == "j\u{FFFD}")
  }

  /// Found by fuzzing: a quotation mark before bytes that do not belong to it.
  @Test(arguments: [[0x22, 0x91, 0x9C], [0xC3, 0xBC, 0x80], [0x80, 0x80, 0x80, 0x80, 0x80]] as [[UInt8]])
  func readsBytesThatAreNotUTF8(bytes: [UInt8]) {
    let rules = EmailAddress.parse(bytes.span).findings.map(\.rule.id)
    #expect(rules == ["email.missing-at-sign"])
  }

  /// Found by fuzzing: one mark that is the first and the last character.
  @Test(arguments: ["”", "“", "„", "«", "’", "\"", "'", "`"])
  func readsALoneQuotationMark(text: String) {
    #expect(EmailAddress.parse(text).findings.map(\.rule.id) == ["email.missing-at-sign"])
  }

  /// All texts of up to three pieces that mean something to the parser.
  @Test func readsEveryShortTextOfSpecialPieces() {
    let pieces: [[UInt8]] =
      [
        "”", "\"", "'", "<", ">", "(", ")", "[", "]", "@", "＠", ".", "。", ",", ";", ":", " ", "\\", "-", "a", "ü",
        "\u{200B}", "xn--", "mailto:", "a@b.de", "\0",
      ].map { Array($0.utf8) } + [[0xC3], [0x80]]
    var withFinding = 0
    var outside: [[UInt8]] = []
    for first in pieces {
      for second in pieces + [[]] {
        for third in pieces + [[]] {
          let text = first + second + third
          let address = EmailAddress.parse(text.span)
          if address.findings.contains(where: { $0.range?.upperBound ?? 0 > text.count }) { outside.append(text) }
          withFinding += address.findings.isEmpty ? 0 : 1
        }
      }
    }
    #expect(outside == [])
    #expect(withFinding > 20_000)
  }
}
