// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The Public Suffix List (publicsuffix.org), its ICANN section: where a domain stops being a registry's and starts being
/// somebody's.
///
/// The private section is left out: where a company lets others register names below its own, mail to such a name is
/// still the company's.
struct PublicSuffixList {
  private let table: ReferenceTable

  /// What the list says of a name; see Reference/Email/PublicSuffixes/build.py.
  struct Flags: OptionSet {
    let rawValue: UInt32
    static let suffix = Flags(rawValue: 1)
    static let wildcard = Flags(rawValue: 2)
    static let exception = Flags(rawValue: 4)
    static let hasLonger = Flags(rawValue: 8)
    static let topLevel = Flags(rawValue: 16)
  }

  /// The list that is compiled into the binary.
  static let bundled = PublicSuffixList(table: .publicSuffixes)

  /// What the list says of a name in A-labels, in any case; nothing for one that it does not have.
  @inline(__always)
  func flags(of name: Span<UInt8>) -> Flags { Flags(rawValue: table.value(ofLowercased: name) ?? 0) }

  /// Where the registrable domain starts in a host name: one label more than its public suffix. Nil where the name is a
  /// public suffix itself.
  ///
  /// By the algorithm of publicsuffix.org: the longest rule counts, an exception before all others; a top-level domain
  /// without a rule is a suffix.
  /// - Parameter domain: at least one label in A-labels, in any case, without a dot at either end.
  func startOfRegistrableDomain(in domain: Span<UInt8>) -> Int? {
    let topLevel = Self.startOfLabel(in: domain, before: domain.count)
    let flags = flags(of: domain.extracting(topLevel..<domain.count))
    return startOfRegistrableDomain(in: domain, topLevel: topLevel, flags)
  }

  /// As above, where the top-level domain has been looked up already.
  /// - Parameters:
  ///   - topLevel: where the last label starts.
  ///   - flags: what the list says of it.
  @inline(__always)
  func startOfRegistrableDomain(in domain: Span<UInt8>, topLevel: Int, _ flags: Flags) -> Int? {
    var flags = flags
    var suffix = topLevel
    var candidate = suffix
    while candidate > 0, flags.contains(.hasLonger) || flags.contains(.wildcard) {
      let isBelowWildcard = flags.contains(.wildcard)
      let parent = candidate
      candidate = Self.startOfLabel(in: domain, before: candidate - 1)
      flags = self.flags(of: domain.extracting(candidate..<domain.count))
      if flags.contains(.exception) {
        suffix = parent
        break
      }
      if isBelowWildcard || flags.contains(.suffix) { suffix = candidate }
    }
    return suffix == 0 ? nil : Self.startOfLabel(in: domain, before: suffix - 1)
  }

  /// Where the label starts that ends before an index.
  @inline(__always)
  static func startOfLabel(in domain: Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0, domain[start - 1] != ASCII.dot { start -= 1 }
    return start
  }
}
