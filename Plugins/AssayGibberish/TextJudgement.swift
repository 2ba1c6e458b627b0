// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What speaks for a text having been invented, without a lead: for a form.
///
/// ```swift
/// TextJudgement("asdf", as: .personName).confidence      // 0.96
/// TextJudgement("Mei Ng", as: .personName).confidence    // 0
/// TextJudgement("王伟", as: .personName).isLettersJudged  // false
/// ```
///
/// A confidence says how often such a text is invented, where one field in twenty is. That of ``letters`` is fitted to data and
/// measured, see `Reference/Text/LetterModel/calibrate.py`; those of the other evidence are estimates.
///
/// - Complexity: linear in the bytes, and no allocation.
public struct TextJudgement: Sendable, Hashable {
  /// A word or a combination that is known to stand for nobody.
  public private(set) var fact: Evidence?
  /// A pattern of the hand or of the alphabet.
  public private(set) var pattern: Evidence?
  /// A form that no value of this kind has.
  public private(set) var shape: Evidence?
  /// Letters that do not follow each other in words.
  public private(set) var letters: Evidence?
  /// Whether the letters could be judged: the model knows the Latin, Cyrillic and Greek scripts.
  public private(set) var isLettersJudged = true

  /// Judges a text.
  public init(_ text: String, as kind: TextKind) {
    var text = text
    self = text.withUTF8 { TextJudgement($0.span, as: kind) }
  }

  /// Judges a text in UTF-8, of any bytes.
  public init(_ text: Span<UInt8>, as kind: TextKind) {
    self.init(withoutFactsAbout: text, as: kind)
    if !text.isEmpty { fact = PlaceholderWords.evidence(in: text, kind: kind) }
  }

  /// Judges a part of a name, of which only the whole name tells whether it stands for somebody: Null is one beside Jennifer.
  init(withoutFactsAbout text: Span<UInt8>, as kind: TextKind) {
    guard !text.isEmpty else { return }
    pattern = HandPatterns.evidence(in: text, kind: kind)
    shape = TextShape.evidence(in: text, kind: kind)
    switch LetterEvidence.judge(text, kind: kind) {
    case .fine: break
    case .unjudged: isLettersJudged = false
    case .evidence(let evidence): letters = evidence
    }
    // Consonants in a row say the same as the model, which knows where.
    if let run = shape, run.kind == .letters {
      if letters.map({ $0.confidence < run.confidence }) ?? true {
        letters = Evidence(.letters, at: letters?.range ?? run.range, confidence: run.confidence)
      }
      shape = nil
    }
  }

  /// What is to be said of the text: a fact before a pattern, a pattern before what the letters seem to say. Nil where
  /// nothing speaks against it.
  public var strongest: Evidence? {
    if let fact, fact.confidence >= Self.even { return fact }
    if let pattern, pattern.confidence >= Self.even { return pattern }
    if let shape, shape.confidence >= Self.even { return shape }
    return letters ?? fact ?? pattern ?? shape
  }

  /// 0 to 1: how often such a text is invented.
  public var confidence: Double { strongest?.confidence ?? 0 }

  /// As likely invented as not.
  static let even = 0.5
}
