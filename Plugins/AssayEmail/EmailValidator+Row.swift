// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What the rest of the lead says of the domain of its address.
extension EmailValidator {
  /// What the web site of the lead says, for a domain that is no provider's.
  /// - Parameter domain: in A-labels, in any case.
  @inline(__always)
  func evidence(in lead: borrowing LeadView, of domain: Span<UInt8>, _ facts: AddressFacts) -> DomainEvidence {
    let website = lead[.website]
    guard !website.isEmpty, !facts.isProvider, let registrable = facts.registrable else { return .none }
    return DomainEvidence(
      ofWebsite: website, on: domain, registrable: registrable,
      isEndingKnown: !facts.signs.contains(.unknownTopLevel))
  }

  /// Whether the lead says that a domain is right of which a finding says that it may be mistyped: the company has that
  /// name, or the country has that ending.
  func isConfirmed(_ lead: borrowing LeadView, against finding: Finding) -> Bool {
    guard finding.rule == Self.domainTypo || finding.rule == Self.mistakableEnding, let range = finding.range else {
      return false
    }
    let domain = lead[.email].extracting(range)
    let topLevel = PublicSuffixList.startOfLabel(in: domain, before: domain.count)
    if finding.rule == Self.mistakableEnding {
      return Self.letters(of: lead[.country]) == Self.letters(of: domain.extracting(topLevel..<domain.count))
    }
    let start = PublicSuffixList.bundled.startOfRegistrableDomain(in: domain) ?? 0
    let dot = domain.indices.first { $0 >= start && domain[$0] == ASCII.dot } ?? domain.count
    let name = Self.letters(of: domain.extracting(start..<dot))
    return name.count >= 3 && Self.isCalled(lead[.company], name)
  }

  /// Whether the first words of a company's name are the name of a domain: `Acme Works Ltd.` and `acmeworks`.
  private static func isCalled(_ company: Span<UInt8>, _ name: [UInt8]) -> Bool {
    var read = 0
    for index in company.indices where ASCII.isLetterOrDigit(company[index]) {
      guard read < name.count, ASCII.lowercased(company[index]) == name[read] else { return false }
      read += 1
      let isEndOfWord = index + 1 == company.count || !ASCII.isLetterOrDigit(company[index + 1])
      if read == name.count, isEndOfWord { return true }
    }
    return false
  }

  /// The letters and digits of a value, in lower case: `acme-works` → `acmeworks`.
  private static func letters(of value: Span<UInt8>) -> [UInt8] {
    value.indices.map { ASCII.lowercased(value[$0]) }.filter(ASCII.isLetterOrDigit)
  }
}
