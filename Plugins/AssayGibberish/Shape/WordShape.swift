// SPDX-License-Identifier: Apache-2.0

/// The form of one word, taken character by character.
struct WordShape {
  let start: Int
  private(set) var token = TokenShape()
  private(set) var consonants = ConsonantRun()
  private(set) var startsLowercase = false

  private var count = 0
  private var latinLetters = 0
  private var otherLetters = 0
  private var digits = 0
  private var digitsAtEnd = 0
  private var startsWithDigit = false
  private var lastLetters: UInt16 = 0
  private var hasAtSign = false
  private var hasDotAfterAtSign = false

  init(startingAt start: Int) {
    self.start = start
  }

  var hasLetters: Bool { latinLetters + otherLetters > 0 }
  var isAddress: Bool { hasAtSign && hasDotAfterAtSign && hasLetters }

  /// Digits among Latin letters: user123, j0hn, 4nna. Not an ordinal (3rd) and not one digit at the end, which slips in.
  var hasOddDigits: Bool {
    guard digits > 0, latinLetters > 0, otherLetters == 0 else { return false }
    if startsWithDigit && latinLetters == 2 && isOrdinalEnding { return false }
    return digits > 1 || digitsAtEnd == 0
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    let code = scalar.value
    switch CharacterShape(scalar) {
    case .letter:
      if code < 0x250 || 0x1E00...0x1EFF ~= code { latinLetters += 1 } else { otherLetters += 1 }
      if count == 0 { startsLowercase = code &- 0x61 < 26 }
      lastLetters = lastLetters << 8 | UInt16(truncatingIfNeeded: code | 0x20)
      digitsAtEnd = 0
    case .digit:
      if count == 0 { startsWithDigit = true }
      digits += 1
      digitsAtEnd += 1
    case .picture, .sign:
      if code == 0x40 { hasAtSign = true }
      if code == 0x2E && hasAtSign { hasDotAfterAtSign = true }
      // A digit before a sign closes a part: Anna1-Lena.
      digitsAtEnd = 0
    }
    consonants.take(scalar)
    token.take(code)
    count += 1
  }

  private var isOrdinalEnding: Bool {
    switch lastLetters {
    case 0x7374, 0x6E64, 0x7264, 0x7468: true
    default: false
    }
  }
}
