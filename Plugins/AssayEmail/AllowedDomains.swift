// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The domains that a user vouches for, and all below them.
struct AllowedDomains: Sendable {
  private let names: DomainNames

  /// - Parameter domains: as people write them, in any case; what is no domain is left out.
  init(_ domains: Set<String> = []) {
    names = DomainNames(domains.compactMap(Self.asciiDomain))
  }

  /// Whether a domain, in A-labels and any case, is one of them or below one of them.
  /// - Complexity: O(labels · log names); no allocation.
  func contains(_ domain: Span<UInt8>) -> Bool {
    guard !names.isEmpty else { return false }
    var start = 0
    while start < domain.count {
      if names.contains(domain.extracting(start..<domain.count)) { return true }
      while start < domain.count, domain[start] != ASCII.dot { start += 1 }
      start += 1
    }
    return false
  }

  private static func asciiDomain(of domain: String) -> [UInt8]? {
    let address = Array("a@\(domain)".utf8)
    let syntax = AddressSyntax(parsing: address.span)
    return syntax.hasError || syntax.asciiDomain.isEmpty ? nil : syntax.asciiDomain
  }
}
