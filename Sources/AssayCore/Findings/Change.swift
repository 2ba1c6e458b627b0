// SPDX-License-Identifier: Apache-2.0

/// What was done to a value, and by which rule.
///
/// Replaying the changes of a lead in order on the original gives the result; undoing them backwards gives the
/// original. A change is reported like a finding of its rule, so that nothing is altered without a trace.
public struct Change: Sendable, Hashable {
  /// The step that did it.
  public var rule: Rule
  /// The field whose value it is.
  public var field: Field
  /// The value before this step.
  public var original: String
  /// The value after it.
  public var value: String

  /// What a step did to a value.
  public init(_ rule: Rule, in field: Field, from original: String, to value: String) {
    self.rule = rule
    self.field = field
    self.original = original
    self.value = value
  }
}
