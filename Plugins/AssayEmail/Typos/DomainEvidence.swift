// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What the rest of a lead, or the rest of its file, says of a domain.
enum DomainEvidence {
  /// Nothing.
  case none
  /// The domain is right, however it looks.
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
      guard let likeness = DomainLikeness(typed: typed, meant: meant, isEndingKnown: isEndingKnown) else { return }
      let typo = DomainTypo(
        meant, confidence: likeness.isOtherEnding ? 0.7 : 0.9, .website, isPossible: likeness.isOtherEnding)
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

/// That one registrable domain is a slip away from another one.
struct DomainLikeness {
  /// Whether both have the same name, below endings that exist.
  let isOtherEnding: Bool

  /// Nil where the two are different names: those of two brands, branches by number, a spelling with a hyphen.
  /// - Parameters:
  ///   - typed: in lower case, as `meant`.
  ///   - isEndingKnown: whether the ending of the typed one exists.
  init?(typed: [UInt8], meant: [UInt8], isEndingKnown: Bool) {
    let (name, meantName) = (Self.name(of: typed), Self.name(of: meant))
    let (ending, meantEnding) = (typed[name.count...], meant[meantName.count...])
    isOtherEnding = name == meantName && isEndingKnown
    if name == meantName {
      // A company may have a domain in each country; a letter more or less is no other country.
      guard !isEndingKnown || abs(ending.count - meantEnding.count) == 1 else { return nil }
      guard TypingDistance.between(typed: Array(ending).span, meant: Array(meantEnding).span, atMost: 20) != nil
      else { return nil }
      return
    }
    guard ending == meantEnding || !isEndingKnown, name.count >= 5, meantName.count >= 5 else { return nil }
    guard Self.digits(of: name) == Self.digits(of: meantName), Self.letters(of: name) != Self.letters(of: meantName)
    else { return nil }
    guard TypingDistance.between(typed: typed.span, meant: meant.span, atMost: isEndingKnown ? 13 : 23) != nil else {
      return nil
    }
  }

  private static func name(of domain: [UInt8]) -> ArraySlice<UInt8> {
    domain[..<(domain.firstIndex(of: ASCII.dot) ?? domain.count)]
  }

  private static func digits(of name: ArraySlice<UInt8>) -> [UInt8] { name.filter(ASCII.isDigit) }

  private static func letters(of name: ArraySlice<UInt8>) -> [UInt8] { name.filter { $0 != ASCII.hyphen } }
}
