// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import AssayKeyedHashes
import Synchronization

/// Takes down what a run finds, to be known from then on.
///
/// A class, because it is asked for what it has when the run is over.
public final class BaselineRecorder: KnownFindings {
  private let secret: HashSecret
  private let names: BaselineNames
  private let gate: GatePolicy
  private let recorded = Mutex((baseline: Baseline(), names: [String: String]()))

  /// - Parameter gate: only findings that count for it are taken down.
  public init(secret: HashSecret, names: BaselineNames, gate: GatePolicy) {
    self.secret = secret
    self.names = names
    self.gate = gate
  }

  /// What was found, with an entry for each file that was read.
  public var baseline: Baseline { recorded.withLock { $0.baseline } }

  public func beginReading() {
    recorded.withLock { $0.baseline = Baseline() }
  }

  public func begin(_ file: String) {
    let name = names.name(of: file)
    recorded.withLock { recorded in
      recorded.names[file] = name
      if recorded.baseline.files[name] == nil { recorded.baseline.files[name] = [:] }
    }
  }

  public func key(of finding: Finding, content: [UInt8]) -> FindingKey {
    secret.key(of: finding, content: content)
  }

  /// Takes a finding down; nothing is known.
  public func isKnown(_ key: FindingKey, of rule: Rule.ID, weighing severity: Severity, in file: String) -> Bool {
    guard gate.counts(rule, weighing: severity) else { return false }
    recorded.withLock { recorded in
      let name = recorded.names[file] ?? file
      recorded.baseline.files[name, default: [:]][Baseline.Entry(rule: rule, key: key), default: 0] += 1
    }
    return false
  }
}
