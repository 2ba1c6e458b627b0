// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The fields that prove consent: when it was given, how, and to which wording (Art. 7 (1) GDPR puts the proof on whoever
/// relies on the consent).
public struct ConsentEvidence: ConfigurationSection {
  /// When consent was given; nil for what is not asked for.
  public var when: Field?
  /// How consent was given: by which form, at which event; nil for what is not asked for.
  public var how: Field?
  /// Which wording the person agreed to; nil for what is not asked for.
  public var wording: Field?

  /// The fields that are made for it.
  public static let standard = ConsentEvidence(when: .consentAt, how: .consentSource, wording: .consentText)

  /// Evidence in these fields.
  public init(when: Field?, how: Field?, wording: Field?) {
    self.when = when
    self.how = how
    self.wording = wording
  }

  /// The fields that are asked for.
  public var fields: [Field] { [when, how, wording].compactMap(\.self) }

  public enum CodingKeys: String, CodingKey, CaseIterable {
    case when, how, wording
  }

  public static let summary =
    "The fields that every lead must have filled, as evidence of consent. Without any key: consentAt, consentSource and "
    + "consentText."

  public static func schema(of key: CodingKeys) -> ConfigurationSchema {
    switch key {
    case .when: .name("When consent was given.", Field.configurationNames)
    case .how: .name("How consent was given: by which form, at which event.", Field.configurationNames)
    case .wording: .name("Which wording the person agreed to, or its version.", Field.configurationNames)
    }
  }

  public init(from decoder: any Decoder) throws {
    let section = try decoder.section(Self.self)
    when = try section.decodeFieldIfPresent(forKey: .when)
    how = try section.decodeFieldIfPresent(forKey: .how)
    wording = try section.decodeFieldIfPresent(forKey: .wording)
    if fields.isEmpty { self = .standard }
  }
}
