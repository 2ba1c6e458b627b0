// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The text of a value that is no valid number, and what its characters tell.
struct PhoneFaultText {
  /// As much of the text as any number or two could take.
  private let bytes: [UInt8]
  /// The digits among them, as ASCII bytes.
  private let digits: [UInt8]
  /// How many digits the text has.
  let digitCount: Int
  /// Whether there is anything in it that could be meant.
  let hasLetterOrDigit: Bool
  /// Whether a plus stands before the first digit.
  let hasPlus: Bool

  private static let longest = 512

  init(_ value: Span<UInt8>) {
    bytes = (0..<min(value.count, Self.longest)).map { value[$0] }
    var digits: [UInt8] = []
    var digitCount = 0
    var hasLetter = false
    var hasPlus = false
    var index = 0
    while index < value.count {
      let decoded = DecodedScalar(value, at: index, before: value.count)
      let symbol = decoded.scalar.map(PhoneSymbol.symbol) ?? PhoneSymbol.other
      let roles = PhoneSymbol.roles(of: symbol)
      if roles.contains(.digit) {
        digitCount += 1
        if digits.count < Self.longest { digits.append(0x30 | symbol & 15) }
      } else if roles.contains(.plus) {
        hasPlus = hasPlus || digitCount == 0
      } else if roles.contains(.ending) && symbol != UInt8(ascii: "#") {
        hasLetter = true
      }
      index += decoded.length
    }
    self.digits = digits
    self.digitCount = digitCount
    self.hasPlus = hasPlus
    hasLetterOrDigit = hasLetter || digitCount > 0
  }

  /// All the digits behind a plus.
  var digitsBehindPlus: [UInt8] { [UInt8(ascii: "+")] + digits }

  /// The digits without those at the start.
  func digits(without count: Int) -> [UInt8] { Array(digits.dropFirst(count)) }

  /// Whether the digits begin with others.
  func begins(with first: String) -> Bool { digits.starts(with: first.utf8) }
}

// MARK: - Digits that fill a field

extension PhoneFaultText {
  /// Fewer are not worth a suspicion.
  private static let leastPlaceholder = 6

  /// One digit over and over, or digits that count up from 0 or 1, or down from 9 or 0.
  var isPlaceholder: Bool {
    guard !hasPlus, digits.count >= Self.leastPlaceholder else { return false }
    let steps = Set(zip(digits, digits.dropFirst()).map { (Int($1) - Int($0) + 10) % 10 })
    guard steps.count == 1, let step = steps.first, let first = digits.first else { return false }
    switch step {
    case 0: return true
    case 1: return first == UInt8(ascii: "0") || first == UInt8(ascii: "1")
    case 9: return first == UInt8(ascii: "9") || first == UInt8(ascii: "0")
    default: return false
    }
  }
}

// MARK: - Numbers in the text

extension PhoneFaultText {
  /// More signs than two numbers have between them and in them are not tried.
  private static let mostSigns = 12

  /// The first two valid numbers that stand side by side with a sign or word between them; none if there are not two.
  func twoNumbers(in region: PhoneRegion?) -> [PhoneNumber] {
    let signs = signs
    for (place, sign) in signs.enumerated() {
      guard let first = Self.number(bytes[..<sign], in: region) else { continue }
      let ends = signs[(place + 1)...].reversed()
      for end in [bytes.count] + ends {
        if let second = Self.number(bytes[sign..<end].drop { Self.isSeparator($0) }, in: region), second != first {
          return [first, second]
        }
      }
    }
    return []
  }

  /// A valid number with no digit behind it, where a sign or word follows that is no part of it.
  func numberBeforeText(in region: PhoneRegion?) -> PhoneNumber? {
    for sign in signs where !bytes[sign...].contains(where: { $0 &- 0x30 < 10 }) {
      if let number = Self.number(bytes[..<sign], in: region) { return number }
    }
    return nil
  }

  /// A valid number before a word, whatever follows: `030 123456 App. 78`.
  func numberBeforeWord(in region: PhoneRegion?) -> PhoneNumber? {
    for sign in signs where Self.isLetter(bytes[sign]) {
      if let number = Self.number(bytes[..<sign], in: region) { return number }
    }
    return nil
  }

  /// A valid number with 0 for O, and 1 for I and l, where no other letters are among the digits: `030 l2345678`.
  func numberWithDigitsForLetters(in region: PhoneRegion?) -> PhoneNumber? {
    var corrected = bytes
    for index in bytes.indices where Self.isLetter(bytes[index]) {
      let touchesDigit =
        index > 0 && Self.isDigit(corrected[index - 1])
        || index + 1 < bytes.count && Self.isDigit(bytes[index + 1])
      guard touchesDigit else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "O"), UInt8(ascii: "o"): corrected[index] = UInt8(ascii: "0")
      case UInt8(ascii: "I"), UInt8(ascii: "l"): corrected[index] = UInt8(ascii: "1")
      default: return nil
      }
    }
    return corrected == bytes ? nil : Self.number(corrected[...], in: region)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func number(_ text: ArraySlice<UInt8>, in region: PhoneRegion?) -> PhoneNumber? {
    guard let number = try? PhoneNumber(parsing: Array(text).span, in: region), number.isValid else { return nil }
    return number
  }

  /// Where a second number may begin: at a separator, at a word, at a plus.
  private var signs: [Int] {
    var signs: [Int] = []
    for index in bytes.indices.dropFirst() where signs.count < Self.mostSigns {
      let byte = bytes[index]
      let isWord = Self.isLetter(byte) && !Self.isLetter(bytes[index - 1])
      if Self.isSeparator(byte) || isWord || byte == UInt8(ascii: "+") { signs.append(index) }
    }
    return signs
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "&"),
      UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
