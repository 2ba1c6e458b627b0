// SPDX-License-Identifier: Apache-2.0

/// What a configuration says of the way from findings to a verdict; see ``Policy``.
public struct PolicySettings: ConfigurationSection {
  /// The confidence from which an error rejects, 0 to 1; nil for what is usual.
  public var rejectConfidence: Double?
  /// The fields by which a person can be reached; nil for what is usual.
  public var contactFields: [Field]?

  /// Settings that change nothing, but for those that are given.
  public init(rejectConfidence: Double? = nil, contactFields: [Field]? = nil) {
    self.rejectConfidence = rejectConfidence
    self.contactFields = contactFields
  }

  public enum CodingKeys: String, CodingKey, CaseIterable {
    case rejectConfidence = "reject-confidence"
    case contactFields = "contact-fields"
  }

  public static let summary = "How findings become a verdict."

  public static func schema(of key: CodingKeys) -> ConfigurationSchema {
    switch key {
    case .rejectConfidence: .share("The confidence from which on an error rejects a lead. Usual: 0.95.")
    case .contactFields:
      .list(
        "The fields by which a person can be reached. Usual: email, phone, mobilePhone.",
        .name("A field.", Field.configurationNames))
    }
  }

  public init(from decoder: any Decoder) throws {
    let section = try decoder.section(Self.self)
    rejectConfidence = try section.decodeShareIfPresent(forKey: .rejectConfidence)
    contactFields = try section.decodeFieldsIfPresent(forKey: .contactFields)
  }
}
