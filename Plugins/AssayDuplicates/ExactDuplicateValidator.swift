// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds leads that repeat an earlier one: the same key, such as the canonical e-mail address, and no other name.
///
/// The first lead survives; the later ones leave as duplicates. Two people may share a mailbox, so a lead with the same
/// key and a different name is no duplicate: it is reported, and a person decides. Rejected leads are not looked at: one
/// that may not enter must not take the place of one that may.
///
/// - Complexity: O(leads), and 21 to 43 bytes of memory for each lead that has a key, 64 while the table grows. Keys are
///   compared by 72 bits of their hash: among a hundred million leads the chance of a single wrong match is about one in a million.
public struct ExactDuplicateValidator: StreamingDatasetValidator {
  /// Appends the canonical form of a value; false where the value has none and the lead therefore no key.
  public typealias AppendKey = @Sendable (_ value: Span<UInt8>, _ key: inout [UInt8]) -> Bool

  private let field: Field
  private let appendKey: AppendKey
  private let rule: Rule

  /// Creates a validator for one field.
  /// - Parameters:
  ///   - rule: what a repeated lead is reported as; its message may name the earlier lead as `{record}`.
  ///   - appendKey: the canonical form by which two values are the same.
  public init(field: Field, rule: Rule, appendKey: @escaping AppendKey) {
    self.field = field
    self.rule = rule
    self.appendKey = appendKey
  }

  public var rules: [Rule] { [rule] }
}

// MARK: - Observing

extension ExactDuplicateValidator {
  /// The keys of the leads of one part.
  public struct Evidence: Sendable {
    fileprivate var keys: [LeadKey] = []
    /// Reused, so that a key costs no allocation.
    fileprivate var scratch: [UInt8] = []
  }

  public func makeEvidence() -> Evidence { Evidence() }

  public func observe(
    _ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence
  ) {
    guard verdict != .reject, !lead.isEmpty(field) else { return }
    evidence.scratch.removeAll(keepingCapacity: true)
    guard appendKey(lead[field], &evidence.scratch) else { return }
    evidence.keys.append(LeadKey(evidence.scratch.span, name: LeadKey.foldedName(of: lead), record: record))
  }

  public func merge(_ next: Evidence, into evidence: inout Evidence) {
    evidence.keys += next.keys
  }
}

// MARK: - Resolving

extension ExactDuplicateValidator {
  /// How many keys are looked up together: more than a processor can wait for at once is of no use.
  private static let group = 32

  public func makeMemory() -> LeadKeyTable { LeadKeyTable() }

  public func resolve(_ part: Evidence, remembering memory: inout LeadKeyTable) -> [DatasetFinding] {
    var findings: [DatasetFinding] = []
    memory.reserve(part.keys.count)
    for (index, key) in part.keys.enumerated() {
      if index % Self.group == 0 { _ = memory.warm(part.keys[index..<min(index + Self.group, part.keys.count)]) }
      guard let first = memory.insert(key) else { continue }
      let finding = Finding(rule, in: field, ["record": .record(first.record)])
      // A lead with a name tells more than one without: it must not disappear behind it.
      let isSamePerson = key.name == 0 || key.name == first.name
      findings.append(
        DatasetFinding(record: key.record, finding, survivor: isSamePerson ? first.record : nil))
    }
    return findings
  }
}

// MARK: - Rules

extension ExactDuplicateValidator {
  /// The rule for leads with the same e-mail address.
  public static let sameEmail = Rule(
    "duplicate.same-email", .warning, fields: [.email],
    english: RuleText(
      message: "Record {record} has the same mailbox.",
      finds:
        "A lead whose e-mail address an earlier lead of the data set has too, or another spelling of it that its provider "
        + "delivers to the same mailbox.",
      matters: "The same person would be written to and called twice, and answers would be split over two records.",
      example:
        "`Jane.Doe@Example.org` after `jane.doe@example.org`, or `jane.doe+news@gmail.com` after `janedoe@gmail.com`.",
      remedy:
        "Keep the earlier lead. If the names differ, the mailbox may be shared: decide whether these are two people."),
    german: RuleText(
      message: "Datensatz {record} hat dasselbe Postfach.",
      finds:
        "Ein Lead, dessen E-Mail-Adresse schon ein früherer Lead der Daten hat, oder eine andere Schreibweise davon, die "
        + "der Anbieter in dasselbe Postfach zustellt.",
      matters:
        "Dieselbe Person würde zweimal angeschrieben, und ihre Antworten verteilten sich auf zwei Einträge.",
      example:
        "`Jane.Doe@Example.org` nach `jane.doe@example.org` oder `jane.doe+news@gmail.com` nach `janedoe@gmail.com`.",
      remedy:
        "Den früheren Lead behalten. Bei verschiedenen Namen entscheiden, ob zwei Personen ein Postfach teilen."
    ))
}
