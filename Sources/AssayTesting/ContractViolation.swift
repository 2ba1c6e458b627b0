// SPDX-License-Identifier: Apache-2.0

/// A promise of a protocol that an implementation does not keep.
///
/// Values of leads do not appear in it: it may be printed by a test run that others can read.
public struct ContractViolation: Sendable, Hashable, CustomStringConvertible {
  /// Which promise. An open set: a kit of your own may add to it.
  public struct Promise: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name of the promise.
    public let rawValue: String
    /// A promise that is only known at run time.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// A promise in the source.
    public init(stringLiteral value: String) { rawValue = value }

    /// The same lead gives the same answer.
    public static let deterministic: Promise = "deterministic"
    /// A finding or change names a rule, an enrichment a column, that is declared.
    public static let declared: Promise = "declared"
    /// Rule ids are `area.defect` in kebab case, and none is declared twice.
    public static let ruleIDs: Promise = "rule-ids"
    /// All five texts of a rule are there in every language, with the same placeholders.
    public static let texts: Promise = "texts"
    /// Every placeholder of a message has an argument.
    public static let arguments: Promise = "arguments"
    /// A range lies inside the value of the field.
    public static let range: Promise = "range"
    /// A confidence is between 0 and 1.
    public static let confidence: Promise = "confidence"
    /// A batch gets the answers that its leads get one by one.
    public static let batch: Promise = "batch"
    /// The time grows no faster than the lead.
    public static let linear: Promise = "linear"
    /// Normalising the result changes nothing.
    public static let idempotent: Promise = "idempotent"
    /// Replaying the changes on the original gives the result, undoing them gives the original.
    public static let reversible: Promise = "reversible"
    /// A value that is not UTF-8 stays as it is.
    public static let bytes: Promise = "bytes"
    /// The evidence of the parts, merged, is the evidence of the whole.
    public static let mergeable: Promise = "mergeable"
    /// Resolving part by part gives the findings of resolving the whole.
    public static let streaming: Promise = "streaming"
    /// A match names a lead that exists and does not itself repeat another one, for a streaming validator an earlier
    /// one; its probability is between 0 and 1, its weight finite.
    public static let matches: Promise = "matches"
    /// Both forms of `resolve` give the same findings.
    public static let listed: Promise = "listed"
    /// Findings of a data set come in the order of the records and name records that exist.
    public static let records: Promise = "records"
  }

  /// What was promised.
  public let promise: Promise
  /// The lead that shows it, as an index; nil where it is about the implementation as such.
  public let lead: Int?
  /// What was expected and what was seen, without values of the lead.
  public let detail: String

  /// A promise that was not kept.
  public init(_ promise: Promise, lead: Int? = nil, _ detail: String) {
    self.promise = promise
    self.lead = lead
    self.detail = detail
  }

  public var description: String {
    let place = lead.map { "lead \($0): " } ?? ""
    return "\(promise.rawValue): \(place)\(detail)"
  }
}
