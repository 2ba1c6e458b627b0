// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The domains that many leads of a file have. They are right, and a rare one that looks like one of them may be a slip of it.
struct FamiliarDomains: Sendable {
  /// A domain with fewer leads may be a slip that was copied.
  private static let least = 8

  /// In A-labels and lower case, the most frequent first, with the letters of each.
  private let all: [(name: [UInt8], letters: UInt32)]
  private let names: DomainNames
  /// What a few of the first leads of the file share: twice is no slip of the finger.
  private let repeated: DomainNames

  /// None at all, for an address without a file.
  static let none = FamiliarDomains(counts: [:])

  /// - Parameter counts: how many of the first leads of a file have each registrable domain, in A-labels and lower case.
  init(counts: [[UInt8]: Int]) {
    let frequent = counts.filter { $0.value >= Self.least }.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }
    all = frequent.map { ($0.key, DomainSketch.letters(of: $0.key.span)) }
    names = DomainNames(frequent.map(\.key))
    repeated = DomainNames(counts.filter { (2..<Self.least).contains($0.value) }.map(\.key))
  }

  /// What the file says of a registrable domain.
  /// - Parameter domain: in A-labels and lower case.
  /// - Complexity: O(familiar domains), with a closer look at those of nearly the same letters; no allocation where there
  ///   is none.
  func evidence(on domain: Span<UInt8>, isEndingKnown: Bool) -> DomainEvidence {
    guard !all.isEmpty else { return .none }
    if names.contains(domain) { return .confirms }
    guard domain.count > 5, domain.count <= TypingDistance.longest, !repeated.contains(domain) else { return .none }
    let letters = DomainSketch.letters(of: domain)
    for candidate in all
    where abs(candidate.name.count - domain.count) <= 3 && (candidate.letters ^ letters).nonzeroBitCount <= 4 {
      // The same name below another ending may be the same company's; only its own web site tells that it was not meant.
      if let likeness = DomainLikeness(
        typed: domain.indices.map { domain[$0] }, meant: candidate.name, isEndingKnown: isEndingKnown),
        !likeness.isOtherEnding
      {
        return .contradicts(DomainTypo(candidate.name, confidence: 0.8, .file))
      }
    }
    return .none
  }
}

// MARK: - Learning from the first leads

extension EmailValidator {
  /// Takes note of the domains that many of the first leads have, other than those of providers.
  public func informed(by sample: borrowing LeadBatch) -> EmailValidator {
    var counts: [[UInt8]: Int] = [:]
    let leads = sample.leads
    for record in 0..<leads.count {
      let address = leads[record][.email]
      guard let plain = PlainAddress(address) else { continue }
      let facts = AddressFacts(plain, of: address, allowing: allowed)
      guard let company = facts.companyDomain else { continue }
      let start = plain.atSign + 1 + company
      counts[(start..<address.count).map { ASCII.lowercased(address[$0]) }, default: 0] += 1
    }
    var copy = self
    copy.familiar = FamiliarDomains(counts: counts)
    return copy
  }
}
