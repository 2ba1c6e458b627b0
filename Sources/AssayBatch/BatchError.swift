// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What stops a run. Bad leads never do; they are findings.
public struct BatchError: Error, Sendable, Hashable {
  /// Which kind of trouble it is; an open set, and what an exit code is made of.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public let rawValue: String
    /// Creates a kind of your own.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Options that contradict each other or name what does not exist.
    public static let usage = Kind(rawValue: "usage")
    /// A file that cannot be read, or whose columns cannot be told.
    public static let input = Kind(rawValue: "input")
    /// A result that cannot be written: a full disk, a reader that went away.
    public static let output = Kind(rawValue: "output")
    /// A result that contradicts itself.
    public static let fault = Kind(rawValue: "fault")
    /// The user stopped the run.
    public static let interrupted = Kind(rawValue: "interrupted")
  }

  /// Which kind of trouble it is.
  public let kind: Kind
  private let text: BilingualText

  /// Creates an error with its text in each language; neither may hold a value of a lead.
  public init(_ kind: Kind, english: String, german: String) {
    self.kind = kind
    text = BilingualText(english: english, german: german)
  }

  /// What happened and what to do, for a person. It never holds a value of a lead.
  public func message(in language: Language) -> String { text.text(in: language) }
}
