// SPDX-License-Identifier: Apache-2.0

/// The day that a value names as people and programs write it: `2026-03-01`, `01.03.2026`, `3/1/2026`, `20260301`, each
/// perhaps with a time behind it, which is not kept.
///
/// With points between them the day stands before the month. With strokes or hyphens, `03/04/2026` is one of two days.
///
/// - Complexity: linear in the length of the value, without an allocation.
public struct WrittenDay: Sendable, Hashable {
  /// The day, or the earlier one of the two.
  public let earliest: CalendarDate
  /// The day, or the later one of the two.
  public let latest: CalendarDate

  /// Nil for a value that names no day of the calendar, as `30.02.2026` does not.
  public init?(_ value: Span<UInt8>) {
    if let day = CalendarDate(value) {
      self.init(day, day)
      return
    }
    var scanner = Scanner(value)
    guard let first = scanner.number(), let days = Self.days(beginningWith: first, &scanner) else { return nil }
    scanner.skipTime()
    guard scanner.isAtEnd else { return nil }
    self.init(days.0, days.1)
  }

  /// The day of a text, as of a value.
  public init?(_ text: String) { self.init(Array(text.utf8).span) }

  private init(_ first: CalendarDate, _ second: CalendarDate) {
    earliest = min(first, second)
    latest = max(first, second)
  }

  private typealias Number = (value: Int, digits: Int)

  private static func days(beginningWith first: Number, _ scanner: inout Scanner) -> (CalendarDate, CalendarDate)? {
    if first.digits == 8 || first.digits == 14 {
      let day = first.digits == 14 ? first.value / 1_000_000 : first.value
      return CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100).map { ($0, $0) }
    }
    guard let mark = scanner.separator(), let second = scanner.number(), second.digits <= 2,
      scanner.separator() == mark, let third = scanner.number()
    else { return nil }
    if first.digits == 4, third.digits <= 2 {
      return CalendarDate(year: first.value, month: second.value, day: third.value).map { ($0, $0) }
    }
    guard first.digits <= 2, third.digits == 4 else { return nil }
    let dayFirst = CalendarDate(year: third.value, month: second.value, day: first.value)
    let monthFirst =
      mark == UInt8(ascii: ".") ? nil : CalendarDate(year: third.value, month: first.value, day: second.value)
    guard let day = dayFirst ?? monthFirst else { return nil }
    return (day, monthFirst ?? day)
  }
}

// MARK: - Reading

extension WrittenDay {
  /// A value without the white space around it, from a place on.
  private struct Scanner: ~Escapable {
    private let value: Span<UInt8>
    private var index = 0
    private var end: Int

    @_lifetime(copy value)
    init(_ value: Span<UInt8>) {
      self.value = value
      end = value.count
      while end > 0, value[end - 1] == 0x20 { end -= 1 }
      skipSpaces()
    }

    var isAtEnd: Bool { index == end }

    mutating func number() -> Number? {
      let start = index
      var number = 0
      while index < end, value[index] &- 0x30 < 10, index - start < 15 {
        number = number * 10 + Int(value[index] &- 0x30)
        index += 1
      }
      return index == start ? nil : (number, index - start)
    }

    /// A point, perhaps with a space behind it, a stroke or a hyphen.
    mutating func separator() -> UInt8? {
      guard index < end else { return nil }
      let mark = value[index]
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") else { return nil }
      index += 1
      if mark == UInt8(ascii: ".") { skipSpaces() }
      return mark
    }

    /// Goes behind a time of day, if that is what follows: hours and minutes, perhaps seconds with a fraction, and what
    /// says which half of the day or which time zone is meant.
    mutating func skipTime() {
      let start = index
      if !skip(UInt8(ascii: "T")) {
        _ = skip(UInt8(ascii: ","))
        skipSpaces()
      }
      guard index > start, let hour = number(), hour.digits <= 2, hour.value <= 24, skipSixty() else {
        index = start
        return
      }
      if skipSixty(), skip(UInt8(ascii: ".")) || skip(UInt8(ascii: ",")) { _ = number() }
      skipSpaces()
      if !skipWord("am") && !skipWord("pm") && !skipWord("uhr") && !skipWord("z") { skipOffset() }
    }

    /// A colon and two digits below 61: a minute, or a second, of which a leap second is the sixty-first.
    private mutating func skipSixty() -> Bool {
      let start = index
      if skip(UInt8(ascii: ":")), let part = number(), part.digits == 2, part.value <= 60 { return true }
      index = start
      return false
    }

    private mutating func skipOffset() {
      let start = index
      guard skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")) else { return }
      guard let offset = number(), offset.digits == 2 || offset.digits == 4 else {
        index = start
        return
      }
      _ = skipSixty()
    }

    private mutating func skipSpaces() {
      while index < end, value[index] == 0x20 { index += 1 }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
      guard index < end, value[index] == byte else { return false }
      index += 1
      return true
    }

    /// - Parameter word: in small letters.
    private mutating func skipWord(_ word: StaticString) -> Bool {
      let length = word.utf8CodeUnitCount
      guard end - index >= length else { return false }
      for offset in 0..<length where value[index + offset] | 0x20 != word.utf8Start[offset] { return false }
      index += length
      return true
    }
  }
}
