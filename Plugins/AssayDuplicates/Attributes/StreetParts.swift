// SPDX-License-Identifier: Apache-2.0

/// Where the house number stands in a street that has been folded.
struct StreetParts {
  /// Empty where there is none.
  private(set) var number: Range<Int> = 0..<0

  /// - Parameter street: words with one space between two.
  init(_ street: Span<UInt8>) {
    guard !street.isEmpty else { return }
    if Self.isDigit(street[0]) {
      var end = 0
      while end < street.count && street[end] != 0x20 { end += 1 }
      // `5th avenue` has no number; `12 a` has a letter.
      if end < street.count && Self.isNumber(street, 0..<end) { number = 0..<Self.withLetter(street, end) }
      return
    }
    // The first word behind the name that begins with a digit; what follows it belongs to it, as in `hauptstr 12 a`.
    var index = 0
    while index + 1 < street.count {
      if street[index] == 0x20 && Self.isDigit(street[index + 1]) {
        var end = index + 1
        while end < street.count && street[end] != 0x20 { end += 1 }
        if Self.isNumber(street, (index + 1)..<end) {
          number = (index + 1)..<street.count
          return
        }
      }
      index += 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Digits, and at most one letter.
  private static func isNumber(_ street: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var letters = 0
    for index in range where !isDigit(street[index]) { letters += 1 }
    return letters <= 1
  }

  private static func withLetter(_ street: Span<UInt8>, _ end: Int) -> Int {
    let isLetter = end + 2 < street.count && street[end + 2] == 0x20 && !isDigit(street[end + 1])
    return isLetter ? end + 2 : end
  }
}
