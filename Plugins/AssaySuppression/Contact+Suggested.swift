// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayEmail
import AssayPhone

extension Contact {
  private static let emailValidator = EmailValidator()
  private static let phoneValidator = PhoneValidator()

  /// What Assay suggests for the mailboxes and telephone numbers of a lead: whoever takes a suggestion reaches that person.
  ///
  /// - Parameter found: what ``all(of:)`` has of the lead.
  /// - Complexity: an address is judged once more; a telephone number only if it is not valid or has more in it than digits
  ///   and what stands between them.
  static func suggested(for lead: borrowing LeadView, besides found: [Contact]) -> [Contact] {
    var contacts: [Contact] = []
    if !lead.isEmpty(.email) {
      add(emailValidator.validate(lead), about: .email, to: &contacts)
    }
    if mayBeMeantOtherwise(.phone, of: lead, found) || mayBeMeantOtherwise(.mobilePhone, of: lead, found) {
      for finding in phoneValidator.validate(lead) { add([finding], about: finding.field, of: lead, to: &contacts) }
    }
    let other = lead[.otherContact]
    if isMailbox(other) {
      add(EmailAddress.parse(other).findings, about: .otherContact, to: &contacts)
    } else if mayBeMeantOtherwise(.otherContact, of: lead, found) {
      let phone: Lead = [.phone: String(repairing: other), .country: String(repairing: lead[.country])]
      let findings = phoneValidator.validate(LeadBatch(CollectionOfOne(phone)).lead(at: 0))
      add(findings, about: .otherContact, of: lead, to: &contacts)
    }
    return contacts
  }

  private static func add(_ findings: [Finding], about field: Field, to contacts: inout [Contact]) {
    for suggestion in findings.flatMap(\.suggestions) where suggestion.field == .email {
      var key: [UInt8] = []
      guard EmailAddress.appendMatchKey(of: suggestion.value.utf8.span, to: &key) else { continue }
      contacts.append(Contact(purpose: .mailbox, value: key, field: field))
    }
  }

  private static func add(
    _ findings: [Finding], about field: Field?, of lead: borrowing LeadView, to contacts: inout [Contact]
  ) {
    guard let field else { return }
    for suggestion in findings.flatMap(\.suggestions) {
      guard let number = validNumber(suggestion.value.utf8.span, of: lead) else { continue }
      contacts.append(Contact(purpose: .phone, value: Array(number.e164.utf8), field: field))
    }
  }

  /// Whether there may be a suggestion for a telephone number.
  private static func mayBeMeantOtherwise(
    _ field: Field, of lead: borrowing LeadView, _ found: [Contact]
  ) -> Bool {
    let value = lead[field]
    if value.isEmpty { return false }
    return !value.indices.allSatisfy { isOfNumber(value[$0]) } || !found.contains { $0.field == field }
  }

  /// Whether a byte is that of a digit, or stands between digits. A full stop does not count: `491702345678.0`.
  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: " "):
      true
    default: false
    }
  }
}
