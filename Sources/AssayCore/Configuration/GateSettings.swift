// SPDX-License-Identifier: Apache-2.0

/// What a configuration says of the gate: when a run fails.
public struct GateSettings: ConfigurationSection {
  /// From which severity on a finding fails the gate.
  public enum Level: String, CaseIterable, Sendable, Codable {
    case note, warning, error, never

    /// Nil for a gate that no finding fails.
    public var severity: Severity? { Severity.allCases.first { $0.name == rawValue } }
  }

  /// From which severity on a finding fails the gate; nil for what is usual.
  public var severity: Level?
  /// The most findings that could not be judged by a required check before the run fails; nil for no limit.
  public var unavailable: Int?
  /// The file of findings that are known and do not fail the gate, relative to the configuration.
  public var baseline: String?

  /// Settings that change nothing, but for those that are given.
  public init(severity: Level? = nil, unavailable: Int? = nil, baseline: String? = nil) {
    self.severity = severity
    self.unavailable = unavailable
    self.baseline = baseline
  }

  public enum CodingKeys: String, CodingKey, CaseIterable {
    case severity, unavailable, baseline
  }

  public static let summary = "When a run fails, that is, which findings make its exit code other than 0."

  public static func schema(of key: CodingKeys) -> ConfigurationSchema {
    switch key {
    case .severity:
      .name("The severity from which on a finding makes the exit code 1, as --gate.", Level.allCases.map(\.rawValue))
    case .unavailable: .count("How often a required check may be unable to judge before the exit code is 4.")
    case .baseline: .string("The file of known findings that do not fail the gate, relative to this file.")
    }
  }

  public init(from decoder: any Decoder) throws {
    let section = try decoder.section(Self.self)
    severity = try section.decodeNameIfPresent(Level.self, forKey: .severity, kind: ("severity", "kein Gewicht"))
    unavailable = try section.decodeCountIfPresent(forKey: .unavailable)
    baseline = try section.decodeIfPresent(String.self, forKey: .baseline)
  }
}
