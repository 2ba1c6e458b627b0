// SPDX-License-Identifier: Apache-2.0

import AssayCompleteness
import AssayConsent
import AssayCore
import AssayEmail
import AssayOwnRules

/// What somebody has decided about their leads once and for all: the content of an `assay.yml`.
///
/// ```swift
/// var configuration = Configuration()
/// configuration.required = [.field(.lastName)]
/// configuration.rules["email.role-mailbox"] = RuleSettings(severity: .off)
/// let pipeline = Pipeline(configuration: configuration)
/// ```
///
/// It is `Codable`, with the keys of the file; what it does not know is an error. `AssayConfiguration` reads it from YAML.
/// It stands here and not in `AssayCore`, as its parts do, because it knows the plugins that some of its keys are for.
public struct Configuration: ConfigurationSection {
  /// The version of the format that this library reads and writes.
  public static let currentVersion = 1

  /// How duplicates are found.
  public enum Duplicates: String, CaseIterable, Sendable, Codable {
    /// By all that two leads have in common.
    case weighed
    /// By their mailbox alone.
    case exact
    /// Not at all.
    case off
  }

  /// The language of messages; nil for that of the user.
  public var language: Language?
  /// Fields by column name, for files that have such a column; nil for a column to leave alone.
  public var mapping: [String: Field?] = [:]
  /// What every lead must have.
  public var required: [Requirement] = []
  /// How findings become a verdict.
  public var policy = PolicySettings()
  /// How duplicates are found; nil for ``Duplicates/weighed``.
  public var duplicates: Duplicates?
  /// A folder of tables that `assay reference import` made, relative to the file.
  public var tables: String?
  /// What the user vouches for, whatever the rule.
  public var allow = AllowSettings()
  /// What is different about single rules.
  public var rules: [Rule.ID: RuleSettings] = [:]
  /// Rules that need no code.
  public var ownRules: [OwnRule] = []
  /// When a run fails.
  public var gate = GateSettings()
  /// People who must not be contacted; nil for no list.
  public var suppression: SuppressionSettings?
  /// The evidence of consent that every lead must have; nil for none.
  public var consent: ConsentEvidence?

  /// A configuration that changes nothing.
  public init() {}
}

// MARK: - Coding

extension Configuration {
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case version, language, mapping, required, policy, duplicates, tables, allow, rules
    case ownRules = "own-rules"
    case gate, suppression, consent
  }

  public static let summary = "What assay does with the leads below the folder of this file."
  public static let requiredKeys = [CodingKeys.version]

  public static func schema(of key: CodingKeys) -> ConfigurationSchema {
    switch key {
    case .version: .constant("The version of the format: \(currentVersion).", currentVersion)
    case .language: .name("The language of messages. Usual: that of the user.", Language.allCases.map(\.rawValue))
    case .mapping:
      .map(
        "The field of each column, by the name of the column, for files that have it; an empty field leaves the column "
          + "alone.", keys: nil,
        .anyOf(
          "A field, or nothing.", [.name("A field.", Field.configurationNames + [""]), .nothing("Nothing.")]))
    case .required: .list("What every lead must have.", Requirement.schema)
    case .policy: PolicySettings.schema
    case .duplicates:
      .name(
        "How duplicates are found: weighed, by all that two leads have in common; exact, by their mailbox alone; off, not "
          + "at all.", Duplicates.allCases.map(\.rawValue))
    case .tables: .string("A folder of tables that \"assay reference import\" made, relative to this file.")
    case .allow: AllowSettings.schema
    case .rules:
      .map(
        "What is different about single rules, by the id of the rule; \"assay rules\" lists all.",
        keys: OwnRule.schemaOfKnownIDs, RuleSettings.schema)
    case .ownRules: .list("Rules that need no code; \"assay rules test\" tries their examples.", OwnRule.schema)
    case .gate: GateSettings.schema
    case .suppression: SuppressionSettings.schema
    case .consent: ConsentEvidence.schema
    }
  }

  public init(from decoder: any Decoder) throws {
    let section = try decoder.section(Self.self)
    try Self.checkVersion(section)
    language = try section.decodeNameIfPresent(Language.self, forKey: .language, kind: ("language", "keine Sprache"))
    mapping = try Self.mapping(section)
    required = try section.decodeIfPresent([Requirement].self, forKey: .required) ?? []
    policy = try section.decodeIfPresent(PolicySettings.self, forKey: .policy) ?? PolicySettings()
    duplicates = try section.decodeNameIfPresent(Duplicates.self, forKey: .duplicates)
    tables = try section.decodeIfPresent(String.self, forKey: .tables)
    allow = try section.decodeIfPresent(AllowSettings.self, forKey: .allow) ?? AllowSettings()
    rules = try Self.rules(section)
    gate = try section.decodeIfPresent(GateSettings.self, forKey: .gate) ?? GateSettings()
    suppression = try section.decodeIfPresent(SuppressionSettings.self, forKey: .suppression)
    consent = try section.decodeIfPresent(ConsentEvidence.self, forKey: .consent)
    ownRules = try Self.ownRules(section)
    try checkDomains()
    try checkRules()
  }

  private func checkDomains() throws {
    for (index, domain) in allow.emailDomains.enumerated() where !EmailAddress.isDomain(domain) {
      throw ConfigurationError(
        at: [.key(CodingKeys.allow.rawValue), .key(AllowSettings.CodingKeys.emailDomains.rawValue), .index(index)],
        english: "“\(domain)” is no domain. Write it as in acme.com.",
        german: "„\(domain)“ ist keine Domain. Bitte wie acme.com schreiben.")
    }
  }

  private static func checkVersion(_ section: KeyedDecodingContainer<CodingKeys>) throws {
    let known = "version: \(currentVersion)"
    guard let version = try section.decodeIfPresent(Int.self, forKey: .version) else {
      throw ConfigurationError(
        at: [], english: "the version of the format is missing. Write “\(known)” first.",
        german: "Die Version des Formats fehlt. Bitte zuerst „\(known)“ schreiben.")
    }
    guard version == currentVersion else {
      throw ConfigurationError(
        at: [.key(CodingKeys.version.rawValue)],
        english:
          "version \(version) of the format is not known to assay \(assayVersion). Write “\(known)”, or update assay.",
        german:
          "Version \(version) des Formats kennt assay \(assayVersion) nicht. Bitte „\(known)“ schreiben oder assay "
          + "aktualisieren.")
    }
  }

  private static func mapping(_ section: KeyedDecodingContainer<CodingKeys>) throws -> [String: Field?] {
    var mapping: [String: Field?] = [:]
    guard section.contains(.mapping), try !section.decodeNil(forKey: .mapping) else { return mapping }
    let columns = try section.nestedContainer(keyedBy: AnyKey.self, forKey: .mapping)
    for column in columns.allKeys {
      let name = try columns.decodeIfPresent(String.self, forKey: column) ?? ""
      let path: [ConfigurationError.Step] = [.key(CodingKeys.mapping.rawValue), .key(column.stringValue)]
      mapping[column.stringValue] = .some(name.isEmpty ? nil : try Field(configured: name, at: path))
    }
    return mapping
  }

  private static func rules(_ section: KeyedDecodingContainer<CodingKeys>) throws -> [Rule.ID: RuleSettings] {
    var rules: [Rule.ID: RuleSettings] = [:]
    guard section.contains(.rules), try !section.decodeNil(forKey: .rules) else { return rules }
    let ids = try section.nestedContainer(keyedBy: AnyKey.self, forKey: .rules)
    for id in ids.allKeys {
      rules[Rule.ID(rawValue: id.stringValue)] =
        try ids.decodeIfPresent(RuleSettings.self, forKey: id) ?? RuleSettings()
    }
    return rules
  }

  private static func ownRules(_ section: KeyedDecodingContainer<CodingKeys>) throws -> [OwnRule] {
    let rules: [OwnRule]
    do {
      rules = try section.decodeIfPresent([OwnRule].self, forKey: .ownRules) ?? []
    } catch let error as OwnRuleError {
      throw ConfigurationError(error)
    }
    var ids: [Rule.ID: OwnRuleError.Kind] = [:]
    for rule in Rule.bundled { ids[rule.id] = .knownID }
    for (index, rule) in rules.enumerated() {
      if let kind = ids.updateValue(.repeatedID, forKey: rule.id) {
        let path: [OwnRuleError.Key] = [.init(CodingKeys.ownRules.rawValue), .init(index), .init("id")]
        throw ConfigurationError(OwnRuleError(kind, at: path, name: rule.id.rawValue))
      }
    }
    return rules
  }

  /// - Throws: ``ConfigurationError`` for settings of a rule that there is not.
  private func checkRules() throws {
    let ids = Set(Rule.bundled.map(\.id) + ownRules.map(\.id))
    for (id, settings) in rules.sorted(by: { $0.key < $1.key }) {
      let path: [ConfigurationError.Step] = [.key(CodingKeys.rules.rawValue), .key(id.rawValue)]
      guard ids.contains(id) else {
        throw ConfigurationError.unknownName(
          id.rawValue, at: path, isAboutKey: true, kind: ("rule", "keine Regel"), among: ids.map(\.rawValue).sorted(),
          listsAll: false)
      }
      if settings.report != nil && id != EmailValidator.freemailAddress.id {
        throw ConfigurationError(
          at: path + [.key("report")], isAboutKey: true,
          english: "this rule reports by itself; “severity: off” silences it.",
          german: "Diese Regel meldet von sich aus; „severity: off“ schaltet sie ab.")
      }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var section = encoder.container(keyedBy: CodingKeys.self)
    try section.encode(Self.currentVersion, forKey: .version)
    try section.encodeIfPresent(language, forKey: .language)
    if !mapping.isEmpty { try section.encode(mapping.mapValues { $0?.name ?? "" }, forKey: .mapping) }
    if !required.isEmpty { try section.encode(required, forKey: .required) }
    if policy != PolicySettings() { try section.encode(policy, forKey: .policy) }
    try section.encodeIfPresent(duplicates, forKey: .duplicates)
    try section.encodeIfPresent(tables, forKey: .tables)
    if allow != AllowSettings() { try section.encode(allow, forKey: .allow) }
    if !rules.isEmpty {
      try section.encode(
        Dictionary(rules.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }), forKey: .rules)
    }
    if !ownRules.isEmpty { try section.encode(ownRules, forKey: .ownRules) }
    if gate != GateSettings() { try section.encode(gate, forKey: .gate) }
    try section.encodeIfPresent(suppression, forKey: .suppression)
    try section.encodeIfPresent(consent, forKey: .consent)
  }
}
