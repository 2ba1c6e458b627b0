// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// Whether a domain was mistyped, by itself and by what else the lead and the file say.
extension EmailValidator {
  /// The domain that was probably meant, nil if the domain is known to be right or is like no other.
  /// - Parameters:
  ///   - domain: in A-labels, in any case.
  ///   - evidence: what the web site of the lead says of it.
  func typo(of domain: Span<UInt8>, _ facts: AddressFacts, _ evidence: DomainEvidence) -> DomainTypo? {
    guard searchesTypos, let registrable = facts.registrable, !facts.isProvider else { return nil }
    let context = DomainTypo.Context(
      registrable: registrable, isEndingKnown: !facts.signs.contains(.unknownTopLevel))
    guard let typo = typo(ofAnyCase: domain, context, evidence), !allowed.contains(domain) else { return nil }
    return typo
  }

  private func typo(
    ofAnyCase domain: Span<UInt8>, _ context: DomainTypo.Context, _ evidence: DomainEvidence
  ) -> DomainTypo? {
    if ASCII.isLowercase(domain) { return typo(ofLowercased: domain, context, evidence) }
    let lowercase = domain.indices.map { ASCII.lowercased(domain[$0]) }
    return typo(ofLowercased: lowercase.span, context, evidence)
  }

  private func typo(
    ofLowercased domain: Span<UInt8>, _ context: DomainTypo.Context, _ evidence: DomainEvidence
  ) -> DomainTypo? {
    let own = domain.extracting(context.registrable..<domain.count)
    if familiar.contains(own) { return nil }
    switch evidence {
    case .confirms:
      // The web site may have been made from the address: a provider's name below another ending stays a slip.
      return DomainTypo(of: domain, context).flatMap { $0.evidence == .typing && $0.isSameName(as: own) ? $0 : nil }
    case .contradicts(let typo): return typo
    case .none: break
    }
    if let typo = familiar.meant(by: own, isEndingKnown: context.isEndingKnown) {
      return typo.below(domain.extracting(0..<context.registrable))
    }
    return DomainTypo(of: domain, context)
  }
}

/// What the rest of the lead says of the domain of its address.
extension EmailValidator {
  /// What the web site of the lead says, for a domain that is no provider's.
  /// - Parameter domain: in A-labels, in any case.
  @inline(__always)
  func evidence(ofWebsite website: Span<UInt8>, on domain: Span<UInt8>, _ facts: AddressFacts) -> DomainEvidence {
    guard !website.isEmpty, !facts.isProvider, let registrable = facts.registrable else { return .none }
    return DomainEvidence(
      ofWebsite: website, on: domain, registrable: registrable,
      isEndingKnown: !facts.signs.contains(.unknownTopLevel))
  }

  /// Whether nothing in the lead says that the domain is right as it is: that the company has that name, or that the country
  /// has that ending. Neither makes an ending right that does not exist.
  func isTrue(
    _ typo: DomainTypo?, of domain: Span<UInt8>, _ facts: AddressFacts, _ company: Span<UInt8>, _ country: Span<UInt8>
  ) -> Bool {
    guard let typo, let registrable = facts.registrable, !facts.signs.contains(.unknownTopLevel) else { return true }
    if typo.isPossible {
      return typo.evidence == .website || !Self.isEnding(of: domain, ofCountry: country)
    }
    let own = domain.extracting(registrable..<domain.count)
    guard typo.evidence == .typing, !typo.isSameName(as: own) else { return true }
    return !CompanyWords.begin(company, with: own.extracting(0..<(DomainTypo.nameLength(of: own))))
  }

  /// Whether the last label of a domain is the code of the country that the lead names: `.cm` of a lead from Cameroon.
  private static func isEnding(of domain: Span<UInt8>, ofCountry country: Span<UInt8>) -> Bool {
    guard !country.isEmpty else { return false }
    let last = PublicSuffixList.startOfLabel(in: domain, before: domain.count)
    guard let owner = Country(domain.extracting(last..<domain.count)) else { return false }
    return Country.named(country)?.country == owner
  }
}
