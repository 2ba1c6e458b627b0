// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The first character of each kind that does not belong into a part of an address.
///
/// One finding for each kind is enough: a cell full of Chinese prose does not need a finding for each character.
struct CharacterDefects {
  private(set) var defects: [AddressDefect] = []

  /// Takes note of a character, unless one of its kind was seen before.
  mutating func note(_ kind: CharacterKind, _ scalar: Unicode.Scalar?, at range: Range<Int>) {
    let rule: Rule
    switch kind {
    case .atext, .dot: return
    case .whiteSpace: rule = EmailValidator.whiteSpace
    case .control: rule = EmailValidator.controlCharacter
    case .invisible: rule = EmailValidator.invisibleCharacter
    case .broken: rule = EmailValidator.brokenCharacter
    case .forbidden: rule = EmailValidator.forbiddenCharacter
    case .international: rule = EmailValidator.nonASCIILocalPart
    }
    note(rule, scalar, at: range)
  }

  mutating func note(_ rule: Rule, _ scalar: Unicode.Scalar?, at range: Range<Int>) {
    guard !defects.contains(where: { $0.rule == rule }) else { return }
    defects.append(AddressDefect(rule, at: range, .character(scalar)))
  }
}

extension AddressSyntax {
  mutating func report(_ characters: CharacterDefects) {
    for defect in characters.defects { report(defect.rule, at: defect.range, defect.detail) }
  }
}
