// SPDX-License-Identifier: Apache-2.0

/// What is dialled before a national number and is no part of it: the 0 in Germany, with the code of a carrier in
/// Brazil. By the rule of some regions, a part of it stays behind other digits: `15` in Argentina says that the number
/// is a mobile one.
struct NationalPrefix {
  /// How many digits it has, those that stay among them.
  let length: Int
  /// The digits that stay, behind those that the rule of the region puts in; nil for a prefix that just goes.
  let kept: Range<Int>?

  /// Nil for digits without one, and where they are a number of the region with it and none without it.
  @inline(__always)
  init?(of digits: DialledDigits, region: Int, _ table: PhoneMetadata) {
    guard digits.count > 0, let match = digits.match(of: table.nationalPrefix(ofRegion: region), table) else {
      return nil
    }
    length = match.length
    kept = table.group(match.group)
    if digits.matches(table.generalPattern(ofRegion: region), table),
      !digits.matchesGeneralPattern(without: self, region: region, table)
    {
      return nil
    }
  }

  /// How many digits there are without it.
  @inline(__always)
  func countWithout(_ digits: DialledDigits, region: Int, _ table: PhoneMetadata) -> Int {
    digits.count &- length &+ (kept.map { $0.count + table.insertedCount(ofRegion: region) } ?? 0)
  }
}
