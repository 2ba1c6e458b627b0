// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The search among endings, for a name of which nothing is known.
extension DomainTypo {
  /// What was meant where the ending of a domain is none, is there twice, or is a seldom one beside a usual one.
  static func ending(of domain: Span<UInt8>, _ context: Context) -> DomainTypo? {
    let labels = LastLabels(domain)
    guard context.isEndingKnown else { return unknownEnding(of: domain, labels) }
    if labels.beforeLast == 0 { return seldomEnding(of: domain, labels) }
    return context.registrable > 0 ? knownEnding(of: domain, labels) : nil
  }

  /// Where the last two labels of a domain start.
  private struct LastLabels {
    let last: Int
    /// 0 where there are only two labels.
    let beforeLast: Int
    let isThree: Bool

    init(_ domain: Span<UInt8>) {
      last = PublicSuffixList.startOfLabel(in: domain, before: domain.count)
      beforeLast = PublicSuffixList.startOfLabel(in: domain, before: last - 1)
      isThree = beforeLast > 0 && PublicSuffixList.startOfLabel(in: domain, before: beforeLast - 1) == 0
    }
  }

  /// The domain with another ending from an index on.
  private static func replacing(
    _ start: Int, of domain: Span<UInt8>, by ending: [UInt8], confidence: Double, isPossible: Bool = false
  ) -> DomainTypo {
    let name = (0..<start).map { domain[$0] }
    return DomainTypo(name + ending, confidence: confidence, .domainEnding, isPossible: isPossible)
  }

  private static let com = Array(".com".utf8)
  private static let net = Array(".net".utf8)

  /// `acme.com.com`, `acme.cpm.com`, `acme.ed.br`: the ending exists, and what stands before it is the rest of another.
  private static func knownEnding(of domain: Span<UInt8>, _ labels: LastLabels) -> DomainTypo? {
    // With the dots before them, as endings have it.
    let last = domain.extracting((labels.last - 1)..<domain.count)
    let second = domain.extracting((labels.beforeLast - 1)..<(labels.last - 1))
    if isEqual(last, second) {
      guard TypoEnding.all.contains(where: { isEqual($0.name.span, last) }) else { return nil }
      return replacing(labels.beforeLast - 1, of: domain, by: last.indices.map { last[$0] }, confidence: 0.9)
    }
    // A host below a short name is somebody's: `mail.cim.com`.
    guard second.count <= 5, !isHost(domain.extracting(0..<(labels.beforeLast - 1))) else { return nil }
    let isShort = isEqual(second, com.span.extracting(0..<3))
    if isEqual(last, com.span), !isShort, TypingDistance.between(typed: second, meant: com.span, atMost: 9) != nil {
      return replacing(labels.beforeLast - 1, of: domain, by: com, confidence: 0.8)
    }
    guard labels.isThree, second.count <= 4 else { return nil }
    var best = Nearest()
    for ending in TypoEnding.all where ending.isDouble {
      let name = ending.name.span
      guard isEqual(name.extracting(ending.lastDot..<name.count), last) else { continue }
      let first = name.extracting(0..<ending.lastDot)
      if isShort, isEqual(first, com.span), !ending.hasNoShortForm { return nil }
      best.consider(ending, TypingDistance.between(typed: second, meant: first, atMost: 10))
    }
    return best.ending.map { replacing(labels.beforeLast - 1, of: domain, by: $0.name, confidence: 0.8) }
  }

  private static let hosts: [StaticString] = [
    "mail", "email", "webmail", "mx", "smtp", "pop", "imap", "www", "exchange",
  ]

  /// Whether labels are what a server is called.
  private static func isHost(_ labels: Span<UInt8>) -> Bool {
    for host in hosts where ASCII.equals(host, labels, 0..<labels.count) { return true }
    return false
  }

  /// `acme.cm`: Cameroon, or `.com` with a letter left out. Both are possible.
  private static func seldomEnding(of domain: Span<UInt8>, _ labels: LastLabels) -> DomainTypo? {
    guard domain.count - labels.last == 2 else { return nil }
    let ending = labels.last..<domain.count
    let (isOman, name) = (ASCII.equals("om", domain, ending), labels.last - 1)
    if isOman, name > 4, domain[name - 1] == UInt8(ascii: "c"), ASCII.isLetterOrDigit(domain[name - 2]) {
      return replacing(name - 1, of: domain, by: com, confidence: 0.7, isPossible: true)
    }
    if isOman || ASCII.equals("cm", domain, ending) {
      return replacing(name, of: domain, by: com, confidence: 0.5, isPossible: true)
    }
    if ASCII.equals("et", domain, ending) || ASCII.equals("ne", domain, ending) {
      return replacing(name, of: domain, by: net, confidence: 0.5, isPossible: true)
    }
    return nil
  }

  private static func unknownEnding(of domain: Span<UInt8>, _ labels: LastLabels) -> DomainTypo? {
    let last = domain.extracting((labels.last - 1)..<domain.count)
    var single = Nearest()
    var double = Nearest()
    var isDoubleBegun = false
    for ending in TypoEnding.all {
      let name = ending.name.span
      guard ending.isDouble else {
        let limit = name.count == 3 ? 9 : isEqual(name, com.span) ? 20 : 13
        single.consider(ending, TypingDistance.between(typed: last, meant: name, atMost: limit))
        continue
      }
      // `.couk` for `.co.uk`, and `.coau` for `.com.au`.
      if isEqual(last, name, without: ending.lastDot..<(ending.lastDot + 1)) { single.consider(ending, 6) }
      if ending.hasNoShortForm, isEqual(last, name, without: 3..<(ending.lastDot + 1)) { single.consider(ending, 9) }
      guard labels.beforeLast > 0 else { continue }
      let both = domain.extracting((labels.beforeLast - 1)..<domain.count)
      let second = both.extracting(0..<(both.count - last.count))
      let isFirstRight = isEqual(second, name.extracting(0..<ending.lastDot))
      isDoubleBegun = isDoubleBegun || isFirstRight
      double.consider(ending, TypingDistance.between(typed: both, meant: name, atMost: isFirstRight ? 17 : 13))
    }
    if let ending = double.ending {
      return replacing(labels.beforeLast - 1, of: domain, by: ending.name, confidence: 0.8)
    }
    guard !isDoubleBegun, let ending = single.ending else { return nil }
    return replacing(labels.last - 1, of: domain, by: ending.name, confidence: 0.85)
  }

  /// Whether a text is another one without a part of it.
  private static func isEqual(_ text: Span<UInt8>, _ whole: Span<UInt8>, without part: Range<Int>) -> Bool {
    guard text.count == whole.count - part.count else { return false }
    return isEqual(text.extracting(0..<part.lowerBound), whole.extracting(0..<part.lowerBound))
      && isEqual(text.extracting(part.lowerBound..<text.count), whole.extracting(part.upperBound..<whole.count))
  }

  /// The nearest ending, where a usual one may be a little farther off.
  private struct Nearest {
    private(set) var ending: TypoEnding?
    private var least = Int.max

    mutating func consider(_ candidate: TypoEnding, _ cost: Int?) {
      guard let cost else { return }
      let rank = 10 * cost - 9 * candidate.weight
      if rank < least { (ending, least) = (candidate, rank) }
    }
  }
}
