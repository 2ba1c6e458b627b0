// SPDX-License-Identifier: Apache-2.0

/// A type that judges leads by the whole data set: duplicates, columns that slipped, what the file usually holds.
///
/// It works in three steps, so that a data set may be observed in parallel, part by part, or on many machines:
/// *observe* each lead into evidence, *merge* the evidence of the parts in their order, *resolve* once. The engine reads
/// the data twice then; a validator that can judge a lead from those before it alone is a
/// ``StreamingDatasetValidator`` and spares the second reading.
///
/// An implementation says in its documentation how much memory its evidence takes for each lead.
public protocol DatasetValidator: ReferenceTableUser {
  /// What is kept of the leads of one part.
  associatedtype Evidence: Sendable

  /// Every rule that a finding may name.
  var rules: [Rule] { get }

  /// Whether it looks at columns that are no field: ``LeadView/otherValue(at:)`` is of use only then, because nobody
  /// else needs these columns. There is a default implementation, which says no.
  var readsOtherColumns: Bool { get }

  /// Whether all it asks of a verdict is that it be ``Verdict/reject``: validators that never reject are spared in the
  /// survey then, where everything else about a lead is of no use. There is a default implementation, which says no.
  var asksOnlyForRejections: Bool { get }

  /// How many bytes of memory it takes for each lead at most, while leads are observed and resolved, for an estimate before
  /// the work begins. There is a default implementation, which says 0: nothing to speak of.
  var bytesPerLead: Int { get }

  /// How many of these bytes are memory in any case, where it keeps the rest in temporary files if that is asked for. There
  /// is a default implementation, which says all of them.
  var leastBytesPerLead: Int { get }

  /// Whether it compares the leads of the data set with those that are known already, where there are any:
  /// ``observe(known:record:into:)`` is called only then. There is a default implementation, which says no.
  var comparesKnownLeads: Bool { get }

  /// The evidence of no lead.
  func makeEvidence() -> Evidence

  /// Adds what columns the leads of a part have, before the first of them: what is at an index of
  /// ``LeadView/otherValue(at:)`` in one file may be elsewhere in the next. There is a default implementation, which
  /// takes no notice.
  func observe(_ layout: FieldLayout, into evidence: inout Evidence)

  /// Adds a lead to the evidence.
  /// - Parameters:
  ///   - record: its number over the whole data set, from 1.
  ///   - verdict: what would become of it without this validator.
  func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence)

  /// Adds a lead to the evidence that is known already, as one of a customer database: it is no part of the data set and
  /// nothing is to be said of it, but leads of the data set may repeat it. All known leads come before the first lead of
  /// the data set. There is a default implementation, which takes no notice.
  /// - Parameter record: its number among the known leads, from 1.
  func observe(known lead: borrowing LeadView, record: Int, into evidence: inout Evidence)

  /// Adds what a normaliser did to a lead, after the lead itself. There is a default implementation, which takes no notice.
  func observe(_ change: Change, record: Int, into evidence: inout Evidence)

  /// Adds the evidence of the next part.
  func merge(_ next: Evidence, into evidence: inout Evidence)

  /// The findings, in the order of the records.
  func resolve(_ evidence: Evidence) -> [DatasetFinding]

  /// Adds the findings, in the order of the records. There is a default implementation, which adds those of
  /// ``resolve(_:)``; a validator with something to say of a good part of millions of leads adds one after the other
  /// here, and gives the same ones there. The evidence is the validator's own: it may be changed without a copy.
  func resolve(_ evidence: consuming Evidence, into findings: inout DatasetFindings)

  /// Begins work on a data set. There are default implementations for both kinds of validators.
  func makeStage() -> DatasetStage
}

/// A ``DatasetValidator`` for which the leads that came before are enough to judge a lead.
public protocol StreamingDatasetValidator: DatasetValidator {
  /// What is remembered of all the leads that came before.
  associatedtype Memory: Sendable

  /// The memory before the first lead.
  func makeMemory() -> Memory

  /// The findings about the leads of a part, which are remembered from then on. Parts come in their order.
  func resolve(_ part: Evidence, remembering memory: inout Memory) -> [DatasetFinding]

  /// What shows only when all leads have come: findings about the data set as a whole, and, for what is rare and grave,
  /// about leads that have been judged already. There is a default implementation, which finds nothing.
  ///
  /// Findings about leads make the engine read the data a second time, so that these leads are judged by them too; a
  /// validator that has such findings about most data sets should be a plain ``DatasetValidator``.
  func conclude(_ memory: Memory) -> [DatasetFinding]
}

// MARK: - Default implementations

extension DatasetValidator {
  public var readsOtherColumns: Bool { false }

  public var asksOnlyForRejections: Bool { false }

  public var bytesPerLead: Int { 0 }

  public var leastBytesPerLead: Int { bytesPerLead }

  public var comparesKnownLeads: Bool { false }

  public func observe(_ layout: FieldLayout, into evidence: inout Evidence) {}

  public func observe(known lead: borrowing LeadView, record: Int, into evidence: inout Evidence) {}

  public func observe(_ change: Change, record: Int, into evidence: inout Evidence) {}

  public func resolve(_ evidence: consuming Evidence, into findings: inout DatasetFindings) {
    findings.append(contentsOf: resolve(evidence))
  }

  public func makeStage() -> DatasetStage { DatasetStage(surveying: self) }
}

extension StreamingDatasetValidator {
  public func makeStage() -> DatasetStage { DatasetStage(streaming: self) }

  public func conclude(_ memory: Memory) -> [DatasetFinding] { [] }

  public func resolve(_ evidence: Evidence) -> [DatasetFinding] {
    var memory = makeMemory()
    let findings = resolve(evidence, remembering: &memory)
    return findings + conclude(memory)
  }
}
