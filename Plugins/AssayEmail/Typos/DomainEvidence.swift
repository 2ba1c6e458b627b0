// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What the rest of a lead says of a domain.
enum DomainEvidence {
  /// Nothing.
  case none
  /// The domain is right.
  case confirms
  /// Another one, which stands there, was probably meant.
  case contradicts(DomainTypo)
}

extension DomainEvidence {
  /// What the address of a web site says: that of the same organisation has the same registrable domain, but for a slip in
  /// one of the two.
  /// - Parameters:
  ///   - domain: in A-labels, in any case.
  ///   - registrable: where its registrable domain starts.
  ///   - isEndingKnown: whether its ending exists.
  init(ofWebsite website: Span<UInt8>, on domain: Span<UInt8>, registrable: Int, isEndingKnown: Bool) {
    self = .none
    guard let host = WebsiteHost(website) else { return }
    let own = domain.extracting(registrable..<domain.count)
    let other = website.extracting(host.registrable)
    if Self.areEqual(own, other) {
      self = .confirms
    } else if own.count > 5, abs(own.count - other.count) <= 3 {
      let typed = own.indices.map { ASCII.lowercased(own[$0]) }
      let meant = other.indices.map { ASCII.lowercased(other[$0]) }
      guard let likeness = DomainLikeness(typed: typed.span, meant: meant.span, isEndingKnown: isEndingKnown) else {
        return
      }
      let typo = DomainTypo(
        meant, confidence: likeness == .seldomEnding ? 0.7 : 0.9, .website, isPossible: likeness == .seldomEnding)
      self = .contradicts(typo.below(domain.extracting(0..<registrable)))
    }
  }

  private static func areEqual(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    for index in 0..<first.count where ASCII.lowercased(first[index]) != ASCII.lowercased(second[index]) {
      return false
    }
    return true
  }
}
