// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayICU

/// The ASCII form of a domain that is beyond ASCII or has A-labels, by UTS #46 without transitional processing, and
/// what IDNA 2008 says against it.
///
/// Where UTS #46 gives no ASCII form the domain cannot be looked up: an error. Where it gives one and IDNA 2008 does
/// not allow the name, which is so for emoji, or where a label begins with `xn--` and is no A-label, mail may arrive:
/// a warning.
struct DomainConversion {
  /// In lower case; empty if there is no ASCII form.
  private(set) var ascii: [UInt8] = []
  private(set) var defects: [AddressDefect] = []

  /// Above this no domain has an ASCII form of at most 253 octets: UTF-8 takes at most four bytes for a character, and
  /// Punycode at least one.
  static let longest = 4 * AddressLimit.domain

  init(_ bytes: Span<UInt8>, _ domain: Range<Int>) {
    guard domain.count <= Self.longest else {
      report(EmailValidator.domainTooLong, at: domain, .length(domain.count, limit: AddressLimit.domain))
      return
    }
    let source = bytes.extracting(domain)
    guard let converted = ICUDomain(toASCII: source), let unicode = ICUDomain(toUnicode: source) else {
      report(EmailValidator.domainNotIDNA, at: domain, .unjudged)
      return
    }
    if domain.allSatisfy({ bytes[$0] < 0x80 }) {
      // The name can be looked up as it stands, whatever the A-labels are worth.
      ascii = domain.map { ASCII.lowercased(bytes[$0]) }
    } else if converted.errors.isDisjoint(with: .withoutASCIIForm), converted.bytes.allSatisfy({ $0 < 0x80 }) {
      ascii = converted.bytes
    } else {
      let character = Self.firstDisallowed(bytes, domain)
      report(EmailValidator.forbiddenCharacter, at: character?.range ?? domain, .character(character?.scalar))
      return
    }
    measure(domain)
    if !converted.errors.isDisjoint(with: .againstIDNA) || !IDNA2008.allows(unicode.bytes) {
      report(EmailValidator.domainNotIDNA, at: domain)
    }
  }

  private mutating func measure(_ domain: Range<Int>) {
    // A wide hyphen, U+FF0D, is one only after the conversion.
    if ascii.split(separator: ASCII.dot).contains(where: { $0.first == ASCII.hyphen || $0.last == ASCII.hyphen }) {
      report(EmailValidator.hyphenAtLabelEdge, at: domain)
    }
    if let longest = ascii.split(separator: ASCII.dot).map(\.count).max(), longest > AddressLimit.label {
      report(EmailValidator.labelTooLong, at: domain, .length(longest, limit: AddressLimit.label))
    }
    if ascii.count > AddressLimit.domain {
      report(EmailValidator.domainTooLong, at: domain, .length(ascii.count, limit: AddressLimit.domain))
    }
  }

  private mutating func report(_ rule: Rule, at range: Range<Int>, _ detail: AddressDefect.Detail = .none) {
    defects.append(AddressDefect(rule, at: range, detail))
  }

  /// The first character that UTS #46 does not allow by itself; nil where only the context forbids it.
  private static func firstDisallowed(
    _ bytes: Span<UInt8>, _ domain: Range<Int>
  ) -> (scalar: Unicode.Scalar?, range: Range<Int>)? {
    var index = domain.lowerBound
    while index < domain.upperBound {
      let decoded = DecodedScalar(bytes, at: index, before: domain.upperBound)
      let range = index..<(index + decoded.length)
      if bytes[index] >= 0x80, let alone = ICUDomain(toASCII: bytes.extracting(range)),
        !alone.errors.isDisjoint(with: .withoutASCIIForm)
      {
        return (decoded.scalar, range)
      }
      index = range.upperBound
    }
    return nil
  }
}
