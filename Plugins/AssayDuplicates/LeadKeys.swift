// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayEmail
import AssayPhone

/// What a lead can be known again by, in canonical form: two spellings of the same have the same bytes.
///
/// For those who keep track of persons over many data sets. Names, codes and dates have the form in which
/// ``DuplicateValidator`` compares them.
public struct LeadKeys: Sendable, Hashable {
  /// The mailbox as providers compare it, by `EmailAddress.appendMatchKey(of:to:)`; nil for an address with an error.
  public private(set) var mailbox: [UInt8]?
  /// The telephone numbers in E.164, without extension; none that are not valid.
  public private(set) var phones: [[UInt8]] = []
  /// The words of first and last name, folded, in alphabetical order, since the two are exchanged; nil if there is none.
  public private(set) var name: [UInt8]?
  /// Whether the name has a first and a last one: one alone does not tell persons apart.
  public private(set) var isNameWhole = false
  /// The postal code, folded, without spaces.
  public private(set) var postalCode: [UInt8]?
  /// The date of birth as year, month and day in eight digits.
  public private(set) var birthDate: [UInt8]?

  /// Reads a lead.
  public init(_ lead: borrowing LeadView) {
    var reader = AttributeReader()
    var values = AttributeValues()
    reader.read(lead, into: &values)
    var key: [UInt8] = []
    if EmailAddress.appendMatchKey(of: lead[.email], to: &key) { mailbox = key }
    let country = AttributeReader.country(lead[.country])
    addPhone(lead[.phone], country)
    addPhone(lead[.mobilePhone], country)
    let (first, last) = (values.value(of: .firstName), values.value(of: .lastName))
    isNameWhole = !first.isEmpty && !last.isEmpty
    let words = (first + [0x20] + last).split(separator: 0x20).sorted { $0.lexicographicallyPrecedes($1) }
    if !words.isEmpty { name = Array(words.joined(separator: [0x20])) }
    if values.mask & Attribute.postalCode.bit != 0 { postalCode = values.value(of: .postalCode) }
    if values.mask & Attribute.birthDate.bit != 0 { birthDate = values.value(of: .birthDate) }
  }

  private mutating func addPhone(_ value: Span<UInt8>, _ country: Country?) {
    guard !value.isEmpty, let number = PhoneNumber.ofLead(value, in: country), number.isValid else { return }
    let digits = Array(number.e164.utf8)
    if !phones.contains(digits) { phones.append(digits) }
  }
}

extension AttributeValues {
  /// The value of an attribute; empty if the lead has none.
  fileprivate func value(of attribute: Attribute) -> [UInt8] {
    guard mask & attribute.bit != 0 else { return [] }
    let start = (0..<Int(attribute.rawValue)).reduce(0) { $0 + (mask >> UInt32($1) & 1 != 0 ? lengths[$1] : 0) }
    return Array(bytes[start..<(start + lengths[Int(attribute.rawValue)])])
  }
}
