// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// All that a model needs to know of two leads.
struct ComparedPair: Sendable, Hashable, BitwiseCopyable {
  var pattern: AgreementPattern
  /// How rare the value is, for each comparison in which both have the same; of mailboxes and telephone numbers also where
  /// they are nearly the same; 0 for the others.
  var rarities = SIMD16<UInt8>.zero
  /// Whether one of them names a person.
  var isNamed: Bool

  private static let naming = Attribute.firstName.bit | Attribute.lastName.bit | Attribute.mailbox.bit

  init(_ bytes: Span<UInt8>, _ left: LeadRecord, _ right: LeadRecord, in attributes: UInt32 = .max) {
    pattern = LeadComparer.compare(bytes, left, right, in: attributes)
    isNamed = (left.mask | right.mask) & Self.naming != 0
    var place = 0
    while place < Comparison.count {
      defer { place &+= 1 }
      guard let comparison = Comparison(rawValue: UInt8(place)) else { continue }
      let level = pattern[comparison]
      guard level == .same || comparison.isContact && (level == .form || level == .close) else { continue }
      if comparison == .phone && level == .same {
        rarities[place] = Self.rarityOfSharedNumber(bytes, left, right)
        continue
      }
      let attribute = comparison.attribute
      var rarity = UInt8.max
      if left.has(attribute) { rarity = min(rarity, bytes[left.rarityIndex(of: attribute)]) }
      if right.has(attribute) { rarity = min(rarity, bytes[right.rarityIndex(of: attribute)]) }
      // No more is needed to tell that a value that is nearly the same is not a common one.
      rarities[place] = level == .same ? rarity : min(rarity, Self.rareEnough)
    }
  }

  /// More than a mailbox or a telephone number that is nearly the same weighs.
  private static let rareEnough: UInt8 = 160

  /// Of the telephone numbers that both have, the rarest one counts.
  private static func rarityOfSharedNumber(_ bytes: Span<UInt8>, _ left: LeadRecord, _ right: LeadRecord) -> UInt8 {
    var best: UInt8 = 0
    for first in Attribute.numbers where left.has(first) {
      for second in Attribute.numbers where right.has(second) {
        guard LeadComparer.areEqual(bytes, left.range(of: first, bytes), right.range(of: second, bytes)) else {
          continue
        }
        best = max(best, min(bytes[left.rarityIndex(of: first)], bytes[right.rarityIndex(of: second)]))
      }
    }
    return best
  }
}

extension ComparedPair: Comparable {
  /// An order without meaning, which does not depend on that of the leads.
  static func < (left: ComparedPair, right: ComparedPair) -> Bool {
    if left.pattern != right.pattern { return left.pattern.bits < right.pattern.bits }
    if left.isNamed != right.isNamed { return right.isNamed }
    for index in 0..<16 where left.rarities[index] != right.rarities[index] {
      return left.rarities[index] < right.rarities[index]
    }
    return false
  }
}
