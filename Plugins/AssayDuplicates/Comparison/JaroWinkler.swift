// SPDX-License-Identifier: Apache-2.0

/// How alike two short texts are, 0 to 1: the share of letters in common and in order, more for the same beginning.
///
/// Jaro, *Advances in record-linkage methodology* (1989), with the prefix of Winkler (1990): 0.1 for each of at most four
/// first letters that agree. Both as usual, without Winkler's later adjustments.
enum JaroWinkler {
  /// No letter beyond is looked at.
  static let longest = 64

  /// Whether the similarity may reach a limit, by what letters both have: a few instructions for most pairs.
  static func mayReach(_ limit: Float, _ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count > 0, right.count > 0, left.count <= longest, right.count <= longest else { return true }
    var leftLetters: UInt64 = 0
    var rightLetters: UInt64 = 0
    for index in left.indices { leftLetters |= 1 << UInt64(left[index] & 63) }
    for index in right.indices { rightLetters |= 1 << UInt64(right[index] & 63) }
    var leftShared = 0
    var rightShared = 0
    for index in left.indices { leftShared &+= Int(rightLetters >> UInt64(left[index] & 63) & 1) }
    for index in right.indices { rightShared &+= Int(leftLetters >> UInt64(right[index] & 63) & 1) }
    let most = Float(min(leftShared, rightShared))
    let jaro = (most / Float(left.count) + most / Float(right.count) + 1) / 3
    var prefix = 0
    while prefix < min(4, left.count, right.count) && left[prefix] == right[prefix] { prefix &+= 1 }
    return jaro + Float(prefix) * 0.1 * (1 - jaro) >= limit
  }

  /// - Complexity: O(n · window), no allocation.
  static func similarity(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Float {
    let n = min(left.count, longest)
    let m = min(right.count, longest)
    guard n > 0, m > 0 else { return n == m ? 1 : 0 }
    let window = max(0, max(n, m) / 2 - 1)
    var leftMatched: UInt64 = 0
    var rightMatched: UInt64 = 0
    var common = 0
    for i in 0..<n {
      let low = max(0, i &- window)
      let high = min(m &- 1, i &+ window)
      if low > high { continue }
      let letter = left[i]
      for j in low...high where right[j] == letter && rightMatched >> UInt64(j) & 1 == 0 {
        rightMatched |= 1 << UInt64(j)
        leftMatched |= 1 << UInt64(i)
        common &+= 1
        break
      }
    }
    guard common > 0 else { return 0 }
    var transposed = 0
    var rest = rightMatched
    for i in 0..<n where leftMatched >> UInt64(i) & 1 != 0 {
      let j = rest.trailingZeroBitCount
      rest &= rest &- 1
      if left[i] != right[j] { transposed &+= 1 }
    }
    let matches = Float(common)
    let jaro = (matches / Float(n) + matches / Float(m) + (matches - Float(transposed / 2)) / matches) / 3
    var prefix = 0
    while prefix < min(4, n, m) && left[prefix] == right[prefix] { prefix &+= 1 }
    return jaro + Float(prefix) * 0.1 * (1 - jaro)
  }
}
