// SPDX-License-Identifier: Apache-2.0

/// What came of holding one rule against one lead.
///
/// *Could not judge* is an answer of its own and never passes as *fine*: a missing table must not look like a clean
/// file. (TDWG's Biodiversity Data Quality framework draws the same line.)
public enum Outcome: UInt8, Sendable, Hashable {
  /// The defect is there.
  case finding
  /// It was looked for and is not there.
  case fine
  /// There was nothing to judge: the field is empty.
  case notApplicable
  /// The validator cannot say, and says so.
  case couldNotJudge
}
