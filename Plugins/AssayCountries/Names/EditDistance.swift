// SPDX-License-Identifier: Apache-2.0

/// How many letters differ between two words: left out, added, replaced, or exchanged with their neighbour (the distance of
/// optimal string alignment).
package enum EditDistance {
  /// The distance, or nil if it is more than `limit`, which is 2 at most.
  /// - Complexity: O(n · 5 to the power of `limit`) at worst, since only what differs is tried; no allocation.
  package static func between(_ left: Span<UInt8>, _ right: Span<UInt8>, atMost limit: Int) -> Int? {
    for distance in 0...limit where matches(left, 0, right, 0, within: distance) { return distance }
    return nil
  }

  private static func matches(
    _ left: Span<UInt8>, _ leftStart: Int, _ right: Span<UInt8>, _ rightStart: Int, within distance: Int
  ) -> Bool {
    var (i, j) = (leftStart, rightStart)
    while i < left.count, j < right.count, left[i] == right[j] {
      i += 1
      j += 1
    }
    let rest = (left.count - i, right.count - j)
    if rest.0 == 0 || rest.1 == 0 { return rest.0 + rest.1 <= distance }
    guard distance > 0, abs(rest.0 - rest.1) <= distance else { return false }
    if matches(left, i + 1, right, j + 1, within: distance - 1) { return true }
    if matches(left, i + 1, right, j, within: distance - 1) { return true }
    if matches(left, i, right, j + 1, within: distance - 1) { return true }
    let isExchanged = rest.0 > 1 && rest.1 > 1 && left[i] == right[j + 1] && left[i + 1] == right[j]
    return isExchanged && matches(left, i + 2, right, j + 2, within: distance - 1)
  }
}
