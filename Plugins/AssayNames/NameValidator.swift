// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Looks at the names of persons: capitals, titles in the wrong place, a full name in one field, values one column off.
///
/// ```swift
/// let pipeline = Pipeline(validators: [NameValidator()])
/// pipeline.assess([.lastName: "o'brien"]).findings.first?.suggestions.first?.value  // "O'Brien"
/// ```
///
/// A name is never wrong for its form: all findings but ``valuesOutOfPlace`` are notes, and no suggestion is safe to apply
/// unseen.
///
/// - Complexity: linear in the names, and no allocation for names that are written as usual.
public struct NameValidator: Validator {
  public init() {}

  public var rules: [Rule] { [Self.letterCase, Self.titleInName, Self.fullNameInOneField, Self.valuesOutOfPlace] }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    let first = lead[.firstName]
    let last = lead[.lastName]
    let full = lead[.fullName]
    let isUsual = NameLetters.areUsual(first) && NameLetters.areUsual(last)
    if isUsual && !NameLetters.haveOneCase(full) { return [] }

    if !isUsual, let finding = Self.valuesOutOfPlace(in: lead) { return [finding] }
    var findings: [Finding] = []
    if !isUsual {
      Self.findTitle(in: .firstName, of: lead, &findings)
      Self.findLetterCase(in: .firstName, as: .given, of: lead, &findings)
      Self.findFullName(in: lead, &findings)
      Self.findTitle(in: .lastName, of: lead, &findings)
      Self.findLetterCase(in: .lastName, as: .family, of: lead, &findings)
    }
    Self.findLetterCase(in: .fullName, as: .full, of: lead, &findings)
    return findings
  }
}
