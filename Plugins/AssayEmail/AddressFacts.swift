// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What the tables say of an address: whose domain it is, and what kind of mailbox.
///
/// Found with one look-up for each: the top-level domain, the domain among the disposable ones, among the providers, and
/// the local part. A domain of more labels costs two more for each label down to the registrable domain.
///
/// - Complexity: linear in the address but for domains of many labels, which have 253 bytes at most; no allocation.
struct AddressFacts {
  /// What is known of the domain.
  struct Signs: OptionSet {
    let rawValue: UInt8
    /// Its top-level domain is neither in the root zone nor in the Public Suffix List.
    static let unknownTopLevel = Signs(rawValue: 1)
    /// It is a registry's own ending such as `co.uk`.
    static let registryEnding = Signs(rawValue: 2)
    static let disposable = Signs(rawValue: 4)
    static let freemail = Signs(rawValue: 8)
    static let relay = Signs(rawValue: 16)
  }

  private(set) var signs: Signs = []
  /// Where the registrable domain starts in the domain; nil for a domain that is a public suffix.
  let registrable: Int?
  /// Where the name starts in the domain that is listed as disposable, a provider's or a relay's.
  private(set) var listed = 0
  /// The kind of mailbox, nil for one that may be a person's.
  private(set) var role: RoleMailbox?

  /// Looks an address up.
  /// - Parameters:
  ///   - domain: at least two labels in A-labels, in any case.
  ///   - topLevel: where the last label starts in the domain.
  ///   - allowed: domains of which the tables have nothing to say.
  @inline(__always)
  init(localPart: Span<UInt8>, domain: Span<UInt8>, topLevel: Int, allowing allowed: AllowedDomains) {
    role = RoleMailbox(localPart: localPart)
    let ending = DomainTables.bundled.flags(ofTopLevel: domain.extracting(topLevel..<domain.count))
    registrable = DomainTables.bundled.suffixes.startOfRegistrableDomain(in: domain, topLevel: topLevel, ending)
    if ending.isEmpty { signs = .unknownTopLevel }
    if let registrable {
      lookUp(domain, downTo: registrable)
    } else if Self.isRegistryEnding(domain, topLevel: topLevel) {
      signs.insert(.registryEnding)
    }
    // Below a relay people make up a name for each shop: shop@jane.mozmail.com.
    if signs.contains(.relay) { role = nil }
    if !signs.isEmpty && allowed.contains(domain) { signs = [] }
  }

  @inline(__always)
  init(_ plain: PlainAddress, of address: Span<UInt8>, allowing allowed: AllowedDomains) {
    let start = plain.atSign + 1
    self.init(
      localPart: address.extracting(0..<plain.atSign), domain: address.extracting(start..<address.count),
      topLevel: plain.topLevel - start, allowing: allowed)
  }

  /// Nil where the domain is not known.
  init?(_ syntax: AddressSyntax, of address: Span<UInt8>, allowing allowed: AllowedDomains) {
    let domain = syntax.asciiDomain
    guard !domain.isEmpty, domain.count <= AddressLimit.domain else { return nil }
    self.init(
      localPart: address.extracting(syntax.localPart), domain: domain.span,
      topLevel: PublicSuffixList.startOfLabel(in: domain.span, before: domain.count), allowing: allowed)
  }

  /// Where the registrable domain starts in the domain, if it may be a company's.
  var companyDomain: Int? {
    signs.isDisjoint(with: [.freemail, .relay, .disposable, .unknownTopLevel]) ? registrable : nil
  }

  /// Whether many people have their mailboxes there, so that the domain is right.
  var isProvider: Bool { !signs.isDisjoint(with: [.freemail, .relay]) }

  /// Leaves out what another rule has said already.
  mutating func withdraw(_ withdrawn: Signs) { signs.subtract(withdrawn) }

  /// Leaves out the kind of the mailbox, where the local part is none.
  mutating func withdrawRole() { role = nil }

  /// The domain itself first, then the names above it: the longest that is listed counts.
  @inline(__always)
  private mutating func lookUp(_ domain: Span<UInt8>, downTo registrable: Int) {
    var start = 0
    while true {
      let found = DomainTables.bundled.signs(of: domain.extracting(start..<domain.count))
      if !found.isEmpty {
        signs.formUnion(found)
        listed = start
        return
      }
      if start >= registrable { return }
      while domain[start] != ASCII.dot { start += 1 }
      start += 1
    }
  }

  /// Whether a public suffix is one below which a registry only sells names: `co.uk`, `com.br`, `or.jp`.
  ///
  /// The list has others, where people do have a mailbox right at the suffix: those of a state, a city, a health
  /// service or a police force. What is not surely a fragment is not accused.
  private static func isRegistryEnding(_ domain: Span<UInt8>, topLevel: Int) -> Bool {
    let label = 0..<max(0, topLevel - 1)
    return registryLabels.contains { ASCII.equals($0, domain, label) }
  }

  private static let registryLabels: [StaticString] = ["ac", "co", "com", "ne", "net", "or", "org"]
}
