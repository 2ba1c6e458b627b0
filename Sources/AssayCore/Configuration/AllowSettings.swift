// SPDX-License-Identifier: Apache-2.0

/// What a user vouches for, whatever the rule.
public struct AllowSettings: ConfigurationSection {
  /// Domains that are a company's, and all below them: not disposable, no relay, no freemail provider.
  public var emailDomains: [String]
  /// Values that are real wherever they stand: no gibberish, no placeholder, no sample person.
  public var values: [String]

  /// Nothing, but for what is given.
  public init(emailDomains: [String] = [], values: [String] = []) {
    self.emailDomains = emailDomains
    self.values = values
  }

  public enum CodingKeys: String, CodingKey, CaseIterable {
    case emailDomains = "email-domains"
    case values
  }

  public static let summary = "What you vouch for, whatever the rule."

  public static func schema(of key: CodingKeys) -> ConfigurationSchema {
    switch key {
    case .emailDomains:
      .list(
        "Domains that are a company's, and all below them: not disposable, no relay, no freemail provider.",
        .string("A domain."))
    case .values:
      .list(
        "Values that are real wherever they stand: no gibberish, no placeholder, no sample person.", .string("A value.")
      )
    }
  }

  public init(from decoder: any Decoder) throws {
    let section = try decoder.section(Self.self)
    emailDomains = try section.decodeIfPresent([String].self, forKey: .emailDomains) ?? []
    values = try section.decodeIfPresent([String].self, forKey: .values) ?? []
  }
}
