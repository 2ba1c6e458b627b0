// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The search among the domains of providers.
extension DomainTypo {
  enum Likeness {
    /// The domain is one of the targets.
    case right
    case meant(DomainTypo)
    case none
  }

  /// The provider that a domain is a slip of.
  /// - Complexity: O(targets), with a distance for the few of them that have nearly the same letters; no allocation where
  ///   there is none.
  static func provider(like domain: Span<UInt8>, _ context: Context) -> Likeness {
    let parts = Parts(domain, context)
    let typed = DomainSketch(domain, name: parts.name)
    var best: (domain: [UInt8], rank: Int, cost: Int)?
    var isRight = false
    TypoTargetIndex.bundled.forEachTarget(like: typed, isEndingKnown: parts.isEndingKnown) { target in
      isRight = isEqual(target.domain.span, domain)
      if isRight { return false }
      guard let cost = cost(of: domain, typed, parts, for: target) else { return true }
      let rank = 10 * cost - 8 * target.weight
      if rank < best?.rank ?? .max { best = (target.domain, rank, cost) }
      return true
    }
    if isRight { return .right }
    guard let best else { return .none }
    return .meant(DomainTypo(best.domain, confidence: 1 - 0.0125 * Double(best.cost), .typing))
  }

  /// A domain as name and ending: `gmail` and `com`.
  private struct Parts {
    let name: Range<Int>
    let ending: Range<Int>
    /// Whether the name is one label and the ending exists.
    let isPlain: Bool
    let isEndingKnown: Bool

    init(_ domain: Span<UInt8>, _ context: Context) {
      var dot = context.registrable
      while dot < domain.count, domain[dot] != ASCII.dot { dot += 1 }
      name = context.registrable..<dot
      ending = min(dot + 1, domain.count)..<domain.count
      isPlain = context.isEndingKnown && context.registrable == 0
      isEndingKnown = context.isEndingKnown
    }
  }

  /// What it costs to mistype a target so, nil if it is too much.
  private static func cost(
    of domain: Span<UInt8>, _ typed: DomainSketch, _ parts: Parts, for target: borrowing TypoTarget
  ) -> Int? {
    let meant = target.domain.span
    let meantName = meant.extracting(0..<target.nameLength)
    guard parts.isEndingKnown else {
      // That the ending is none speaks for a slip.
      let limit = max(target.budget, target.nameLength > 3 ? 19 : 12)
      return TypingDistance.between(typed: domain, meant: meant, atMost: limit)
    }
    let limit = max(target.budget, target.nameLength > 2 ? 10 : 0)
    if limit >= 8, isEqualWithoutPunctuation(domain, meant) { return 8 }
    // `gmail.com.acme.de`. Where the ending is a registry's, as in `outlook.com.gr`, it may be the provider's own.
    guard parts.isPlain else { return isFollowedByEnding(domain, meant) && target.isOnlyHere ? 7 : nil }
    let name = domain.extracting(parts.name)
    if isEqual(domain.extracting(parts.ending), meant.extracting((target.nameLength + 1)..<meant.count)) {
      return cost(ofName: name, typed, for: meantName, target.sketch, atMost: target.budget)
    }
    guard let penalty = penalty(forEnding: domain.extracting(parts.ending), of: target) else { return nil }
    if isEqual(name, meantName) { return 7 }
    return cost(ofName: name, typed, for: meantName, target.sketch, atMost: max(0, limit - penalty))
      .map { $0 + penalty }
  }

  private static func cost(
    ofName name: Span<UInt8>, _ typed: DomainSketch, for meant: Span<UInt8>, _ sketch: DomainSketch, atMost limit: Int
  ) -> Int? {
    // "ymail", "email", "webmail": a word more before a name makes another name.
    if name[0] != meant[0], name.count > 1, !isEqual(name.extracting(1..<name.count), meant),
      TypoTarget.isName(name.extracting(1..<name.count))
    {
      return nil
    }
    if isOtherHalf(name, meant) || OtherNames.contains(name) { return nil }
    let distance = TypingDistance.between(typed: name, meant: meant, atMost: limit)
    guard limit >= 13, typed.nameLetters == sketch.nameLetters, isAnagram(name, meant) else { return distance }
    return min(13, distance ?? 13)
  }

  /// Whether two names with a hyphen have the same half behind it and different ones before: `rp-online` is a newspaper.
  private static func isOtherHalf(_ name: Span<UInt8>, _ meant: Span<UInt8>) -> Bool {
    var (left, right) = (name.count, meant.count)
    while left > 0, right > 0, name[left - 1] == meant[right - 1] {
      (left, right) = (left - 1, right - 1)
      if name[left] == ASCII.hyphen { return true }
    }
    return false
  }

  private static let endingsNearCom: [StaticString] = ["co", "cm", "om"]
  private static let otherEndings: [StaticString] = ["net", "org", "info", "biz"]

  /// What another ending costs, nil if a provider of that name may be there.
  private static func penalty(forEnding ending: Span<UInt8>, of target: borrowing TypoTarget) -> Int? {
    guard target.isOnlyHere else { return nil }
    let all = 0..<ending.count
    for near in endingsNearCom where ASCII.equals(near, ending, all) { return 9 }
    for far in otherEndings where ASCII.equals(far, ending, all) { return 12 }
    // People add the ending of their country to a name that is at home in all of them: `gmail.co.uk`, `gmail.com.co`.
    let isNational = ASCII.hasPrefix("co.", ending, all) || ASCII.hasPrefix("com.", ending, all)
    return target.isNowhereElse && isNational ? 4 : nil
  }

  /// Whether a domain is another one with more behind it: `gmail.com.com`.
  private static func isFollowedByEnding(_ domain: Span<UInt8>, _ meant: Span<UInt8>) -> Bool {
    guard domain.count > meant.count + 1, domain[meant.count] == ASCII.dot else { return false }
    return isEqual(domain.extracting(0..<meant.count), meant)
  }

  /// Whether two domains are the same but for dots and hyphens: `t.online.de`, `gmailc.om`.
  private static func isEqualWithoutPunctuation(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    var (left, right) = (0, 0)
    while true {
      while left < first.count, first[left] == ASCII.dot || first[left] == ASCII.hyphen { left += 1 }
      while right < second.count, second[right] == ASCII.dot || second[right] == ASCII.hyphen { right += 1 }
      if left == first.count || right == second.count { return left == first.count && right == second.count }
      if first[left] != second[right] { return false }
      left += 1
      right += 1
    }
  }

  /// Whether two names begin alike and have the same letters in another order.
  private static func isAnagram(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    guard first.count == second.count, first[0] == second[0] else { return false }
    for index in first.indices where count(of: first[index], in: first) != count(of: first[index], in: second) {
      return false
    }
    return true
  }

  private static func count(of byte: UInt8, in name: Span<UInt8>) -> Int {
    var count = 0
    for index in name.indices where name[index] == byte { count += 1 }
    return count
  }

  static func isEqual(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    for index in first.indices where first[index] != second[index] { return false }
    return true
  }
}
