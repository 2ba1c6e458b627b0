// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The domain that was probably meant where another one stands.
///
/// Two searches: among the providers that many people write (``DomainTypo/provider(like:_:)``), and among endings, for a
/// name that nobody knows (``DomainTypo/ending(of:_:)``). Whether a domain is right is decided before: what is a known
/// provider, a relay or allowed by the user is not looked at.
struct DomainTypo {
  /// In lower case.
  let domain: [UInt8]
  /// 0 to 1.
  let confidence: Double
  let evidence: Suggestion.Evidence
  /// Whether what stands there is possible: the ending of a country, for which a more usual one may be meant.
  let isPossible: Bool

  init(_ domain: [UInt8], confidence: Double, _ evidence: Suggestion.Evidence, isPossible: Bool = false) {
    self.domain = domain
    self.confidence = confidence
    self.evidence = evidence
    self.isPossible = isPossible
  }

  /// The same for a name below the registrable domain that was mistyped.
  /// - Parameter labels: what stands before it, with the dot; empty for none.
  func below(_ labels: Span<UInt8>) -> DomainTypo {
    if labels.isEmpty { return self }
    let prefix = labels.indices.map { ASCII.lowercased(labels[$0]) }
    return DomainTypo(prefix + domain, confidence: confidence, evidence, isPossible: isPossible)
  }

  /// Whether only the ending is another one than that of a registrable domain.
  func isSameName(as other: Span<UInt8>) -> Bool {
    let length = Self.nameLength(of: other)
    let own = domain.span
    return Self.nameLength(of: own) == length && Self.isEqual(own.extracting(0..<length), other.extracting(0..<length))
  }

  /// The length of the first label.
  static func nameLength(of domain: Span<UInt8>) -> Int {
    var dot = 0
    while dot < domain.count, domain[dot] != ASCII.dot { dot += 1 }
    return dot
  }

  /// What the tables know of a domain.
  struct Context {
    /// Where the registrable domain starts.
    let registrable: Int
    /// Whether the ending exists.
    let isEndingKnown: Bool
  }

  /// Searches for what was meant, nil if the domain is right or nothing is like it.
  /// - Parameter domain: in A-labels and lower case, of two labels at least.
  init?(of domain: Span<UInt8>, _ context: Context) {
    // Nothing is like a name of that length; A-labels look alike to the eye in another form than this.
    guard domain.count <= TypingDistance.longest, !ASCII.isALabel(domain, 0..<domain.count) else { return nil }
    switch Self.provider(like: domain, context) {
    case .right: return nil
    case .meant(let typo): self = typo
    case .none:
      guard let typo = Self.ending(of: domain, context) else { return nil }
      self = typo
    }
  }
}

extension Suggestion.Evidence {
  /// The ending of the domain does not exist, or seldom stands where this one does.
  public static let domainEnding: Suggestion.Evidence = "domain-ending"
  /// The address of the lead's web site.
  public static let website: Suggestion.Evidence = "website"
}
