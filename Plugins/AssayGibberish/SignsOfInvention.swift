// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The signs in a lead that nobody is behind it, of which three that do not depend on each other reject it.
///
/// A name that is odd beyond doubt must be among them. Free text, titles of jobs and empty words in a field that may be empty say
/// nothing of a person.
struct SignsOfInvention {
  private static let sure = 0.9

  private var kinds: Set<Evidence.Kind> = []
  /// Whether a part of the name is odd beyond doubt.
  private(set) var hasOddName = false

  /// Takes what was found in a field.
  mutating func take(_ evidence: Evidence, in field: Field) {
    guard evidence.confidence >= Self.sure, field != .message, field != .jobTitle else { return }
    if field.isPersonName {
      hasOddName = true
    } else if evidence.kind == .placeholder {
      return
    }
    kinds.insert(evidence.kind)
  }

  /// Takes what was found in a field. Letters at random say nothing beside a pattern of the hand, which is the reason for them.
  mutating func take(_ judgement: TextJudgement, in field: Field) {
    for evidence in [judgement.fact, judgement.pattern, judgement.shape] {
      if let evidence { take(evidence, in: field) }
    }
    let hasOther = [judgement.fact, judgement.pattern, judgement.shape].contains {
      $0.map { $0.confidence >= TextJudgement.even } ?? false
    }
    if !hasOther, let letters = judgement.letters { take(letters, in: field) }
  }

  /// The first name is the last name too.
  mutating func takeDoubledName() { if hasOddName { kinds.insert(.repetition) } }

  /// An odd value stands in fields that have nothing to do with each other.
  mutating func takeRepeatedValue() { kinds.insert(.sameValue) }

  /// A side of the e-mail address.
  mutating func takeAddress(_ kind: Evidence.Kind) { kinds.insert(kind) }

  /// The rules of three signs or more, nil where there are fewer.
  var rules: String? {
    guard hasOddName, kinds.count >= 3 else { return nil }
    let rules = Evidence.Kind.allCases.filter(kinds.contains).compactMap { kind in
      GibberishValidator.rule(for: Evidence(kind, at: 0..<0, confidence: 1), in: .lastName)?.id.rawValue
    }
    return rules.joined(separator: ", ")
  }
}
