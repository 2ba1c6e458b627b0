// SPDX-License-Identifier: Apache-2.0

/// What a configuration says of one rule.
public struct RuleSettings: ConfigurationSection {
  /// How much the findings of a rule weigh.
  public enum Level: String, CaseIterable, Sendable, Codable {
    case note, warning, error, off

    /// Nil for a rule that is not reported.
    public var severity: Severity? { Severity.allCases.first { $0.name == rawValue } }
  }

  /// How much its findings weigh; nil for what the rule itself declares.
  public var severity: Level?
  /// Values that it does not report, compared after normalisation and without case.
  public var allow: [String]
  /// How many findings a gate lets pass.
  public var threshold: RuleThreshold
  /// Whether a rule that is silent by itself reports; nil for what is usual. Only `email.freemail-address` is silent.
  public var report: Bool?

  /// Settings that change nothing, but for those that are given.
  public init(
    severity: Level? = nil, allow: [String] = [], threshold: RuleThreshold = RuleThreshold(), report: Bool? = nil
  ) {
    self.severity = severity
    self.allow = allow
    self.threshold = threshold
    self.report = report
  }

  public enum CodingKeys: String, CodingKey, CaseIterable {
    case severity, allow, report, max
    case maxShare = "max-share"
  }

  public static let summary = "What is different about one rule."

  public static func schema(of key: CodingKeys) -> ConfigurationSchema {
    switch key {
    case .severity:
      .name(
        "How much a finding weighs: a note changes nothing, a warning sends a lead to review, an error rejects it; "
          + "off: it is not reported.", Level.allCases.map(\.rawValue))
    case .allow: .list("Values that the rule does not report; case does not matter.", .string("A value."))
    case .report: .flag("Report findings of a rule that is silent otherwise: email.freemail-address.")
    case .max: .count("The gate: the most findings of the rule that pass.")
    case .maxShare: .share("The gate: the most findings of the rule that pass, as a share of the records.")
    }
  }

  public init(from decoder: any Decoder) throws {
    let section = try decoder.section(Self.self)
    severity = try section.decodeNameIfPresent(Level.self, forKey: .severity, kind: ("severity", "kein Gewicht"))
    allow = try section.decodeIfPresent([String].self, forKey: .allow) ?? []
    report = try section.decodeIfPresent(Bool.self, forKey: .report)
    threshold = RuleThreshold(
      max: try section.decodeCountIfPresent(forKey: .max), maxShare: try section.decodeShareIfPresent(forKey: .maxShare)
    )
  }

  public func encode(to encoder: any Encoder) throws {
    var section = encoder.container(keyedBy: CodingKeys.self)
    try section.encodeIfPresent(severity, forKey: .severity)
    if !allow.isEmpty { try section.encode(allow, forKey: .allow) }
    try section.encodeIfPresent(report, forKey: .report)
    try section.encodeIfPresent(threshold.max, forKey: .max)
    try section.encodeIfPresent(threshold.maxShare, forKey: .maxShare)
  }
}
