// SPDX-License-Identifier: Apache-2.0

import AssayCompany
import AssayCore
import AssayCountries
import AssayEmail
import AssayNames
import AssayPhone

/// Brings the values of leads into the form in which they are compared.
struct AttributeReader: Sendable {
  /// Fields of the user's own that count, at most four.
  private let others: [Field]
  /// Columns that are no field and count as well, by their index; they take the places behind ``others``.
  var otherColumns: [Int] = []
  private var key: [UInt8] = []

  init(others: [Field] = []) {
    self.others = Array(others.prefix(Attribute.others.count))
  }

  /// Reads a lead.
  mutating func read(_ lead: borrowing LeadView, into values: inout AttributeValues) {
    values.reset()
    readNames(lead, &values)
    readMailbox(lead[.email], &values)
    let country = Self.country(lead[.country])
    readPhones(lead, country, &values)
    readBirthDate(lead[.birthDate], &values)
    readCompany(lead, &values)
    readStreet(lead[.street], &values)
    ComparableText.with(lead[.postalCode]) { setJoined(.postalCode, $0, &values) }
    ComparableText.with(lead[.city]) { values.set(.city, to: $0) }
    ComparableText.with(lead[.region]) { values.set(.region, to: $0) }
    if let country {
      let (first, second) = country.alpha2Bytes
      let code: [2 of UInt8] = [first, second]
      values.set(.country, to: code.span)
    }
    readWebsite(lead[.website], &values)
    for index in others.indices {
      ComparableText.with(lead[others[index]]) { values.set(Attribute.others[index], to: $0) }
    }
    for (place, column) in otherColumns.enumerated() where others.count + place < Attribute.others.count {
      ComparableText.with(lead.otherValue(at: column)) {
        values.set(Attribute.others[others.count + place], to: $0)
      }
    }
  }

  static func country(_ value: Span<UInt8>) -> Country? {
    value.isEmpty
      ? nil : value.count == 2 ? Country(value) ?? Country.named(value)?.country : Country.named(value)?.country
  }

  /// Adds a value without the spaces between its words.
  private mutating func setJoined(_ attribute: Attribute, _ value: Span<UInt8>, _ values: inout AttributeValues) {
    key.removeAll(keepingCapacity: true)
    for index in value.indices where value[index] != 0x20 { key.append(value[index]) }
    values.set(attribute, to: key.span)
  }
}

// MARK: - Persons

extension AttributeReader {
  private mutating func readNames(_ lead: borrowing LeadView, _ values: inout AttributeValues) {
    if lead.isEmpty(.firstName) && lead.isEmpty(.lastName) && !lead.isEmpty(.fullName) {
      let name = PersonName(parsing: lead.string(.fullName))
      let given = name.given
      // What tells father and son apart stays with the name.
      let last = name.suffix.isEmpty ? name.last : name.last + " " + name.suffix
      ComparableText.with(given.utf8.span) { values.set(.firstName, to: $0) }
      ComparableText.with((last.isEmpty && given.isEmpty ? name.source : last).utf8.span) {
        values.set(.lastName, to: $0)
      }
      return
    }
    ComparableText.with(lead[.firstName]) { values.set(.firstName, to: $0) }
    ComparableText.with(lead[.lastName]) { values.set(.lastName, to: $0) }
  }

  /// The mailbox without a tag, and its domain.
  private mutating func readMailbox(_ address: Span<UInt8>, _ values: inout AttributeValues) {
    guard !address.isEmpty else { return }
    key.removeAll(keepingCapacity: true)
    guard EmailAddress.appendMatchKey(of: address, to: &key) else { return }
    let span = key.span
    var at = span.count - 1
    while at > 0 && span[at] != UInt8(ascii: "@") { at -= 1 }
    var end = 0
    while end < at && (span[end] != UInt8(ascii: "+") || end == 0) { end += 1 }
    values.set(.mailbox, to: span.extracting(0..<end))
    values.set(.mailDomain, to: span.extracting((at + 1)..<span.count))
  }

  /// Telephone numbers as digits: with the calling code where they can be read, else as they are without leading zeros.
  private mutating func readPhones(_ lead: borrowing LeadView, _ country: Country?, _ values: inout AttributeValues) {
    let hasPhone = readPhone(lead[.phone], country, as: .phone, &values)
    _ = readPhone(lead[.mobilePhone], country, as: hasPhone ? .secondPhone : .phone, &values)
  }

  private mutating func readPhone(
    _ value: Span<UInt8>, _ country: Country?, as attribute: Attribute, _ values: inout AttributeValues
  ) -> Bool {
    guard !value.isEmpty else { return false }
    if let number = PhoneNumber.ofLead(value, in: country), number.isValid {
      return number.withE164 {
        values.set(attribute, to: $0.extracting(1..<$0.count))
        return true
      }
    }
    key.removeAll(keepingCapacity: true)
    for index in value.indices {
      let digit = value[index] &- 0x30
      if digit < 10 && (digit > 0 || !key.isEmpty) { key.append(value[index]) }
    }
    guard key.count >= 6 else { return false }
    values.set(attribute, to: key.span)
    return true
  }

  /// A date as year, month and day in eight digits.
  private mutating func readBirthDate(_ value: Span<UInt8>, _ values: inout AttributeValues) {
    guard let date = WrittenDate(value) else { return }
    values.set(.birthDate, to: date.digits.span)
  }
}

// MARK: - Organisations and places

extension AttributeReader {
  private mutating func readCompany(_ lead: borrowing LeadView, _ values: inout AttributeValues) {
    let company = lead[.company]
    guard !company.isEmpty else { return }
    let base = CompanyName.base(of: company, country: lead[.country])
    ComparableText.with(company.extracting(base)) { values.set(.company, to: $0) }
  }

  /// The street and its number apart: the first word with a digit at the start or the end of the value is the number, with
  /// the letter behind it.
  private mutating func readStreet(_ street: Span<UInt8>, _ values: inout AttributeValues) {
    guard !street.isEmpty else { return }
    ComparableText.with(street) { folded in
      let parts = StreetParts(folded)
      if !parts.number.isEmpty && parts.number.lowerBound == 0 {
        values.set(.street, to: folded.extracting(min(parts.number.upperBound + 1, folded.count)..<folded.count))
      } else {
        values.set(
          .street,
          to: folded.extracting(0..<(parts.number.isEmpty ? folded.count : max(0, parts.number.lowerBound - 1))))
      }
      setJoined(.houseNumber, folded.extracting(parts.number), &values)
    }
  }

  /// The name of the host, without `www`.
  private mutating func readWebsite(_ website: Span<UInt8>, _ values: inout AttributeValues) {
    guard !website.isEmpty else { return }
    key.removeAll(keepingCapacity: true)
    var index = 0
    // Behind the scheme, if there is one.
    var place = 0
    while place + 2 < website.count {
      if website[place] == 0x3A && website[place + 1] == 0x2F && website[place + 2] == 0x2F {
        index = place + 3
        break
      }
      place += 1
    }
    while index < website.count, website[index] != 0x2F, website[index] != 0x3F, website[index] != 0x3A {
      let byte = website[index]
      key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      index += 1
    }
    let host = key.span
    let hasPrefix = host.count > 4 && host[0] == 0x77 && host[1] == 0x77 && host[2] == 0x77 && host[3] == 0x2E
    values.set(.website, to: host.extracting((hasPrefix ? 4 : 0)..<host.count))
  }
}
