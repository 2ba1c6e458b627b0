// SPDX-License-Identifier: Apache-2.0

/// What one row says to each of the trails: a bit for each.
struct SlipVotes {
  /// The value belongs to the lead at the offset, and not to its own.
  var supporting: UInt8 = 0
  /// It belongs to its own lead, and not to the one at the offset.
  var contradicting: UInt8 = 0
  /// It belongs to neither.
  var doubting: UInt8 = 0

  /// Adds the votes to the trails; what belongs to one offset does not begin a slip at another.
  @inline(__always)
  func count(of record: Int, into trails: inout [SlipTrail], support: (inout SlipTrail) -> Void) {
    for index in trails.indices {
      let bit: UInt8 = 1 << index
      if supporting & bit != 0 {
        support(&trails[index])
      } else if contradicting & bit != 0 {
        trails[index].contradict(record)
      } else if doubting & bit != 0 {
        if supporting == 0 { trails[index].doubt() } else { trails[index].yield(record) }
      }
    }
  }
}

extension SlipTrail {
  /// The offsets that are looked at: cells are inserted or deleted one by one.
  static let offsets = [-2, -1, 1, 2]
}
