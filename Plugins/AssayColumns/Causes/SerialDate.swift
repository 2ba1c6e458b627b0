// SPDX-License-Identifier: Apache-2.0

/// A date as spreadsheets store it: days since the end of 1899, and the time of day as a fraction.
///
/// Microsoft's documentation of the 1900 date system counts 1 January 1900 as 1 and the 29 February 1900, which never
/// was, as 60; every later day is therefore the number of days since 30 December 1899. (In the 1904 system of old
/// Macintosh files a date would be 1,462 days later.)
struct SerialDate: Hashable, Sendable {
  let day: Int
  /// Seconds since midnight; nil without a fraction.
  let second: Int?

  /// Nil for what is no number of five digits from 18 May 1927 to 31 December 2099.
  init?(_ value: Span<UInt8>) {
    // The fifth character first: in `2023-11-01` it is none.
    guard value.count >= 5, value.count <= 24, value[4] &- 0x30 < 10 else { return nil }
    var day = 0
    for index in 0..<5 {
      guard value[index] &- 0x30 < 10 else { return nil }
      day = day * 10 + Int(value[index] & 15)
    }
    guard (10_000...73_050).contains(day) else { return nil }
    self.day = day
    if value.count == 5 {
      second = nil
      return
    }
    guard value.count > 6, value[5] == UInt8(ascii: ".") || value[5] == UInt8(ascii: ",") else { return nil }
    var fraction = 0.0
    var unit = 0.1
    for index in 6..<value.count {
      guard value[index] &- 0x30 < 10 else { return nil }
      fraction += Double(value[index] & 15) * unit
      unit /= 10
    }
    let second = Int((fraction * 86_400).rounded())
    // `45231.0` is a whole day that went through a program which writes decimals.
    self.second = second == 0 ? nil : min(second, 86_399)
  }

  /// `2023-11-01`, or `2023-11-01T12:00:00`.
  var iso: String {
    var year = 1900
    // Counted from 1 January 1900.
    var rest = day - 2
    while rest >= Self.length(ofYear: year) {
      rest -= Self.length(ofYear: year)
      year += 1
    }
    var month = 1
    while rest >= Self.length(ofMonth: month, in: year) {
      rest -= Self.length(ofMonth: month, in: year)
      month += 1
    }
    let date = "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(rest + 1))"
    guard let second else { return date }
    return date + "T" + [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits).joined(separator: ":")
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
  private static func length(ofYear year: Int) -> Int { isLeap(year) ? 366 : 365 }
  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// How many values of a column are serial dates.
struct SerialDateCounts: Sendable, Hashable {
  private(set) var filled = 0
  private(set) var serial = 0
  private(set) var first: SerialDate?

  mutating func add(_ value: Span<UInt8>) {
    if value.isEmpty { return }
    filled &+= 1
    guard let date = SerialDate(value) else { return }
    serial &+= 1
    if first == nil { first = date }
  }

  mutating func add(_ next: SerialDateCounts) {
    filled += next.filled
    serial += next.serial
    first = first ?? next.first
  }

  /// Nine of ten values, and at least three. A column of dates in six digits that lost a zero here and there has fewer.
  var areSerials: Bool { serial >= 3 && serial * 10 >= filled * 9 }
}
