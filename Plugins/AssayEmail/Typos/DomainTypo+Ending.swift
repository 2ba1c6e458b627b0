// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The search among endings, for a name of which nothing is known.
extension DomainTypo {
  /// What was meant where the ending of a domain is none, is there twice, or is a seldom one beside a usual one.
  static func ending(of domain: Span<UInt8>, _ context: Context) -> DomainTypo? {
    guard !context.isEndingKnown || mayEndWrongly(domain) else { return nil }
    let labels = Labels(domain)
    return context.isEndingKnown ? knownEnding(of: labels, context) : unknownEnding(of: labels)
  }

  /// Whether a closer look at the labels of a domain, whose ending exists, is worth its price: there are more than two and
  /// the one before the last is short, or the last one is of two letters that stand for a usual ending.
  private static func mayEndWrongly(_ domain: Span<UInt8>) -> Bool {
    let last = PublicSuffixList.startOfLabel(in: domain, before: domain.count)
    let second = PublicSuffixList.startOfLabel(in: domain, before: last - 1)
    if second > 0 { return last - 1 - second <= 4 }
    let ending = last..<domain.count
    return ending.count == 2
      && (["cm", "om", "et", "ne"] as [StaticString]).contains { ASCII.equals($0, domain, ending) }
  }

  /// The labels of a domain, for the rare case in which they are needed one by one.
  private struct Labels {
    let all: [[UInt8]]
    var last: [UInt8] { all[all.count - 1] }
    /// The label before the last one.
    var second: [UInt8] { all[all.count - 2] }

    init(_ domain: Span<UInt8>) {
      all = domain.indices.map { domain[$0] }.split(separator: ASCII.dot).map(Array.init)
    }

    /// The domain with other labels in place of the last ones.
    func replacing(_ count: Int, by ending: [UInt8]) -> [UInt8] {
      Array((all.dropLast(count) + [ending]).joined(separator: [ASCII.dot]))
    }
  }

  private static func knownEnding(of labels: Labels, _ context: Context) -> DomainTypo? {
    guard labels.all.count > 2 else { return seldomEnding(of: labels) }
    let com = Array("com".utf8)
    if labels.last == labels.second, TypoEnding.all.contains(where: { $0.name == labels.last }) {
      return DomainTypo(labels.replacing(2, by: labels.last), confidence: 0.9, .domainEnding)
    }
    let short = Array("co".utf8)
    if labels.last == com, labels.second != short, distance(labels.second, com, atMost: 9) != nil {
      return DomainTypo(labels.replacing(2, by: com), confidence: 0.8, .domainEnding)
    }
    // `acme.ed.br`: an ending of two labels whose first one is mistyped.
    guard labels.all.count == 3, context.registrable > 0, labels.second.count <= 3 else { return nil }
    let candidates = TypoEnding.all.compactMap { ending -> (cost: Int, ending: TypoEnding)? in
      let parts = ending.name.split(separator: ASCII.dot)
      guard parts.count == 2, Array(parts[1]) == labels.last else { return nil }
      let first = Array(parts[0])
      if labels.second == short, first == com, !ending.hasNoShortForm { return nil }
      return distance(labels.second, first, atMost: 10).map { ($0, ending) }
    }
    return best(of: candidates).map { DomainTypo(labels.replacing(2, by: $0.name), confidence: 0.8, .domainEnding) }
  }

  /// `acme.cm`: Cameroon, or `.com` with a letter left out. Both are possible.
  private static func seldomEnding(of labels: Labels) -> DomainTypo? {
    let com = Array("com".utf8)
    let net = Array("net".utf8)
    if labels.last == Array("om".utf8), labels.second.last == UInt8(ascii: "c"), labels.second.count > 4 {
      return DomainTypo(
        labels.second.dropLast() + [ASCII.dot] + com, confidence: 0.7, .domainEnding, isPossible: true)
    }
    for (seldom, usual) in [("cm", com), ("om", com), ("et", net), ("ne", net)] where labels.last == Array(seldom.utf8)
    {
      return DomainTypo(labels.replacing(1, by: usual), confidence: 0.5, .domainEnding, isPossible: true)
    }
    return nil
  }

  private static func unknownEnding(of labels: Labels) -> DomainTypo? {
    var single: [(cost: Int, ending: TypoEnding)] = []
    var double: [(cost: Int, ending: TypoEnding)] = []
    let typed = labels.second + [ASCII.dot] + labels.last
    var isDoubleBegun = false
    for ending in TypoEnding.all {
      guard ending.isDouble else {
        let limit = ending.name.count == 2 ? 9 : ending.name == Array("com".utf8) ? 20 : 13
        if let cost = distance(labels.last, ending.name, atMost: limit) { single.append((cost, ending)) }
        continue
      }
      let parts = ending.name.split(separator: ASCII.dot).map(Array.init)
      if labels.last == parts[0] + parts[1] { single.append((6, ending)) }
      if ending.hasNoShortForm, labels.last == Array("co".utf8) + parts[1] { single.append((9, ending)) }
      guard labels.all.count > 2 else { continue }
      let isFirstRight = labels.second == parts[0]
      isDoubleBegun = isDoubleBegun || isFirstRight
      if let cost = distance(typed, ending.name, atMost: isFirstRight ? 17 : 13) { double.append((cost, ending)) }
    }
    if let ending = best(of: double) {
      return DomainTypo(labels.replacing(2, by: ending.name), confidence: 0.8, .domainEnding)
    }
    guard !isDoubleBegun, let ending = best(of: single) else { return nil }
    return DomainTypo(labels.replacing(1, by: ending.name), confidence: 0.85, .domainEnding)
  }

  /// The nearest ending, where a usual one may be a little farther off.
  private static func best(of candidates: [(cost: Int, ending: TypoEnding)]) -> TypoEnding? {
    candidates.min { 10 * $0.cost - 9 * $0.ending.weight < 10 * $1.cost - 9 * $1.ending.weight }?.ending
  }

  private static func distance(_ typed: [UInt8], _ meant: [UInt8], atMost limit: Int) -> Int? {
    TypingDistance.between(typed: typed.span, meant: meant.span, atMost: limit)
  }
}
