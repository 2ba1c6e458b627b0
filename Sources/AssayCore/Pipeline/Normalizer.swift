// SPDX-License-Identifier: Apache-2.0

/// A type that brings values into their canonical form without guessing.
///
/// A step that guesses is no normaliser but a ``Validator`` with a ``Suggestion``. Each step is a rule with an id, so
/// that a person can ask what was done and why.
///
/// An implementation promises to be deterministic and stateless, to do nothing to a value that is right, to do nothing
/// to a value that is not UTF-8, and to do nothing the second time: the changes of its own result are empty.
public protocol Normalizer: ReferenceTableUser {
  /// The steps.
  var rules: [Rule] { get }

  /// The changes that the lead needs, in order; several changes of one field start each from the result of the one
  /// before. The usual answer is empty and costs no allocation.
  func normalize(_ lead: borrowing LeadView) -> [Change]

  /// Normalises all leads of a batch. There is a default implementation, which asks for each lead.
  func normalize(_ batch: inout LeadBatch)

  /// The same normaliser, knowing what the first leads of a data set have in common; see ``Validator/informed(by:)``. It
  /// is asked with leads as they came. There is a default implementation, which takes no notice.
  func informed(by sample: borrowing LeadBatch) -> Self
}

// MARK: - Default implementations

extension Normalizer {
  public func informed(by sample: borrowing LeadBatch) -> Self { self }

  @inlinable
  public func normalize(_ batch: inout LeadBatch) {
    for record in 0..<batch.count {
      let changes = normalize(batch.lead(at: record))
      if !changes.isEmpty { batch.apply(changes, to: record) }
    }
  }
}
