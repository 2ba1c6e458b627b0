// SPDX-License-Identifier: Apache-2.0

/// A date as people and programs write it: `1971-06-24`, `19710624`, `24.06.1971`, `06/24/1971`.
///
/// Where day and month could be either, `03/04/1971`, the first is the day; ``digits`` that differ by their order are
/// compared as nearly equal.
struct WrittenDate {
  /// Year, month and day: eight digits of ASCII.
  let digits: [8 of UInt8]

  init?(_ value: Span<UInt8>) {
    guard value.count >= 6, value.count <= 32 else { return nil }
    var groups: [3 of Int] = [0, 0, 0]
    var lengths: [3 of Int] = [0, 0, 0]
    var count = 0
    var isInside = false
    for index in value.indices {
      let digit = value[index] &- 0x30
      guard digit < 10 else {
        isInside = false
        // The time of day.
        if count == 3 { break }
        continue
      }
      if !isInside {
        guard count < 3 else { break }
        count += 1
        isInside = true
      }
      groups[count - 1] = groups[count - 1] &* 10 &+ Int(digit)
      lengths[count - 1] += 1
      guard lengths[count - 1] <= 8 else { return nil }
    }
    var (year, month, day) = (0, 0, 0)
    if count == 1 && lengths[0] == 8 {
      (year, month, day) = (groups[0] / 10000, groups[0] / 100 % 100, groups[0] % 100)
      if year / 100 < 18 || year / 100 > 20 {
        (year, month, day) = (groups[0] % 10000, groups[0] / 10000 % 100, groups[0] / 1_000_000)
      }
    } else if count == 3 && lengths[0] == 4 {
      (year, month, day) = (groups[0], groups[1], groups[2])
    } else if count == 3 && lengths[2] == 4 {
      (year, month, day) = (groups[2], groups[1], groups[0])
      if month > 12 && day <= 12 { (month, day) = (day, month) }
    } else {
      return nil
    }
    // A day that the calendar does not have is still the same mistake in two leads.
    guard year > 0, month < 100, day < 100 else { return nil }
    var digits: [8 of UInt8] = .init(repeating: 0x30)
    var rest = year
    for index in 0..<4 {
      digits[3 - index] = 0x30 + UInt8(rest % 10)
      rest /= 10
    }
    digits[4] = 0x30 + UInt8(month / 10)
    digits[5] = 0x30 + UInt8(month % 10)
    digits[6] = 0x30 + UInt8(day / 10)
    digits[7] = 0x30 + UInt8(day % 10)
    self.digits = digits
  }
}
