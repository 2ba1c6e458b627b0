// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayGibberish

struct TextShapeTests {
  @Test(arguments: [
    ("user123", TextKind.personName), ("j0hn", .personName), ("12345", .personName), ("😀😀", .personName),
    ("@#$%", .personName), ("https://spam.example/x", .personName), ("www.example.com", .personName),
    ("I want to know how much your product is", .personName), ("Sdfghjklmnbv", .personName),
    ("d41d8cd98f00b204e9800998ecf8427e", .personName), ("xkTqWzPmRbLvNcJd", .personName),
    ("d41d8cd98f00b204e9800998ecf8427e", .message), ("#&%", .city),
  ])
  func findsWhatNoValueLooksLike(text: String, kind: TextKind) {
    #expect(Judged.shape(text, kind).flags)
  }

  @Test(arguments: [
    "Brzęczyszczykiewicz", "Schtschedrin", "Ng", "Krk", "Hrbrt", "Vlk", "Schwarzschild", "Čtvrtníček", "Mkrtchyan",
    "O'Brien", "Ann-Marie", "John Smith 3rd", "Louis XIV", "王伟", "สมชาย ใจดี", "محمد ٢", "Anna1", "J. R. R. Tolkien",
    "Karl-Theodor Freiherr von und zu Guttenberg", "Pedro de Alcântara Francisco António João Carlos Xavier",
    "Wolfeschlegelsteinhausenbergerdorff", "Andrianampoinimerina", "McDonald-DeAngelo-VanDerBilt", "Hirschsprung",
    "Knightsbridge", "Szczebrzeszyn", "D'Angelo Jr.", "山田 太郎", "Ó Súilleabháin", "Phạm Thị Ánh", "ute.hahn@hahn.de", "",
    "  ", "Sgt. Dwyght", "?", "???", "Nguyễn", "Wltschek", "Strzyżewski",
  ])
  func accusesNoName(name: String) {
    #expect(!Judged.shape(name, .personName).flags)
  }

  @Test(arguments: [
    ("3M", TextKind.company), ("1822direkt", .company), ("Booking.com", .company), ("XKCD", .company),
    ("https://acme.example", .company), ("Yahoo!", .company), ("1&1 IONOS", .company), ("7-Eleven", .company),
    ("12", .street), ("C4 12-14", .street), ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch", .city),
    ("AABoundingBoxCalculateSurface", .message), ("My order AKJSDH83hdsKJHkjsd8 is late, please help", .message),
    ("XMLHttpRequestEventTarget", .message), ("Donaudampfschifffahrtsgesellschaft", .message), ("👍", .message),
    ("NSURLSessionDataTaskDelegate", .message), ("12345", .message), ("Wirtschaftshochschulstrasse", .message),
    ("Angstschweißausbruch", .message), ("Constantinopolitanischerdudelsack", .message),
  ])
  func accusesNoRealValue(text: String, kind: TextKind) {
    #expect(!Judged.shape(text, kind).flags)
  }

  /// It is reported as what it is: a consonant run is evidence of letters, which counts once with that of a model.
  @Test func countsConsonantsAsLetters() {
    #expect(Judged.shape("Sdfghjklmnbv", .personName)?.kind == .letters)
  }

  /// The quick look lets nothing pass that the whole look finds.
  @Test func looksQuicklyOnlyAtWhatIsFine() {
    let texts = [
      "user123", "。。、", "a.example.com", "Sdfghjklmnbv", "KoZIhvcNAQEFBQADggEBAIcBbSMdflsX", "？！", "😀", "a@b.de",
    ]
    for text in texts {
      for kind in TextKind.allCases where PlainText.isPlain(Array(text.utf8).span, kind: kind) {
        #expect(TextShape.judge(ShapeTraits(of: Array(text.utf8).span), kind).1 == 0, "\(text) \(kind)")
      }
    }
  }

  @Test func survivesAnyBytes() {
    for text: [UInt8] in [[0xFF], [0xC3], [0x74, 0xE2, 0x80], Array(repeating: 0x61, count: 1_000_000)] {
      for kind in TextKind.allCases { _ = TextShape.evidence(in: text.span, kind: kind) }
    }
  }
}
