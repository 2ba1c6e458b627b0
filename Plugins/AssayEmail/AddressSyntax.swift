// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The parts of an address, and everything that is wrong with it: the slow and thorough reading.
///
/// The grammar is that of `Mailbox` in RFC 5321 §4.1.2, with the local part of RFC 6531 and the domain of UTS #46, less
/// what no address of a person has: comments, folding white space, address literals. A wrapping that people and
/// programs put around an address (`mailto:`, angle brackets, a name, quotation marks) is named as what it is, and the
/// address inside is read.
///
/// - Complexity: linear in the bytes, for any bytes.
struct AddressSyntax {
  /// In bytes of the whole value; empty if there is none.
  var localPart: Range<Int>
  /// As above.
  var domain: Range<Int>
  /// The last label of the domain; empty if the domain has an error of its own.
  var topLevel = 0..<0
  /// The domain as it goes into the DNS, in lower case; empty if it cannot be known.
  var asciiDomain: [UInt8] = []
  /// What is wrong, in the order of the value.
  private(set) var defects: [AddressDefect] = []

  /// Whether something is wrong that makes the address unusable.
  var hasError: Bool { defects.contains { $0.rule.severity == .error } }

  init(parsing bytes: Span<UInt8>) {
    localPart = 0..<0
    domain = 0..<0
    var body = 0..<bytes.count
    unwrap(bytes, &body)
    if !body.isEmpty || defects.isEmpty { read(bytes, body) }
    // Several defects at one place keep their order: the sort is stable.
    defects.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  mutating func report(_ rule: Rule, at range: Range<Int>, _ detail: AddressDefect.Detail = .none) {
    defects.append(AddressDefect(rule, at: range, detail))
  }

  /// Reads what is left after the wrapping.
  private mutating func read(_ bytes: Span<UInt8>, _ body: Range<Int>) {
    let signs = AtSigns(bytes, in: body)
    // `jane(at)acme.com` lacks an @ above all, `(jane@acme.com)` does not.
    if let comment = signs.comment, signs.first != nil || comment.contains(where: { bytes[$0] == ASCII.at }) {
      report(EmailValidator.comment, at: comment)
      return
    }
    guard let first = signs.first, let last = signs.last else {
      report(EmailValidator.missingAtSign, at: body)
      return
    }
    if first != last {
      let isList = AddressList.holdsSeveralAddresses(bytes, in: body)
      if isList { report(EmailValidator.severalAddresses, at: body) }
      if !isList { report(EmailValidator.severalAtSigns, at: last) }
      return
    }
    if bytes[first.lowerBound] != ASCII.at { report(EmailValidator.fullWidthAtSign, at: first) }
    localPart = body.lowerBound..<first.lowerBound
    domain = first.upperBound..<body.upperBound
    readLocalPart(bytes)
    readDomain(bytes)
    measure(body)
  }

  /// The length of the whole, unless a part is known to be too long.
  private mutating func measure(_ body: Range<Int>) {
    let partRules = [EmailValidator.localPartTooLong, EmailValidator.labelTooLong, EmailValidator.domainTooLong]
    guard !defects.contains(where: { partRules.contains($0.rule) }) else { return }
    // On the wire the domain is ASCII wherever the local part is (RFC 6531 §3.2).
    let isInternational = defects.contains { $0.rule == EmailValidator.nonASCIILocalPart }
    let length =
      isInternational || asciiDomain.isEmpty ? body.count : localPart.count + 1 + asciiDomain.count
    if length > AddressLimit.address {
      report(EmailValidator.addressTooLong, at: body, .length(length, limit: AddressLimit.address))
    }
  }
}
