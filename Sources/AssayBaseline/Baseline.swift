// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import AssayKeyedHashes

/// The findings that a team knows of and has let be, so that a gate fails by new ones only.
///
/// It holds keyed hashes, and can lie in the repository beside the leads: without the key it says how many findings of
/// which rule each file has, and nothing of any lead.
///
/// ```swift
/// let secret = try HashSecret.ofEnvironment()
/// let baseline = try Baseline(file: "assay-baseline.txt", secret: secret)
/// let known = BaselineFindings(baseline, secret: secret, names: BaselineNames(file: "assay-baseline.txt"))
/// var options = BatchOptions()
/// options.knownFindings = known
/// let report = try BatchRun(pipeline: .standard, options: options).check(["leads.csv"])
/// print(report.counts.known, known.stale)
/// ```
public struct Baseline: Sendable, Hashable {
  /// A finding, by the rule, which is there for people to read, and by its key.
  public struct Entry: Sendable, Hashable {
    /// The rule.
    public let rule: Rule.ID
    /// What it is known by.
    public let key: FindingKey

    /// An entry of its parts.
    public init(rule: Rule.ID, key: FindingKey) {
      self.rule = rule
      self.key = key
    }
  }

  /// How often each finding is known, by the name of its file.
  public var files: [String: [Entry: Int]]

  /// A baseline of some findings.
  public init(files: [String: [Entry: Int]] = [:]) {
    self.files = files
  }

  /// How many findings are known.
  public var count: Int { files.values.reduce(0) { $0 + $1.values.reduce(0) { $0 &+ $1 } } }
}

// MARK: - Keys

extension HashSecret {
  private static let findingPurpose: UInt8 = 16
  private static let checkPurpose: UInt8 = 17

  /// What a finding in a row is known by.
  func key(of finding: Finding, content: [UInt8]) -> FindingKey {
    let field = Array((finding.field?.name ?? "").utf8)
    let hash = hash(Self.findingPurpose, [Array(finding.rule.id.rawValue.utf8), field, content])
    return FindingKey(high: hash.high, low: hash.low)
  }

  /// What a baseline keeps to recognise its key: the hash of nothing.
  var baselineCheck: KeyedHash { hash(Self.checkPurpose, []) }
}
