// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayEmail
import AssayPhone

/// One thing that a person can be reached by, in canonical form: two spellings of the same have the same value.
struct Contact {
  /// What the value is: anything but the verifier.
  let purpose: SuppressionPurpose
  let value: [UInt8]
  /// Where it stands in its lead.
  let field: Field

  /// The mailboxes and telephone numbers of a lead, and the domain of its web site; not what cannot be read, and of values
  /// without an error what stands there.
  static func all(of lead: borrowing LeadView) -> [Contact] {
    var contacts: [Contact] = []
    addMailboxes(in: .email, of: lead, to: &contacts)
    for field in [Field.phone, .mobilePhone] { addPhone(in: field, of: lead, to: &contacts) }
    if isMailbox(lead[.otherContact]) {
      addMailboxes(in: .otherContact, of: lead, to: &contacts)
    } else {
      addPhone(in: .otherContact, of: lead, to: &contacts)
    }
    if let host = EmailAddress.domain(ofWebsite: lead[.website]) {
      contacts.append(Contact(purpose: .domain, value: host, field: .website))
    }
    return contacts
  }

  /// An address that has an error cannot be written to as it stands, but whoever repairs it could: what it probably means
  /// counts, and so does each of several addresses that `EmailAddress` suggests.
  private static func addMailboxes(in field: Field, of lead: borrowing LeadView, to contacts: inout [Contact]) {
    let address = lead[field]
    if address.isEmpty { return }
    var key: [UInt8] = []
    if EmailAddress.appendMatchKey(of: address, to: &key) {
      contacts.append(Contact(purpose: .mailbox, value: key, field: field))
      return
    }
    for suggestion in EmailAddress.parse(address).findings.flatMap(\.suggestions) {
      var key: [UInt8] = []
      guard EmailAddress.appendMatchKey(of: suggestion.value.utf8.span, to: &key),
        !contacts.contains(where: { $0.value == key })
      else { continue }
      contacts.append(Contact(purpose: .mailbox, value: key, field: field))
    }
  }

  private static func addPhone(in field: Field, of lead: borrowing LeadView, to contacts: inout [Contact]) {
    guard let number = validNumber(lead[field], of: lead) else { return }
    contacts.append(Contact(purpose: .phone, value: Array(number.e164.utf8), field: field))
  }

  /// A valid telephone number, read with the country of the lead.
  static func validNumber(_ value: Span<UInt8>, of lead: borrowing LeadView) -> PhoneNumber? {
    guard !value.isEmpty, let number = PhoneNumber.ofLead(value, inCountryNamed: lead[.country]) else { return nil }
    return number.isValid ? number : nil
  }

  /// Whether another contact is meant to be a mailbox, and otherwise a telephone number.
  static func isMailbox(_ value: Span<UInt8>) -> Bool {
    value.indices.contains { value[$0] == UInt8(ascii: "@") }
  }
}

// MARK: - Domains

extension Contact {
  /// The domain of a mailbox or a web site; empty for a telephone number.
  var domain: ArraySlice<UInt8> {
    switch purpose {
    case .mailbox: value.lastIndex(of: UInt8(ascii: "@")).map { value[($0 + 1)...] } ?? []
    case .domain: value[...]
    case .phone, .verifier: []
    }
  }

  /// The domain and those that it stands below, the top-level domain left out: nobody's contact is that.
  var domains: [ArraySlice<UInt8>] {
    var domains: [ArraySlice<UInt8>] = []
    var rest = domain
    while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      domains.append(rest)
      rest = rest[(dot + 1)...]
    }
    return domains
  }

  /// The domain to suppress an organisation by. Nil for a telephone number, and for a domain that is not an organisation's
  /// own: a provider's, where everybody gets a mailbox, and a registry's.
  var organizationDomain: [UInt8]? {
    guard !domain.isEmpty else { return nil }
    let prefix = Array("www.".utf8)
    let name = purpose == .domain && domain.starts(with: prefix) ? domain.dropFirst(prefix.count) : domain
    let address = EmailAddress.parse("a@" + String(decoding: name, as: UTF8.self))
    guard address.registrableDomain != nil, !address.isFreemail, !address.isRelay, !address.isDisposable else {
      return nil
    }
    return Array(name)
  }
}
