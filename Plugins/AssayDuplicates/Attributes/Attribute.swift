// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What leads are compared by. The raw value is the bit of an attribute in a ``LeadRecord`` and its place in an
/// ``AgreementPattern``.
enum Attribute: UInt8, CaseIterable, Sendable {
  case firstName, lastName
  case mailbox, mailDomain
  case phone, secondPhone
  case birthDate
  case company
  case street, houseNumber
  case postalCode, city, region, country
  case website
  /// Columns that no field is known for, and fields of the user's own.
  case other1, other2, other3, other4

  static let count = allCases.count
  static let others: [Attribute] = [.other1, .other2, .other3, .other4]
  /// Telephone numbers, which are compared with one another.
  static let numbers: [Attribute] = [.phone, .secondPhone]

  @inline(__always) var bit: UInt32 { 1 << UInt32(rawValue) }

  /// No more bytes of a value are kept.
  var limit: Int {
    switch self {
    case .firstName, .lastName, .city: 24
    case .mailbox, .mailDomain, .company, .street: 32
    case .phone, .secondPhone: 15
    case .birthDate: 8
    case .houseNumber, .region: 6
    case .postalCode: 10
    case .country: 2
    case .website: 24
    case .other1, .other2, .other3, .other4: 20
    }
  }

  /// The field that a finding about this attribute names.
  var field: Field? {
    switch self {
    case .firstName: .firstName
    case .lastName: .lastName
    case .mailbox, .mailDomain: .email
    case .phone: .phone
    case .secondPhone: .mobilePhone
    case .birthDate: .birthDate
    case .company: .company
    case .street, .houseNumber: .street
    case .postalCode: .postalCode
    case .city: .city
    case .region: .region
    case .country: .country
    case .website: .website
    case .other1, .other2, .other3, .other4: nil
    }
  }
}
