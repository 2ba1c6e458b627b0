// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Says what a lead lacks to be of use: a way of contact, a name, the fields that you require.
///
/// ```swift
/// let validator = CompletenessValidator(required: [.field(.lastName), .anyOf([.company, .website])])
/// Pipeline(validators: [validator]).assess([.firstName: "Jane", .phone: "+1 512 555 0143"])
/// // completeness.required-field-missing: lastName; completeness.required-field-missing: company or website
/// ```
///
/// A value of white space alone is no value, whether or not a normaliser has been there before. A value that is nothing
/// but the name of its own column (`E-Mail` under E-Mail: a header that was read as a lead) is reported as what it is.
///
/// - Complexity: linear in the number of fields; no allocation for a complete lead.
public struct CompletenessValidator: Validator {
  private let required: [Requirement]
  private let dictionary: FieldDictionary

  /// - Parameters:
  ///   - required: what each lead must have; nothing by default.
  ///   - dictionary: the names of columns.
  public init(required: [Requirement] = [], dictionary: FieldDictionary = .standard) {
    self.required = required
    self.dictionary = dictionary
  }

  public var rules: [Rule] {
    [Self.noContact, Self.onlyPostalAddress, Self.requiredFieldMissing, Self.columnNameAsValue, Self.noName]
  }

  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let leads = batch.leads
    for record in 0..<leads.count {
      for finding in missing(from: leads[record]) { findings.append(finding, to: record) }
    }
    // Field by field, because what is looked for differs by field and hardly any value needs a second look.
    var suspects: Set<Int> = []
    for slot in batch.layout.fields.indices {
      let field = batch.layout.fields[slot]
      for record in 0..<leads.count where dictionary.isName(leads.value(at: slot, of: record), of: field) {
        suspects.insert(record)
      }
    }
    for record in suspects.sorted() {
      var found: [Finding] = []
      findColumnNames(leads[record], &found)
      for finding in found { findings.append(finding, to: record) }
    }
  }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    var findings = missing(from: lead)
    findColumnNames(lead, &findings)
    return findings
  }

  private func missing(from lead: borrowing LeadView) -> [Finding] {
    var findings: [Finding] = []
    if isBlank(.email, lead) && isBlank(.phone, lead) && isBlank(.mobilePhone, lead) && hasPlaceForContact(lead)
      && !hasOtherContact(lead)
    {
      findings.append(Finding(hasPostalAddress(lead) ? Self.onlyPostalAddress : Self.noContact))
    }
    if isBlank(.lastName, lead) && isBlank(.fullName, lead) && isBlank(.firstName, lead) && isBlank(.company, lead)
      && hasPlaceForName(lead)
    {
      findings.append(Finding(Self.noName))
    }
    for requirement in required where isInForce(requirement, lead) { check(requirement, lead, &findings) }
    return findings
  }

  /// A file without any such column is no list of leads but a part of one: to say of each row that it lacks what the
  /// file does not hold would help nobody.
  private func hasPlaceForContact(_ lead: borrowing LeadView) -> Bool {
    lead.slot(of: .email) >= 0 || lead.slot(of: .phone) >= 0 || lead.slot(of: .mobilePhone) >= 0
  }

  /// Several columns may hold other ways of contact.
  private func hasOtherContact(_ lead: borrowing LeadView) -> Bool {
    for slot in 0..<lead.fieldCount where lead.field(at: slot) == .otherContact {
      if !Blank.isBlank(lead.value(at: slot)) { return true }
    }
    return false
  }

  /// Whether a letter would arrive: a street, and a place by its name or its code.
  private func hasPostalAddress(_ lead: borrowing LeadView) -> Bool {
    !isBlank(.street, lead)
      && !(isBlank(.city, lead) && isBlank(.postalCode, lead) && isBlank(.postalCodeAndCity, lead))
  }

  private func hasPlaceForName(_ lead: borrowing LeadView) -> Bool {
    lead.slot(of: .lastName) >= 0 || lead.slot(of: .fullName) >= 0 || lead.slot(of: .firstName) >= 0
      || lead.slot(of: .company) >= 0
  }

  @inline(__always)
  private func isBlank(_ field: Field, _ lead: borrowing LeadView) -> Bool {
    Blank.isBlank(lead[field])
  }
}

// MARK: - Required fields

extension CompletenessValidator {
  private func isInForce(_ requirement: Requirement, _ lead: borrowing LeadView) -> Bool {
    switch requirement.condition {
    case .always: return true
    case .filled(let field): return !isBlank(field, lead)
    case .equal(let field, let expected):
      let value = lead[field]
      let range = Blank.trimmed(value)
      guard range.count == expected.count else { return false }
      for (index, byte) in zip(range, expected) where Self.folded(value[index]) != Self.folded(byte) { return false }
      return true
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private func check(_ requirement: Requirement, _ lead: borrowing LeadView, _ findings: inout [Finding]) {
    if requirement.isAlternative {
      for field in requirement.fields where !isBlank(field, lead) { return }
      // Several fields would do: the finding is about the lead, its argument names them.
      let field = requirement.fields.count == 1 ? requirement.fields.first : nil
      findings.append(Self.missing(requirement.fields, in: field))
    } else {
      for field in requirement.fields where isBlank(field, lead) { findings.append(Self.missing([field], in: field)) }
    }
  }

  private static func missing(_ fields: [Field], in field: Field?) -> Finding {
    Finding(requiredFieldMissing, in: field, ["fields": .fields(fields)])
  }
}

// MARK: - Names of columns

extension CompletenessValidator {
  /// Fields for which a name of their column cannot be a value: one such value is proof enough.
  private static let unmistakable: Set<Field> = [
    .salutation, .firstName, .email, .phone, .mobilePhone, .postalCode, .country, .website, .createdAt, .birthDate,
  ]

  /// Fields for which it can be: Ort is a village, somebody may be called `Name` or work for `Firma`. A second field of
  /// the lead must hold its column's name as well.
  private static let mistakable: Set<Field> = [.lastName, .fullName, .company, .street, .city, .region]

  // What is left is written freely: `Anfrage` is a message, `Kampagne` a source, `Opt-in` a consent. Such a value is
  // only accused together with two of the others, in a line of headings.

  @inline(__always)
  private func findColumnNames(_ lead: borrowing LeadView, _ findings: inout [Finding]) {
    for slot in 0..<lead.fieldCount where isColumnName(lead, slot) {
      accuse(lead, from: slot, &findings)
      return
    }
  }

  @inline(__always)
  private func isColumnName(_ lead: borrowing LeadView, _ slot: Int) -> Bool {
    let value = lead.value(at: slot)
    return !value.isEmpty && dictionary.isName(value, of: lead.field(at: slot))
  }

  /// - Parameter first: the first slot that holds its column's name.
  private func accuse(_ lead: borrowing LeadView, from first: Int, _ findings: inout [Finding]) {
    var slots: [Int] = []
    for slot in first..<lead.fieldCount where isColumnName(lead, slot) { slots.append(slot) }
    let evidence = slots.count {
      Self.unmistakable.contains(lead.field(at: $0)) || Self.mistakable.contains(lead.field(at: $0))
    }
    for slot in slots {
      let field = lead.field(at: slot)
      guard evidence > 1 || Self.unmistakable.contains(field) else { continue }
      let value = lead.value(at: slot)
      findings.append(
        Finding(Self.columnNameAsValue, in: field, at: 0..<value.count, ["value": .value(String(repairing: value))]))
    }
  }
}
