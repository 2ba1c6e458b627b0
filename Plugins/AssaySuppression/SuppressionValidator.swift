// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayEmail
import AssayKeyedHashes
import AssayPhone

/// Finds leads of people who must not be contacted.
///
/// It looks for the mailbox, the telephone numbers and the other contact of the lead, for what `EmailValidator` and
/// `PhoneValidator` suggest instead of them, and for the domains of its addresses and web site with all that they stand
/// below. A finding is about the lead as a whole: another way of contact does not
/// make it harmless. It names the kind of contact and never the value.
///
/// - Complexity: one keyed hash for each contact and each label of a domain, some microseconds a lead, and what it takes to
///   judge the address once more; 16 bytes of memory for each hash of the list.
public struct SuppressionValidator: Validator {
  /// The rule of its findings.
  public static let suppressed = Rule.suppressed

  private let list: SuppressionList

  /// A validator with the list that it looks into.
  public init(_ list: SuppressionList) {
    self.list = list
  }

  public var rules: [Rule] { [Self.suppressed] }

  public var tables: [ReferenceTable.Summary] { PhoneValidator().tables + EmailValidator().tables }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    let contacts = Contact.all(of: lead)
    for contact in contacts {
      if let name = name(ofListed: contact) { return [Self.finding(name)] }
    }
    for contact in Contact.suggested(for: lead, besides: contacts) {
      if let name = name(ofListed: contact) { return [Self.finding(name)] }
    }
    return []
  }

  /// What of a contact is on the list, nil if nothing is.
  private func name(ofListed contact: Contact) -> Finding.Argument.Value? {
    if contact.purpose != .domain, list.contains(list.secret.hash(contact.purpose, contact.value)) {
      return Self.contactName(of: contact.field)
    }
    let isDomainListed = contact.domains.contains { list.contains(list.secret.hash(.domain, Array($0))) }
    return isDomainListed ? Self.domainName(of: contact.field) : nil
  }

  private static func finding(_ contact: Finding.Argument.Value) -> Finding {
    Finding(suppressed, ["contact": contact])
  }

  private static func contactName(of field: Field) -> Finding.Argument.Value {
    switch field {
    case .email: .name(english: "the e-mail address", german: "die E-Mail-Adresse")
    case .phone: .name(english: "the telephone number", german: "die Telefonnummer")
    case .mobilePhone: .name(english: "the mobile number", german: "die Mobilnummer")
    default: .name(english: "another way of contact", german: "ein weiterer Kontaktweg")
    }
  }

  private static func domainName(of field: Field) -> Finding.Argument.Value {
    switch field {
    case .email: .name(english: "the domain of the e-mail address", german: "die Domain der E-Mail-Adresse")
    case .website: .name(english: "the domain of the web site", german: "die Domain der Website")
    default: .name(english: "the domain of another address", german: "die Domain einer weiteren Adresse")
    }
  }
}
