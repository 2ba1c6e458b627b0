// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// One thing by which two leads are compared; a level says how far they agree in it.
enum Comparison: UInt8, CaseIterable, Sendable {
  case firstName, lastName, email, phone, birthDate, company, street, houseNumber, postalCode, city, region, website
  case other1, other2, other3, other4

  static let count = 16

  /// Whether it is a part of the address.
  @inline(__always) var isPlace: Bool { rawValue >= Self.street.rawValue && rawValue <= Self.region.rawValue }

  /// Whether it is a way to reach a person, which hardly two have in common by chance.
  @inline(__always) var isContact: Bool { self == .email || self == .phone }

  /// The attribute whose rarity an agreement weighs by.
  var attribute: Attribute {
    switch self {
    case .firstName: .firstName
    case .lastName: .lastName
    case .email: .mailbox
    case .phone: .phone
    case .birthDate: .birthDate
    case .company: .company
    case .street: .street
    case .houseNumber: .houseNumber
    case .postalCode: .postalCode
    case .city: .city
    case .region: .region
    case .website: .website
    case .other1: .other1
    case .other2: .other2
    case .other3: .other3
    case .other4: .other4
    }
  }
}

/// How far two leads agree in one comparison.
enum Level: UInt8, CaseIterable, Sendable {
  /// One of them has no value: no evidence either way.
  case missing
  /// The values are the same.
  case same
  /// One is another form of the other: a nickname, a part, an initial, the same mailbox at a mistyped domain.
  case form
  /// They differ by a slip.
  case close
  /// They are alike.
  case alike
  /// They are different.
  case different

  /// Whether the values speak for one another.
  @inline(__always) var isAgreement: Bool { self != .missing && self != .different }
}

/// The levels of all comparisons of two leads, in one number: three bits each.
struct AgreementPattern: Sendable, Hashable {
  private(set) var bits: UInt64 = 0

  /// First and last name are compared crosswise.
  private static let crossedBit: UInt64 = 1 << 63

  var isCrossed: Bool {
    get { bits & Self.crossedBit != 0 }
    set { if newValue { bits |= Self.crossedBit } else { bits &= ~Self.crossedBit } }
  }

  @inline(__always)
  subscript(comparison: Comparison) -> Level {
    get { Level(rawValue: UInt8(truncatingIfNeeded: bits >> Self.shift(comparison) & 7)) ?? .missing }
    set {
      bits &= ~(7 << Self.shift(comparison))
      bits |= UInt64(newValue.rawValue) << Self.shift(comparison)
    }
  }

  @inline(__always)
  private static func shift(_ comparison: Comparison) -> UInt64 { UInt64(comparison.rawValue) &* 3 }
}
