// SPDX-License-Identifier: Apache-2.0

/// A date with or without a time of day, as programs write it, to tell which of two is later:
/// `2026-03-01T12:30:00+01:00`, `2026-03-01`, `01.03.2026 12:30`, `3/1/2026 5:04 PM`, `20260301`, `20260301123000`,
/// seconds or milliseconds since 1970.
public struct WrittenMoment: Sendable, Comparable {
  /// Seconds since 1970-01-01; without an offset, as if it were UTC.
  public let seconds: Int

  public static func < (left: WrittenMoment, right: WrittenMoment) -> Bool { left.seconds < right.seconds }

  /// Nil for a text that is no date.
  /// - Parameter isMonthFirst: how `03/04/2026` is read, where the month may be either.
  public init?(_ text: String, isMonthFirst: Bool = false) {
    let bytes = Array(text.utf8.prefix(40))
    let groups = Self.groups(of: bytes)
    if groups.count == 1, let only = groups.first, let seconds = Self.seconds(ofNumber: only, bytes) {
      self.seconds = seconds
      return
    }
    guard let (year, month, day, used) = Self.date(groups, isMonthFirst), (1...12).contains(month),
      (1...31).contains(day), year > 0, year < 10_000
    else { return nil }
    var times = groups.dropFirst(used).prefix(3).map(\.value)
    while times.count < 3 { times.append(0) }
    let letters = String(decoding: bytes, as: UTF8.self).lowercased()
    if letters.contains("pm") && times[0] < 12 { times[0] += 12 }
    if letters.contains("am") && times[0] == 12 { times[0] = 0 }
    if let first = groups.first, first.length == 14 {
      times = [first.value / 10_000 % 100, first.value / 100 % 100, first.value % 100]
    }
    guard times[0] < 25, times[1] < 60, times[2] < 61 else { return nil }
    let clock = times[0] * 3600 + times[1] * 60 + times[2]
    seconds = Self.days(year, month, day) * 86_400 + clock - Self.offset(in: bytes, after: groups, used)
  }

  /// Whether a text can only be a date with the month before the day: `03/25/2026`.
  public static func hasMonthFirst(_ text: String) -> Bool {
    let groups = groups(of: Array(text.utf8.prefix(40)))
    return groups.count >= 3 && groups[2].length == 4 && groups[0].value <= 12 && groups[1].value > 12
  }

  private struct Group {
    var value: Int
    var length: Int
    var range: Range<Int>
  }

  private static func groups(of bytes: [UInt8]) -> [Group] {
    var groups: [Group] = []
    for (index, byte) in bytes.enumerated() where byte >= 0x30 && byte <= 0x39 {
      let digit = Int(byte) - 0x30
      if let last = groups.indices.last, groups[last].range.upperBound == index, groups[last].length < 18 {
        groups[last].value = groups[last].value * 10 + digit
        groups[last].length += 1
        groups[last].range = groups[last].range.lowerBound..<(index + 1)
      } else {
        groups.append(Group(value: digit, length: 1, range: index..<(index + 1)))
      }
    }
    return groups
  }

  private static func seconds(ofNumber group: Group, _ bytes: [UInt8]) -> Int? {
    guard group.length == bytes.count else { return nil }
    switch group.length {
    case 9, 10: return group.value
    case 12, 13: return group.value / 1000
    default: return nil
    }
  }

  private static func date(_ groups: [Group], _ isMonthFirst: Bool) -> (Int, Int, Int, used: Int)? {
    guard let first = groups.first else { return nil }
    if first.length == 8 || first.length == 14 {
      let date = first.length == 14 ? first.value / 1_000_000 : first.value
      return (date / 10_000, date / 100 % 100, date % 100, 1)
    }
    guard groups.count >= 3 else { return nil }
    if first.length == 4 { return (first.value, groups[1].value, groups[2].value, 3) }
    guard groups[2].length == 4 else { return nil }
    let isMonthFirst = groups[1].value > 12 || isMonthFirst && first.value <= 12
    return isMonthFirst
      ? (groups[2].value, first.value, groups[1].value, 3) : (groups[2].value, groups[1].value, first.value, 3)
  }

  /// The seconds that the clock is ahead of UTC by: `+01:00`, `-0530`, behind a time of day.
  private static func offset(in bytes: [UInt8], after groups: [Group], _ used: Int) -> Int {
    guard groups.count > used + 1, let start = groups.dropFirst(used).first?.range.upperBound else { return 0 }
    guard let sign = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) else {
      return 0
    }
    let parts = groups.filter { $0.range.lowerBound > sign }
    guard let first = parts.first else { return 0 }
    let minutes =
      first.length == 4
      ? first.value / 100 * 60 + first.value % 100 : first.value * 60 + (parts.dropFirst().first?.value ?? 0)
    return (bytes[sign] == UInt8(ascii: "-") ? -60 : 60) * min(minutes, 1440)
  }

  /// Days since 1970-01-01 in the Gregorian calendar, by counting years from March on, so that the leap day comes last.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthsSinceMarch = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (monthsSinceMarch * 153 + 2) / 5 + day - 1
      - 719_468
  }
}
