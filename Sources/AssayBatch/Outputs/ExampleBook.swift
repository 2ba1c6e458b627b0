// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// Keeps the first findings of each rule, for people to look at.
///
/// A class, because the workers of a run share it.
final class ExampleBook: Sendable {
  static let limit = 5

  private let examples = Mutex<[Rule.ID: [PlacedFinding]]>([:])

  /// The rules that need no more examples.
  var fullRules: Set<Rule.ID> {
    examples.withLock { Set($0.filter { $0.value.count >= Self.limit }.keys) }
  }

  /// Adds the findings of the next chunk, in their order.
  func add(_ findings: [PlacedFinding]) {
    examples.withLock { examples in
      for finding in findings where examples[finding.finding.rule.id, default: []].count < Self.limit {
        examples[finding.finding.rule.id, default: []].append(finding)
      }
    }
  }

  var all: [Rule.ID: [PlacedFinding]] { examples.withLock { $0 } }
}
