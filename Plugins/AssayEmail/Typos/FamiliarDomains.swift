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

  /// Whether many leads have a registrable domain.
  /// - Parameter domain: in A-labels, in any case.
  func contains(_ domain: Span<UInt8>) -> Bool { names.contains(domain) }

  /// The familiar domain that was probably meant by a rare one, nil if none is like it.
  /// - Parameter domain: in A-labels and lower case; not familiar itself.
  /// - Complexity: O(familiar domains), with a closer look at those of nearly the same letters; no allocation.
  func meant(by domain: Span<UInt8>, isEndingKnown: Bool) -> DomainTypo? {
    guard !all.isEmpty, domain.count > 5, domain.count <= TypingDistance.longest, !repeated.contains(domain) else {
      return nil
    }
    let letters = DomainSketch.letters(of: domain)
    let candidates = all.span
    for index in candidates.indices {
      guard abs(candidates[index].name.count - domain.count) <= 3,
        (candidates[index].letters ^ letters).nonzeroBitCount <= 4
      else { continue }
      let name = candidates[index].name.span
      switch DomainLikeness(typed: domain, meant: name, isEndingKnown: isEndingKnown) {
      case .slip, .noEnding: return DomainTypo(candidates[index].name, confidence: 0.8, .file)
      // The same name below another ending may be the same company's.
      case .seldomEnding, nil: continue
      }
    }
    return nil
  }
}

// MARK: - Learning from the first leads

extension EmailValidator {
  /// Takes note of the domains that many of the first leads have, other than those of providers.
  public func informed(by sample: borrowing LeadBatch) -> EmailValidator {
    var counts: [[UInt8]: Int] = [:]
    var providers: [[UInt8]: Int] = [:]
    let leads = sample.leads
    for record in 0..<leads.count {
      let address = leads[record][.email]
      guard let plain = PlainAddress(address) else { continue }
      let facts = AddressFacts(plain, of: address, allowing: allowed)
      guard let registrable = facts.registrable else { continue }
      let domain = ((plain.atSign + 1 + registrable)..<address.count).map { ASCII.lowercased(address[$0]) }
      if facts.isProvider {
        providers[domain, default: 0] += 1
      } else if facts.companyDomain != nil {
        counts[domain, default: 0] += 1
      }
    }
    var copy = self
    copy.familiar = FamiliarDomains(
      counts: counts.filter { domain, count in !Self.isFrequentSlip(domain, count, beside: providers) })
    return copy
  }

  /// Whether a domain is a slip that many made: a provider's name below another ending, or one that a tenth as many leads have
  /// as the provider that is meant. A company called so would not be that much rarer.
  private static func isFrequentSlip(_ domain: [UInt8], _ count: Int, beside providers: [[UInt8]: Int]) -> Bool {
    let context = DomainTypo.Context(registrable: 0, isEndingKnown: true)
    guard let typo = DomainTypo(of: domain.span, context), typo.evidence == .typing else { return false }
    return typo.isSameName(as: domain.span) || providers[typo.domain, default: 0] >= 10 * count
  }
}
