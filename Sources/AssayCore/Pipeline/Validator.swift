// SPDX-License-Identifier: Apache-2.0

/// A type that inspects one lead and says what is wrong with it.
///
/// For what only shows in many leads together there is ``DatasetValidator``; for bringing a value into canonical form,
/// ``Normalizer``.
///
/// ```swift
/// struct NoReplyValidator: Validator {
///   static let noReply = Rule(
///     "acme.no-reply-address", .warning, fields: [.email],
///     english: RuleText(message: "Nobody reads this mailbox.", …),
///     german: RuleText(message: "Dieses Postfach liest niemand.", …))
///
///   var rules: [Rule] { [Self.noReply] }
///
///   func validate(_ lead: borrowing LeadView) -> [Finding] {
///     guard lead.string(.email).hasPrefix("noreply@") else { return [] }
///     return [Finding(Self.noReply, in: .email)]
///   }
/// }
/// ```
///
/// An implementation promises to be deterministic and stateless, to do no input or output, to name only rules that it
/// declares, to take time in proportion to the lead, and to say *could not judge* rather than nothing where it cannot
/// know. `contractViolations(of:on:)` in `AssayTesting` checks that.
public protocol Validator: ReferenceTableUser {
  /// Every rule that a finding may name.
  var rules: [Rule] { get }

  /// Whether it looks at columns that are no field: they are kept only for validators that say so. Their names are in the
  /// ``FieldLayout`` of a batch, so only ``validate(_:into:)`` can tell them apart; see ``FieldLayout/slot(ofColumn:)``.
  /// There is a default implementation, which says no.
  var readsOtherColumns: Bool { get }

  /// The findings about a lead. The usual answer is empty and costs no allocation.
  func validate(_ lead: borrowing LeadView) -> [Finding]

  /// Judges all leads of a batch. There is a default implementation, which asks for each lead; it is a requirement so
  /// that the call for each lead is a direct one and a validator may go over a batch in its own way.
  func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>)

  /// The same validator, knowing what the first leads of a data set have in common: that a column was decoded wrongly,
  /// that postal codes lost their zeros. There is a default implementation, which takes no notice.
  ///
  /// What it learns may make it surer of a finding, or less sure. It is asked once for each data set, before any lead is
  /// judged, with leads that have been normalised; see ``Pipeline/informed(by:)``.
  func informed(by sample: borrowing LeadBatch) -> Self
}

// MARK: - Default implementations

extension Validator {
  public var readsOtherColumns: Bool { false }

  public func informed(by sample: borrowing LeadBatch) -> Self { self }

  @inlinable
  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let leads = batch.leads
    for record in 0..<leads.count {
      let found = validate(leads[record])
      if found.isEmpty { continue }
      for finding in found { findings.append(finding, to: record) }
    }
  }
}
