// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension OwnRule {
  /// How many characters a value has: grapheme clusters (Unicode Standard Annex 29), so that `ü` counts as one however it
  /// is written.
  public struct LengthRange: Sendable, Hashable {
    /// The least; nil for none.
    public var minimum: Int?
    /// The most; nil for any.
    public var maximum: Int?

    /// A range.
    public init(minimum: Int? = nil, maximum: Int? = nil) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// Which numbers are allowed. A number is digits, perhaps a sign before them and a decimal mark with digits behind: no
  /// thousands separators, no exponent. It is compared exactly, whatever its length.
  public struct NumberRange: Sendable, Hashable {
    /// The least, written with a decimal point; nil for none.
    public var minimum: String?
    /// The most, written with a decimal point; nil for any.
    public var maximum: String?
    /// What the values have between whole and fraction.
    public var decimalMark: DecimalMark

    /// A range.
    public init(minimum: String? = nil, maximum: String? = nil, decimalMark: DecimalMark = .point) {
      self.minimum = minimum
      self.maximum = maximum
      self.decimalMark = decimalMark
    }
  }

  /// What stands between the whole and the fraction of a number.
  public enum DecimalMark: String, CaseIterable, Sendable, Hashable {
    /// `1.5`
    case point
    /// `1,5`
    case comma

    var byte: UInt8 { self == .point ? 0x2E : 0x2C }
  }

  /// Which dates are allowed. A date is a day of the calendar, perhaps with a time behind it, which is not compared. One
  /// that can be read as two days, `03/04/2026`, is out of range if both are.
  public struct DateRange: Sendable, Hashable {
    /// A bound of the range.
    public enum Bound: Sendable, Hashable {
      /// A day.
      case day(CalendarDate)
      /// The day that whoever takes the rule calls today: validators have no clock.
      case today
    }

    /// The earliest; nil for any.
    public var minimum: Bound?
    /// The latest; nil for any.
    public var maximum: Bound?
    /// How dates are written.
    public var format: Format

    /// A range.
    public init(minimum: Bound? = nil, maximum: Bound? = nil, format: Format = .written) {
      self.minimum = minimum
      self.maximum = maximum
      self.format = format
    }

    /// How dates are written.
    public enum Format: String, CaseIterable, Sendable, Hashable {
      /// As ``WrittenDay`` reads them: `2026-03-31`, `31.03.2026`, `3/31/2026`, `20260331`.
      case written
      /// `2026-03-31` and nothing else (ISO 8601, extended calendar format).
      case iso
    }
  }

  /// When a value is required.
  public struct Condition: Sendable, Hashable {
    /// The value that it depends on.
    public var target: Target
    /// What that value must be; nil: anything but empty.
    public var expected: String?

    /// A condition.
    public init(_ target: Target, equals expected: String? = nil) {
      self.target = target
      self.expected = expected
    }
  }

  /// How a value compares to another one of the lead. Nothing is compared where one of them is empty.
  public struct Comparison: Sendable, Hashable {
    /// What must hold.
    public var relation: Relation
    /// The other value.
    public var other: Target
    /// What the values are taken for.
    public var kind: Kind
    /// What numbers have between whole and fraction.
    public var decimalMark: DecimalMark

    /// A comparison.
    public init(_ relation: Relation, _ other: Target, as kind: Kind = .text, decimalMark: DecimalMark = .point) {
      self.relation = relation
      self.other = other
      self.kind = kind
      self.decimalMark = decimalMark
    }

    /// What must hold between a value and the other.
    public enum Relation: String, CaseIterable, Sendable, Hashable {
      /// The values are the same.
      case equal = "=="
      /// They are not.
      case notEqual = "!="
      /// The value is less than the other.
      case less = "<"
      /// It is not greater.
      case lessOrEqual = "<="
      /// It is greater.
      case greater = ">"
      /// It is not less.
      case greaterOrEqual = ">="

      /// - Parameter order: below 0 if the first value comes first, above 0 if the second does.
      func holds(_ order: Int) -> Bool {
        switch self {
        case .equal: order == 0
        case .notEqual: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        }
      }
    }

    /// What values are taken for. One that is not of its kind cannot be judged.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
      /// Text, in the order of its bytes.
      case text
      /// Numbers, as in ``NumberRange``.
      case number
      /// Dates, as in ``DateRange``.
      case date
    }
  }
}
