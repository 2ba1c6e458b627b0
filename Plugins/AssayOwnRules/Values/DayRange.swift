// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The days that a rule allows.
struct DayRange: Sendable {
  /// The earliest; nil for any.
  let first: CalendarDate?
  /// The latest; nil for any.
  let last: CalendarDate?
  /// Whether only ISO 8601 counts as a date.
  let isISO: Bool

  /// What is wrong with a value, as a part of a sentence about it; nil for a day of the range. A value that is one of two
  /// days is wrong only if both are.
  func fault(of value: Span<UInt8>) -> Finding.Argument.Value? {
    if let day = CalendarDate(value) { return contains(day) ? nil : outOfRange }
    guard !isISO, let day = WrittenDay(value) else { return .name(english: "is no date", german: "ist kein Datum") }
    return contains(day.earliest) || contains(day.latest) ? nil : outOfRange
  }

  private func contains(_ day: CalendarDate) -> Bool {
    if let first, day < first { return false }
    if let last, day > last { return false }
    return true
  }

  private var outOfRange: Finding.Argument.Value {
    switch (first, last) {
    case (let first?, let last?):
      .name(english: "is not between \(first) and \(last)", german: "liegt nicht zwischen \(first) und \(last)")
    case (let first?, nil): .name(english: "is before \(first)", german: "liegt vor dem \(first)")
    case (nil, let last?): .name(english: "is after \(last)", german: "liegt nach dem \(last)")
    case (nil, nil): .name(english: "is no date", german: "ist kein Datum")
    }
  }
}

extension WrittenDay {
  /// Whether some reading of the two values keeps a relation.
  func mayStand(_ relation: OwnRule.Comparison.Relation, to other: WrittenDay) -> Bool {
    [earliest, latest].contains { day in
      [other.earliest, other.latest].contains { relation.holds(day.number - $0.number) }
    }
  }
}
