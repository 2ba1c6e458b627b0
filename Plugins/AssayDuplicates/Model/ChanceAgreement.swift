// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// How often two leads agree by chance: the u-probabilities of a data set, measured on pairs of leads drawn from it that
/// do not seem to be one person.
enum ChanceAgreement {
  /// How many pairs are looked at.
  private static let pairs = 30_000
  /// How many pairs what is shipped counts as: in a small file a pair drawn may well be one person.
  private static let shippedPairs = 1000.0

  /// - Returns: the shipped u-probabilities, corrected by what these leads have in common.
  static func levels(
    of records: borrowing LeadRecords, _ signatures: LeadColumn<Signature>, shipped: MatchModel
  ) -> [Float] {
    guard records.count > 2 else { return shipped.random }
    // Which leads are taken, and in which order, depends on what they hold and not on where they stand.
    let share = UInt64.max / UInt64(max(1, records.count / pairs))
    var chosen: [(hash: UInt64, lead: Int)] = []
    for index in 0..<records.count {
      let hash = KeyHash.mix(records.hash(of: index), 1)
      if hash <= share { chosen.append((hash, index)) }
    }
    chosen.sort { $0 < $1 }
    let count = chosen.count
    guard count > 1 else { return shipped.random }
    var seen = [Double](repeating: 0, count: shipped.random.count)
    for index in 0..<count {
      for offset in 1...max(1, pairs / count) {
        let other = (index + offset) % count
        let (left, right) = (chosen[index].lead, chosen[other].lead)
        if left == right || Signature.agreements(signatures[left], signatures[right]) > 1 { continue }
        let pair = records.compare(left, right)
        for comparison in Comparison.allCases {
          let level = pair.pattern[comparison]
          if level != .missing { seen[MatchModel.place(comparison, level)] += 1 }
        }
      }
    }
    var random = shipped.random
    for comparison in Comparison.allCases {
      let first = MatchModel.place(comparison, .missing)
      let all = (first..<(first + MatchModel.levels)).reduce(0) { $0 + seen[$1] }
      for place in (first + 1)...(first + 5) {
        random[place] = Float((Double(shipped.random[place]) * shippedPairs + seen[place]) / (shippedPairs + all))
      }
    }
    return random
  }
}
