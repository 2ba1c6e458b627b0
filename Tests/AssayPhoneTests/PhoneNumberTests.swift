// SPDX-License-Identifier: Apache-2.0

import AssayPhone
import Testing

struct PhoneNumberTests {
  private static func number(_ text: String, _ region: String = "DE") -> PhoneNumber? {
    try? PhoneNumber(parsing: text, in: PhoneRegion(region))
  }

  private static func defect(_ text: String, _ region: String = "DE") -> PhoneNumber.Defect? {
    do {
      _ = try PhoneNumber(parsing: text, in: PhoneRegion(region))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "030 123456", "030/123456", "(030) 12 34 56", "+49 30 123456", "+49 (0)30 123456", "0049 30 123456", "4930123456",
    "tel:+49-30-123456", "tel:123456;phone-context=+49-30", "+４９ ３０ １２３４５６", "٠٣٠ ١٢٣٤٥٦", "Tel.: 030 - 123456",
    "＋49 30 123456",
    "030–123456", "030\u{A0}123456", "++49 30 123456", "030.123.456.", "[030] 123456", "+0049 30 123456",
  ])
  func readsAllFormsAlike(text: String) {
    #expect(Self.number(text)?.e164 == "+4930123456")
  }

  @Test(arguments: [
    ("030 123456 ext. 12", "12"), ("030 123456 x12", "12"), ("tel:+49-30-123456;ext=007", "007"),
    ("030 123456,,12#", "12"),
    ("030 123456 доб. 12", "12"), ("030 123456 extensión 12", "12"), ("030 123456 - 12#", "12"),
    ("030 123456 ext 12345678901234567890", "12345678901234567890"), ("030 123456 x١٢", "12"),
  ])
  func readsExtensions(text: String, expected: String) {
    let number = Self.number(text)
    #expect(number?.e164 == "+4930123456")
    #expect(number?.extension == expected)
    #expect(number?.rfc3966 == "tel:+4930123456;ext=\(expected)")
  }

  @Test func keepsADirectDiallingNumberInTheNumber() {
    #expect(Self.number("030 123456-12")?.e164 == "+493012345612")
    #expect(Self.number("030 123456-12")?.extension == nil)
    #expect(Self.number("030 123456-12")?.rfc3966 == "tel:+493012345612")
  }

  @Test(arguments: [
    ("1-800-FLOWERS", "US", "+18003569377"), ("02 3661 8300", "IT", "+390236618300"),
    ("0 11 15-2345-6789", "AR", "+5491123456789"),
    ("015 2345-6789", "AR", "+541523456789"), ("0 15 21 3123-4567", "BR", "+552131234567"),
    ("456-1234", "AG", "+12684561234"),
    ("8 (912) 345-67-89", "RU", "+79123456789"), ("+800 1234 5678", "US", "+80012345678"),
    ("0549 886377", "SM", "+3780549886377"),
    ("886377", "SM", "+3780549886377"),
  ])
  func knowsTheRulesOfCountries(text: String, region: String, expected: String) {
    #expect(Self.number(text, region)?.e164 == expected)
  }

  @Test func tellsItsParts() throws {
    let number = try PhoneNumber(parsing: "02 3661 8300", in: PhoneRegion("IT"))
    #expect(number.countryCode == 39)
    #expect(number.nationalNumber == "0236618300")
    #expect(number.region == PhoneRegion("IT"))
    #expect(number.kind == .fixedLine)
    #expect(number.description == "+390236618300")
    #expect(number.isValid && number.isPossible)
  }

  @Test(arguments: [
    ("+49 30 123456", PhoneNumber.Kind.fixedLine, "DE"), ("+49 170 1234567", .mobile, "DE"),
    ("+1 212 555 0147", .fixedLineOrMobile, "US"), ("+1 519 555 0123", .fixedLineOrMobile, "CA"),
    ("+44 1481 256789", .fixedLine, "GG"),
    ("+49 800 1234567", .tollFree, "DE"), ("+49 900 1234567", .premiumRate, "DE"), ("+7 701 1234567", .mobile, "KZ"),
    ("+800 12345678", .tollFree, "001"), ("+39 06 69812345", .fixedLine, "VA"), ("+247 62889", .fixedLine, "AC"),
    ("+383 43 201234", .mobile, "XK"), ("+290 8999", .fixedLine, "TA"), ("+49 32 123456789", .fixedLine, "DE"),
  ])
  func tellsKindAndRegion(text: String, kind: PhoneNumber.Kind, region: String) {
    #expect(Self.number(text, "ZZ")?.kind == kind)
    #expect(Self.number(text, "ZZ")?.region?.code == region)
  }

  @Test(arguments: [
    ("+1 212 555 0147", PhoneNumber.Possibility.possible), ("+1 555 0147", .localOnly), ("+1 21255", .tooShort),
    ("+1 212 555 01478", .tooLong), ("+376 7123456", .invalidLength), ("+1 123 456 7890", .possible),
  ])
  func tellsPossibleFromValid(text: String, expected: PhoneNumber.Possibility) {
    #expect(Self.number(text)?.possibility == expected)
    #expect(Self.number(text)?.isPossible == [.possible, .localOnly].contains(expected))
    #expect(Self.number(text)?.isValid == (text == "+1 212 555 0147"))
  }

  @Test(arguments: [
    ("", PhoneNumber.Defect.notANumber), ("call me", .notANumber), ("1", .notANumber), ("+", .notANumber),
    ("030 1@2", .notANumber),
    ("tel:030;phone-context=", .notANumber), ("030\t123456", .notANumber), ("+999 123456", .unknownCallingCode),
    ("+49 1", .tooShort), ("0012", .tooShortAfterInternationalPrefix), ("+49 123456789012345678", .tooLong),
  ])
  func saysWhyItReadsNothing(text: String, expected: PhoneNumber.Defect) {
    #expect(Self.defect(text) == expected)
  }

  @Test func asksForARegion() {
    #expect(Self.defect("030 123456", "ZZ") == .noRegion)
    #expect(Self.defect("00 49 30 123456", "") == .noRegion)
    #expect(Self.number("+49 30 123456", "")?.isValid == true)
  }

  @Test func readsBytesThatAreNotUTF8() {
    let bytes: [UInt8] = Array("030 12".utf8) + [0xFF] + Array("3456".utf8)
    #expect(throws: PhoneNumber.Defect.notANumber) { try PhoneNumber(parsing: bytes.span, in: PhoneRegion("DE")) }
  }

  @Test(arguments: ["1", "a", "+", " ", "é", "/ x", ",", ";phone-context=+", ";ext=1", "x1", "1 x ", "1,", "-#", "😀"])
  func looksAtNoMoreThan250Characters(part: String) {
    let long = String(repeating: part, count: 1 << 20)
    #expect(Self.defect(long) == .tooLong)
    // As long as it may be: no trap, whatever comes out of it.
    let longest = String(String.UnicodeScalarView(long.unicodeScalars.prefix(250)))
    _ = Self.number(longest)
    _ = Self.number("+" + longest.dropLast(), "US")
    #expect(Self.defect(String(repeating: " ", count: 245) + "03012345") == .tooLong)
    #expect(Self.number(String(repeating: " ", count: 242) + "03012345")?.e164 == "+493012345")
  }

  @Test func isTheSameNumberInEachForm() {
    #expect(Self.number("030 123456") == Self.number("+49 30 123456", "US"))
    #expect(Self.number("030 123456") != Self.number("030 123456 x1"))
  }
}
