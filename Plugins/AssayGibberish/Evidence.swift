// SPDX-License-Identifier: Apache-2.0

/// One reason to take a text for invented.
public struct Evidence: Sendable, Hashable {
  /// What kind of reason it is. Reasons of different kinds are independent of each other; several of one kind count once.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Keys in the order in which they lie: `asdf`, `qwertz`.
    case keyboardWalk
    /// Letters or digits in the order of the alphabet: `abcd`, `1234`.
    case sequence
    /// One letter or group again and again: `aaaa`, `xyxyxy`.
    case repetition
    /// Letters that do not follow each other in names and words.
    case letters
    /// A word that stands for no value, or for a test: `n/a`, `unbekannt`, `test`.
    case placeholder
    /// A sample person or a figure: Max Mustermann, Mickey Mouse.
    case figure
    /// Signs or a form that no value of that kind has: digits in a name, a URL.
    case shape
    /// The same value in fields that have nothing to do with each other.
    case sameValue
  }

  /// What kind of reason it is.
  public let kind: Kind
  /// Where it stands in the text, in bytes of UTF-8.
  public let range: Range<Int>
  /// 0 to 1: how often a text with this evidence alone is invented; measured for ``Kind/letters``, else an estimate.
  public let confidence: Double

  /// Evidence at a place of a text.
  public init(_ kind: Kind, at range: Range<Int>, confidence: Double) {
    self.kind = kind
    self.range = range
    self.confidence = confidence
  }
}
