// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The domains that a user vouches for, and all below them.
struct AllowedDomains: Sendable {
  /// A-labels in lower case, sorted, so that one is found without a copy of the name that is looked for.
  private let names: [[UInt8]]

  /// - Parameter domains: as people write them, in any case; what is no domain is left out.
  init(_ domains: Set<String> = []) {
    names = domains.compactMap(Self.asciiDomain).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether a domain, in A-labels and any case, is one of them or below one of them.
  /// - Complexity: O(labels · log names); no allocation.
  func contains(_ domain: Span<UInt8>) -> Bool {
    guard !names.isEmpty else { return false }
    var start = 0
    while start < domain.count {
      if holds(domain.extracting(start..<domain.count)) { return true }
      while start < domain.count, domain[start] != ASCII.dot { start += 1 }
      start += 1
    }
    return false
  }

  /// A binary search.
  private func holds(_ name: Span<UInt8>) -> Bool {
    var range = 0..<names.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let candidate = names[middle]
      let order = Self.order(candidate.span, name)
      if order == 0 { return true }
      range = order < 0 ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// Below zero where a name comes before the other one, which may be in any case; zero where they are the same.
  private static func order(_ name: Span<UInt8>, _ other: Span<UInt8>) -> Int {
    for index in 0..<min(name.count, other.count) {
      let difference = Int(name[index]) - Int(ASCII.lowercased(other[index]))
      if difference != 0 { return difference }
    }
    return name.count - other.count
  }

  private static func asciiDomain(of domain: String) -> [UInt8]? {
    let address = Array("a@\(domain)".utf8)
    let syntax = AddressSyntax(parsing: address.span)
    return syntax.hasError || syntax.asciiDomain.isEmpty ? nil : syntax.asciiDomain
  }
}
