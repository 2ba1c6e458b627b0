// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayEmail

struct DomainConversionTests {
  @Test(arguments: [
    ("bücher.de", "xn--bcher-kva.de"), ("BÜCHER.DE", "xn--bcher-kva.de"), ("faß.de", "xn--fa-hia.de"),
    ("例え。テスト.jp", "xn--r8jz45g.xn--zckzah.jp"), ("xn--bcher-kva.DE", "xn--bcher-kva.de"),
  ])
  func writesTheASCIIForm(domain: String, expected: String) {
    let bytes = Array(domain.utf8)
    let conversion = DomainConversion(bytes.span, 0..<bytes.count)
    #expect(String(decoding: conversion.ascii, as: UTF8.self) == expected)
    #expect(conversion.defects.isEmpty)
  }

  @Test(arguments: [
    ("i❤.ws", ["email.domain-not-idna"]), ("xn--i-7iq.ws", ["email.domain-not-idna"]),
    ("xn--999999999.de", ["email.domain-not-idna"]), ("a\u{0308}b\u{FFFE}.de", ["email.forbidden-character"]),
    ("1א.com", ["email.domain-not-idna"]), ("ü\(String(repeating: "b", count: 70)).de", ["email.label-too-long"]),
    ("\(String(repeating: "ü", count: 600)).de", ["email.domain-too-long"]),
  ])
  func saysWhatStandsAgainstADomain(domain: String, rules: [String]) {
    let bytes = Array(domain.utf8)
    let conversion = DomainConversion(bytes.span, 0..<bytes.count)
    #expect(conversion.defects.map(\.rule.id.rawValue) == rules)
  }

  @Test(arguments: [
    ("l·l.cat", true), ("a·b.cat", false), ("͵α.gr", true), ("͵a.gr", false), ("א׳.il", true), ("a׳.il", false),
    ("ア・イ.jp", true), ("a・b.jp", false), ("١٢.com", true), ("١۲.com", false), ("ς.gr", true), ("〇.jp", true),
    ("ـa.com", false), ("ᄀ.kr", false), ("½.com", false), ("★.com", false), ("abc.com", true),
  ])
  func knowsTheCharactersOfIDNA2008(domain: String, isAllowed: Bool) {
    #expect(IDNA2008.allows(Array(domain.utf8)) == isAllowed)
  }

  /// Found by fuzzing: a hyphen at the edge of a label that is one only after the conversion.
  @Test(arguments: ["ij@ex.ｃｏ\u{FF0D}", "ij@\u{FF0D}ex.com"])
  func findsWideHyphensAtTheEdgesOfLabels(address: String) {
    let judged = EmailAddress.parse(address)
    #expect(judged.findings.contains { $0.rule == EmailValidator.hyphenAtLabelEdge })
    #expect(judged.hasError)
  }
}
