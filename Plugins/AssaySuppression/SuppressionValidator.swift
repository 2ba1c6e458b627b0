// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayEmail
import AssayKeyedHashes
import AssayPhone

/// Finds leads of people who must not be contacted.
///
/// It looks for the mailbox, the telephone numbers and the other contact of the lead, and for the domains of its addresses
/// and web site with all that they stand below. A finding is about the lead as a whole: another way of contact does not
/// make it harmless. It names the kind of contact and never the value.
///
/// - Complexity: one keyed hash for each contact and each label of a domain, some microseconds a lead; 16 bytes of memory
///   for each hash of the list.
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
    for contact in Contact.all(of: lead) {
      if contact.purpose != .domain, list.contains(list.secret.hash(contact.purpose, contact.value)) {
        return [Self.finding(Self.contactName(of: contact.field))]
      }
      if contact.domains.contains(where: { list.contains(list.secret.hash(.domain, Array($0))) }) {
        return [Self.finding(Self.domainName(of: contact.field))]
      }
    }
    return []
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
