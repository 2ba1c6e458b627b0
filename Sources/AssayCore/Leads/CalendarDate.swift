// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar, by its numbers: no time, no time zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year, 0 to 9999.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day; nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard 0...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.number < right.number }

  /// Days come in the order of their numbers: `20260331`.
  package var number: Int { (year * 100 + month) * 100 + day }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2026-03-31`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

// MARK: - ISO 8601

extension CalendarDate {
  /// The day of `2026-03-31`, or of the same with a time behind it: `2026-03-31T12:00:00Z`, `2026-03-31 12:00`. Nil for
  /// anything else.
  public init?(_ text: String) {
    self.init(Array(text.utf8).span)
  }

  /// The day of a value, as of a text.
  public init?(_ value: Span<UInt8>) {
    guard value.count >= 10, value[4] == 0x2D, value[7] == 0x2D, let year = Self.number(value, 0, 4),
      let month = Self.number(value, 5, 2), let day = Self.number(value, 8, 2), Self.isTime(value, from: 10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ value: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= value.count else { return nil }
    var number = 0
    for index in start..<start + count {
      let digit = value[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// Whether nothing follows, or a time: hours and minutes, perhaps seconds with a fraction, perhaps an offset.
  private static func isTime(_ value: Span<UInt8>, from start: Int) -> Bool {
    if start == value.count { return true }
    guard value[start] == 0x54 || value[start] == 0x20, let hour = number(value, start + 1, 2), hour <= 24,
      start + 3 < value.count, value[start + 3] == 0x3A, let minute = number(value, start + 4, 2), minute < 60
    else { return false }
    var index = start + 6
    if index < value.count, value[index] == 0x3A {
      guard let second = number(value, index + 1, 2), second <= 60 else { return false }
      index += 3
      if index < value.count, value[index] == 0x2E || value[index] == 0x2C {
        let first = index + 1
        index = first
        while index < value.count, value[index] &- 0x30 < 10 { index += 1 }
        if index == first { return false }
      }
    }
    return isOffset(value, from: index)
  }

  /// Whether nothing follows, or `Z`, `+01:00`, `+0100`, `+01`.
  private static func isOffset(_ value: Span<UInt8>, from start: Int) -> Bool {
    if start == value.count { return true }
    if value[start] == 0x5A { return start + 1 == value.count }
    guard value[start] == 0x2B || value[start] == 0x2D, let hour = number(value, start + 1, 2), hour < 24 else {
      return false
    }
    var index = start + 3
    if index == value.count { return true }
    if value[index] == 0x3A { index += 1 }
    guard let minute = number(value, index, 2), minute < 60 else { return false }
    return index + 2 == value.count
  }
}
