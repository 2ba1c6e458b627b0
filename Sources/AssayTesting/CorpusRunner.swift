// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Holds a validator against a ``Corpus``.
///
/// ```swift
/// let runner = CorpusRunner(EmailValidator())
/// #expect(runner.mismatches(in: inTheWild) == [])
/// #expect(runner.passes(in: knownFailures) == [])  // a case that passes now belongs into another corpus
/// ```
public struct CorpusRunner<Judge: Validator>: Sendable {
  /// What judges the cases.
  public let validator: Judge

  /// A runner for one validator.
  public init(_ validator: Judge) {
    self.validator = validator
  }

  /// The cases in which the validator finds other rules than the corpus says.
  public func mismatches(in corpus: Corpus) -> [CorpusMismatch] {
    corpus.cases.compactMap { item in
      let found = rules(brokenBy: item.lead)
      return found == item.rules ? nil : CorpusMismatch(label: item.label, expected: item.rules, found: found)
    }
  }

  /// The labels of the cases in which the validator finds what the corpus says: of known failures there must be none.
  public func passes(in knownFailures: Corpus) -> [String] {
    knownFailures.cases.filter { rules(brokenBy: $0.lead) == $0.rules }.map(\.label)
  }

  private func rules(brokenBy lead: Lead) -> Set<Rule.ID> {
    Set(validator.findings(about: lead).filter { $0.outcome == .finding }.map(\.rule.id))
  }
}

/// A case in which a validator does not say what its corpus says.
public struct CorpusMismatch: Sendable, Hashable, CustomStringConvertible {
  public let label: String
  public let expected: Set<Rule.ID>
  public let found: Set<Rule.ID>

  public var description: String {
    "\(label): missed \(expected.subtracting(found).sorted()), too much \(found.subtracting(expected).sorted())"
  }
}
