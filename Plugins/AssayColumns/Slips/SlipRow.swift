// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What is kept of a lead to see whether its columns belong to each other: 80 bytes, no text.
struct SlipRow: Sendable {
  let record: Int
  /// The letters of the mailbox.
  let mailbox: LetterTriples
  /// The letters of the name.
  let name: LetterTriples
  /// The beginnings of address and last name, by which a sorted column is known.
  let mailOrder: UInt64
  let nameOrder: UInt64
  /// See ``NameLetters/key``.
  let mailKey: UInt32
  let nameKey: UInt32
  /// Hash of the city; 0 if there is none.
  let city: UInt32
  /// The first two characters of the postal code; 0 if there is none.
  let postal: UInt16
  /// The first digits of the telephone number; 0 if there is none.
  let dialling: UInt16
  /// Hash of the four letters that the company's name begins with; 0 if there is none.
  let company: UInt16
  /// Whether the company's name begins like the domain of the address.
  let isCompanyMail: Bool
  /// Whether the name is in two columns.
  let hasLastName: Bool

  /// A column of codes that go with cities.
  enum CodeColumn { case postal, dialling }

  @inline(__always)
  func code(_ column: CodeColumn) -> UInt16 { column == .postal ? postal : dialling }

  /// Fewer triples do not tell people apart: `j.doe` has one.
  private static let enough = 3

  /// Whether another row of the sample is a neighbour; groups of the sample are further apart.
  func isNear(_ other: SlipRow) -> Bool { abs(record - other.record) < 8 }

  /// Whether the row has an address and a name that could resemble each other.
  var isComparable: Bool { !name.isEmpty && !mailbox.isEmpty }

  init(_ lead: borrowing LeadView, record: Int) {
    self.record = record
    let address = lead[.email]
    let last = lead[.lastName]
    let first = lead[.firstName]
    // The last name, or the whole one where the parts are empty.
    let whole = last.isEmpty && first.isEmpty ? lead[.fullName] : last
    let at = Self.atSign(in: address)
    let mail = NameLetters(mailbox: address.extracting(0..<min(at, NameLetters.longest)))
    let isTelling = mail.count >= Self.enough
    mailbox = isTelling ? mail.triples : LetterTriples()
    mailKey = isTelling ? mail.key : 0
    let letters = NameLetters(first: first, last: last, whole: whole)
    name = letters.triples
    nameKey = letters.key
    mailOrder = address.word(at: 0).lowercasedASCII.byteSwapped
    nameOrder = whole.word(at: 0).lowercasedASCII.byteSwapped
    hasLastName = !last.isEmpty
    let place = lead[.city]
    city = Self.hash(place)
    postal = place.isEmpty ? 0 : Self.postalPrefix(lead[.postalCode])
    dialling = place.isEmpty ? 0 : Self.diallingPrefix(lead[.phone])
    let companyStart = lead[.company].word(at: 0).lowercasedASCII
    let start = UInt32(truncatingIfNeeded: companyStart)
    company = start == 0 ? 0 : UInt16(truncatingIfNeeded: (start &* 0x9E37_79B1) &>> 16) | 1
    isCompanyMail = start != 0 && Self.start(ofDomainIn: address, at: at) == start
  }

  /// Where the `@` of an address stands, or where it ends if it has none.
  private static func atSign(in address: Span<UInt8>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var offset = 0
    while offset < min(address.count, 2 * NameLetters.longest) {
      let different = address.word(at: offset) ^ (0x40 &* ones)
      // The top bit of a byte that is zero; of those after it too, perhaps.
      let found = (different &- ones) & ~different & (0x80 &* ones)
      if found != 0 { return offset &+ found.trailingZeroBitCount &>> 3 }
      offset &+= 8
    }
    return address.count
  }

  /// The first four letters of the domain.
  private static func start(ofDomainIn address: Span<UInt8>, at: Int) -> UInt32 {
    at &+ 4 < address.count ? UInt32(truncatingIfNeeded: address.word(at: at &+ 1).lowercasedASCII) : 0
  }

  /// A hash of the first 16 bytes in lower case.
  private static func hash(_ value: Span<UInt8>) -> UInt32 {
    guard !value.isEmpty else { return 0 }
    var hash: UInt64 = 0
    var offset = 0
    while offset < min(value.count, 16) {
      let product = (hash ^ value.word(at: offset).lowercasedASCII).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
      offset &+= 8
    }
    return max(UInt32(truncatingIfNeeded: hash), 1)
  }

  /// Everywhere the first two characters name a part of the country.
  private static func postalPrefix(_ value: Span<UInt8>) -> UInt16 {
    var prefix: UInt16 = 0
    for index in 0..<min(value.count, 16) {
      let byte = value[index]
      guard isDigit(byte) || (byte | 0x20) &- 0x61 < 26 else { continue }
      if prefix != 0 { return prefix << 8 | UInt16(isDigit(byte) ? byte : byte & 0xDF) }
      prefix = UInt16(isDigit(byte) ? byte : byte & 0xDF)
    }
    return 0
  }

  /// The first two digits after the code of the country and the 0 of the trunk. What city they go with, the data set
  /// itself must show.
  private static func diallingPrefix(_ value: Span<UInt8>) -> UInt16 {
    var digits: UInt16 = 0
    var count = 0
    var zeros = 0
    var skipped = 0
    var isInternational = false
    for index in 0..<min(value.count, 24) {
      let byte = value[index]
      if byte == UInt8(ascii: "+") { isInternational = true }
      guard isDigit(byte) else { continue }
      if count == 0 && byte == 0x30 && (skipped == 0 || !isInternational) {
        zeros &+= 1
        isInternational = isInternational || zeros == 2
        continue
      }
      if isInternational && skipped == 0 {
        skipped = countryCodeLength(byte, next: index &+ 1 < value.count ? value[index &+ 1] : 0)
      }
      if isInternational {
        skipped &-= 1
        if skipped == 0 { isInternational = false }
        continue
      }
      digits = digits &* 10 &+ UInt16(byte & 15)
      count &+= 1
      if count == 2 { return digits | 0x100 }
    }
    return 0
  }

  /// How many digits the code of a country has, by its first two: ITU-T E.164, list of assigned country codes.
  private static func countryCodeLength(_ first: UInt8, next: UInt8) -> Int {
    switch (first & 15, next & 15) {
    case (1, _), (7, _): 1
    case (2, 0), (2, 7), (3, 0...4), (3, 6), (3, 9), (4, 0...1), (4, 3...9), (5, 1...8), (6, 0...6), (8, 1...4), (8, 6),
      (8, 9),
      (9, 0...5), (9, 8):
      2
    default: 3
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
