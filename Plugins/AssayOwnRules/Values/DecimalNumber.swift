// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A number in decimal digits, of any length.
struct DecimalNumber: Sendable, Hashable {
  private let digits: [UInt8]
  private let shape: Shape

  /// A number with a decimal point; nil for anything else.
  init?(_ text: String) {
    let digits = Array(text.utf8)
    guard let shape = Shape(digits.span, mark: .point) else { return nil }
    self.digits = digits
    self.shape = shape
  }

  /// Below 0 if the left one is less, above 0 if it is more.
  static func order(_ left: DecimalNumber, _ right: DecimalNumber) -> Int {
    Shape.order(left.digits.span, left.shape, right.digits.span, right.shape)
  }

  /// The same for a number that stands in a value.
  func order(after value: Span<UInt8>, _ shape: Shape) -> Int {
    Shape.order(value, shape, digits.span, self.shape)
  }
}

extension DecimalNumber {
  /// Where in a value the digits of a number stand.
  struct Shape: Sendable, Hashable {
    private var isNegative = false
    /// Without zeros in front.
    private var whole = 0..<0
    /// Without zeros at the end.
    private var fraction = 0..<0

    /// Nil for what is no number: see ``OwnRule/NumberRange``.
    init?(_ value: Span<UInt8>, mark: OwnRule.DecimalMark) {
      var index = 0
      if let first = value.isEmpty ? nil : value[0], first == 0x2B || first == 0x2D {
        isNegative = first == 0x2D
        index = 1
      }
      let start = index
      while index < value.count, value[index] &- 0x30 < 10 { index += 1 }
      guard index > start else { return nil }
      whole = start..<index
      if index < value.count {
        guard value[index] == mark.byte else { return nil }
        let first = index + 1
        index = first
        while index < value.count, value[index] &- 0x30 < 10 { index += 1 }
        guard index == value.count, index > first else { return nil }
        fraction = first..<index
      }
      while let first = whole.first, value[first] == 0x30 { whole = whole.dropFirst() }
      while let last = fraction.last, value[last] == 0x30 { fraction = fraction.dropLast() }
      if whole.isEmpty && fraction.isEmpty { isNegative = false }
    }

    static func order(
      _ left: Span<UInt8>, _ leftShape: Shape, _ right: Span<UInt8>, _ rightShape: Shape
    ) -> Int {
      if leftShape.isNegative != rightShape.isNegative { return leftShape.isNegative ? -1 : 1 }
      let order = magnitudeOrder(left, leftShape, right, rightShape)
      return leftShape.isNegative ? -order : order
    }

    private static func magnitudeOrder(
      _ left: Span<UInt8>, _ leftShape: Shape, _ right: Span<UInt8>, _ rightShape: Shape
    ) -> Int {
      if leftShape.whole.count != rightShape.whole.count {
        return leftShape.whole.count < rightShape.whole.count ? -1 : 1
      }
      let order = digitOrder(left, leftShape.whole, right, rightShape.whole)
      return order != 0 ? order : digitOrder(left, leftShape.fraction, right, rightShape.fraction)
    }

    /// The order of digits from the first one on; of two where one goes on with the other, the shorter comes first.
    private static func digitOrder(
      _ left: Span<UInt8>, _ leftRange: Range<Int>, _ right: Span<UInt8>, _ rightRange: Range<Int>
    ) -> Int {
      for (first, second) in zip(leftRange, rightRange) where left[first] != right[second] {
        return left[first] < right[second] ? -1 : 1
      }
      return leftRange.count - rightRange.count
    }
  }
}
