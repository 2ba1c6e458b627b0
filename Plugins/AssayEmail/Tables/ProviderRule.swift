// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Which spellings of an address a mail provider delivers to one mailbox, by its own documentation.
///
/// Reference/Email/ProviderRules names the page for each. The rules of a provider hold at its own domains only: a company
/// whose mail Google hosts tells `jane.doe` from `janedoe`.
struct ProviderRule: Sendable {
  private let value: UInt32

  // Bits 0–7 are the number of the line; see the build script.
  private static let dots: UInt32 = 1 << 8
  private static let plusTag: UInt32 = 1 << 9
  private static let hyphens: UInt32 = 1 << 10
  private static let underscores: UInt32 = 1 << 11
  private static let subdomain: UInt32 = 1 << 12

  /// The rule for a domain in A-labels, in any case; nil for one that is no provider's.
  @inline(__always)
  init?(domain: Span<UInt8>) {
    guard let first = domain.isEmpty ? nil : domain[0], domain.count < 64,
      Self.lengths[Int(first & 31)] >> UInt64(domain.count) & 1 != 0,
      let value = ReferenceTable.providerRules.value(ofLowercased: domain)
    else { return nil }
    self.value = value
  }

  /// How long the domains with a first letter are, one bit each: nearly every domain is ruled out by it and not looked up.
  private static let lengths: [UInt64] = {
    var lengths = [UInt64](repeating: 0, count: 32)
    for (name, _) in ReferenceTable.providerRules.entries where !name.hasPrefix("=") {
      guard let first = name.utf8.first, name.utf8.count < 64 else { continue }
      lengths[Int(first & 31)] |= 1 << UInt64(name.utf8.count)
    }
    return lengths
  }()

  /// What follows `+` is a tag.
  var hasPlusTag: Bool { value & Self.plusTag != 0 }

  /// At `user.domain` all addresses belong to the mailbox `user`.
  var isSubdomainMailbox: Bool { value & Self.subdomain != 0 }

  /// Whether a character of the local part does not count.
  func ignores(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.dot: value & Self.dots != 0
    case ASCII.hyphen: value & Self.hyphens != 0
    case UInt8(ascii: "_"): value & Self.underscores != 0
    default: false
    }
  }

  /// The domain that stands in a match key for all domains at which the provider has the same mailbox.
  var canonicalDomain: [UInt8] { Self.canonicalDomains[Int(value & 0xFF)] }

  /// By the number of the line.
  private static let canonicalDomains: [[UInt8]] = {
    var domains = [[UInt8]](repeating: [], count: 256)
    for (name, _) in ReferenceTable.providerRules.entries where name.hasPrefix("=") {
      let parts = name.dropFirst().split(separator: "\t", maxSplits: 1)
      if parts.count == 2, let number = UInt8(parts[0]) { domains[Int(number)] = Array(parts[1].utf8) }
    }
    return domains
  }()

  /// How long the domains are, one bit each, below which a name is a mailbox: nearly every domain is ruled out by it, so
  /// that its parent is not looked up.
  private static let lengthsWithSubdomains: UInt64 = ReferenceTable.providerRules.entries.reduce(0) { lengths, entry in
    let isOne = entry.value & subdomain != 0 && !entry.name.hasPrefix("=") && entry.name.utf8.count < 64
    return isOne ? lengths | 1 << UInt64(entry.name.utf8.count) : lengths
  }

  /// Where the parent of a domain starts that may be one of a provider with mailboxes as subdomains.
  static func startOfParent(in domain: Span<UInt8>) -> Int? {
    var start = 0
    while start < domain.count, domain[start] != ASCII.dot { start += 1 }
    let length = domain.count - start - 1
    guard length > 0, length < 64, lengthsWithSubdomains >> UInt64(length) & 1 != 0 else { return nil }
    return start + 1
  }
}
