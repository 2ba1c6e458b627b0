// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension ColumnMapping {
  /// The field of one column, and why it is that one.
  public struct Assignment: Sendable, Hashable {
    /// What the field was told by; an open set.
    public struct Evidence: RawRepresentable, Sendable, Hashable {
      /// The name, as reports show it.
      public let rawValue: String
      /// Evidence of another kind.
      public init(rawValue: String) { self.rawValue = rawValue }

      /// The column has no field.
      public static let none = Evidence(rawValue: "none")
      /// Its name stands in the dictionary.
      public static let header = Evidence(rawValue: "header")
      /// Its name is one of the dictionary's with words around it, or speaks of a way of contact.
      public static let headerWords = Evidence(rawValue: "headerWords")
      /// Its values are what the field holds.
      public static let values = Evidence(rawValue: "values")
      /// The user said so.
      public static let override = Evidence(rawValue: "override")
      /// A mapping that was saved for this header says so.
      public static let saved = Evidence(rawValue: "saved")
    }

    /// The field; nil for a column that is carried through untouched.
    public var field: Field?
    /// How sure it is, from 0 to 1.
    public var confidence: Double
    /// What it was told by.
    public var evidence: Evidence

    /// Creates an assignment.
    public init(_ field: Field?, confidence: Double, evidence: Evidence) {
      self.field = field
      self.confidence = confidence
      self.evidence = evidence
    }

    static let none = Assignment(nil, confidence: 0, evidence: .none)
  }
}
