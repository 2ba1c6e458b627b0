// SPDX-License-Identifier: Apache-2.0

/// One kind of information about a lead, such as its e-mail address.
///
/// The set is open. The fields that Assay's own validators read are static members; a stranger adds another one:
///
/// ```swift
/// extension Field { static let vatID = Field("vatID") }
/// ```
///
/// The name is part of the output contract: it is what `field` holds in a line of `findings.jsonl`.
@frozen
public struct Field: Hashable, Sendable {
  /// Position in ``known``, or `customOrdinal`. Lookup by a small number is what makes reading a field of a
  /// ``LeadView`` cost a load instead of a string comparison.
  @usableFromInline let ordinal: UInt8
  @usableFromInline let customName: String

  @usableFromInline static let customOrdinal = UInt8.max

  @inlinable @inline(__always) init(ordinal: UInt8, customName: String) {
    self.ordinal = ordinal
    self.customName = customName
  }

  @inlinable @inline(__always) init(ordinal: UInt8) {
    self.init(ordinal: ordinal, customName: "")
  }

  /// Creates the field with a name, in lower camel case; a name that Assay knows gives the known field.
  public init(_ name: String) {
    if let index = Self.knownNames.firstIndex(of: name) {
      self.init(ordinal: UInt8(index))
    } else {
      self.init(ordinal: Self.customOrdinal, customName: name)
    }
  }

  /// The name, as it appears in machine-readable output.
  public var name: String {
    ordinal == Self.customOrdinal ? customName : Self.knownNames[Int(ordinal)]
  }

  /// The order is the number; it is internal and may change, the names may not.
  private static let knownNames = [
    "salutation", "firstName", "lastName", "fullName", "email", "phone", "mobilePhone", "company", "jobTitle", "street",
    "postalCode", "city", "region", "country", "message", "website", "source", "createdAt", "consent", "birthDate",
    "otherContact", "postalCodeAndCity", "consentAt", "consentSource", "consentText",
  ]

  /// Every field that is a static member of this type.
  public static let known = (0..<knownNames.count).map { Field(ordinal: UInt8($0)) }

  @usableFromInline static var knownCount: Int { 25 }
}

extension Field {
  /// Form of address with titles: `Frau Dr.`, `Mr`.
  @inlinable public static var salutation: Field { Field(ordinal: 0) }
  /// Given names.
  @inlinable public static var firstName: Field { Field(ordinal: 1) }
  /// Family names, with their particles.
  @inlinable public static var lastName: Field { Field(ordinal: 2) }
  /// The whole name in one value.
  @inlinable public static var fullName: Field { Field(ordinal: 3) }
  /// E-mail address.
  @inlinable public static var email: Field { Field(ordinal: 4) }
  /// Telephone number.
  @inlinable public static var phone: Field { Field(ordinal: 5) }
  /// Mobile telephone number, where a source keeps it apart from ``phone``.
  @inlinable public static var mobilePhone: Field { Field(ordinal: 6) }
  /// Name of the organisation.
  @inlinable public static var company: Field { Field(ordinal: 7) }
  /// What the person does there.
  @inlinable public static var jobTitle: Field { Field(ordinal: 8) }
  /// Street with house number.
  @inlinable public static var street: Field { Field(ordinal: 9) }
  /// Postal code.
  @inlinable public static var postalCode: Field { Field(ordinal: 10) }
  /// City, town or village.
  @inlinable public static var city: Field { Field(ordinal: 11) }
  /// State, province, canton or Bundesland.
  @inlinable public static var region: Field { Field(ordinal: 12) }
  /// Country, by name or code.
  @inlinable public static var country: Field { Field(ordinal: 13) }
  /// Free text that the person wrote.
  @inlinable public static var message: Field { Field(ordinal: 14) }
  /// Address of a web site.
  @inlinable public static var website: Field { Field(ordinal: 15) }
  /// Where the lead came from: form, event, list.
  @inlinable public static var source: Field { Field(ordinal: 16) }
  /// When the lead came.
  @inlinable public static var createdAt: Field { Field(ordinal: 17) }
  /// Evidence of consent.
  @inlinable public static var consent: Field { Field(ordinal: 18) }
  /// Date of birth.
  @inlinable public static var birthDate: Field { Field(ordinal: 19) }

  /// A way of contact that is carried along and not judged: a fax number, a second address, a column whose name speaks of
  /// mail or telephone and is not known more exactly.
  @inlinable public static var otherContact: Field { Field(ordinal: 20) }

  /// Postal code and city in one value, `70173 Stuttgart`, perhaps with the region: carried along, and not judged by what is
  /// known of ``postalCode`` and ``city``.
  @inlinable public static var postalCodeAndCity: Field { Field(ordinal: 21) }

  /// When consent was given, where a source keeps that apart from ``consent``.
  @inlinable public static var consentAt: Field { Field(ordinal: 22) }
  /// How consent was given: by which form, at which event.
  @inlinable public static var consentSource: Field { Field(ordinal: 23) }
  /// Which wording the person agreed to, or its version.
  @inlinable public static var consentText: Field { Field(ordinal: 24) }

  /// Whether the field holds a person's name or a part of it.
  public var isPersonName: Bool { self == .firstName || self == .lastName || self == .fullName }
}

extension Field: CustomStringConvertible {
  public var description: String { name }
}

extension Field: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
