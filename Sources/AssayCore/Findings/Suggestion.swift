// SPDX-License-Identifier: Apache-2.0

/// A value that is probably meant.
public struct Suggestion: Sendable, Hashable {
  /// Why a suggestion is made. An open set: a validator may add its own.
  public struct Evidence: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name of the evidence.
    public let rawValue: String
    /// Evidence that is only known at run time.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Evidence in the source.
    public init(stringLiteral value: String) { rawValue = value }

    /// The form of the value leaves nothing else that it could mean.
    public static let form: Evidence = "form"
    /// A slip of the hand away: keys beside each other, letters in the wrong order, doubled or left out.
    public static let typing: Evidence = "typing"
    /// What many leads of the file have.
    public static let file: Evidence = "file"
  }

  /// The field that should change; it may be another one than that of the finding.
  public var field: Field
  /// The whole value that the field should have.
  public var value: String
  /// 0 to 1: how often a suggestion like this one is right.
  public var confidence: Double
  /// Why it is suggested.
  public var evidence: [Evidence]
  /// Whether the value may be applied unseen: nothing else can be meant, and nothing is lost.
  public var isSafe: Bool

  /// A value that is probably meant for a field.
  public init(
    _ field: Field, _ value: String, confidence: Double, evidence: [Evidence] = [], isSafe: Bool = false
  ) {
    self.field = field
    self.value = value
    self.confidence = confidence
    self.evidence = evidence
    self.isSafe = isSafe
  }
}
