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
  public var tables: [ReferenceTable.Summary] { NameWord.tables }

  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let leads = batch.leads
    let slots = [Field.firstName, .lastName, .fullName].map { batch.layout.slot(of: $0) ?? -1 }
    let (first, last, full) = (slots[0], slots[1], slots[2])
    for record in 0..<leads.count {
      let isUsual =
        (first < 0 || NameLetters.areUsual(leads.value(at: first, of: record)))
        && (last < 0 || NameLetters.areUsual(leads.value(at: last, of: record)))
        && (full < 0 || !NameLetters.haveOneCase(leads.value(at: full, of: record)))
      if isUsual { continue }
      for finding in validate(leads[record]) { findings.append(finding, to: record) }
    }
  }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    let first = lead[.firstName]
    let last = lead[.lastName]
    let full = lead[.fullName]
    let isUsual = NameLetters.areUsual(first) && NameLetters.areUsual(last)
    if isUsual && !NameLetters.haveOneCase(full) { return [] }

    let isNumber = !isUsual && (NameLetters.holdNumberOrAddress(first) || NameLetters.holdNumberOrAddress(last))
    if isNumber, let finding = Self.valuesOutOfPlace(in: lead) { return [finding] }
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
