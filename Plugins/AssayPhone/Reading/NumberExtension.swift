// SPDX-License-Identifier: Apache-2.0

/// The digits that are dialled after a call is answered, at the end of a number: `ext. 12`, `x12`, `;ext=12`, `, 12`,
/// `- 12#`.
///
/// The words for it, the signs around them and how many digits each may have are those of libphonenumber: the clearer
/// the word, the more digits it may have.
enum NumberExtension {
  /// The first place in a number where an extension may start that reaches to its end.
  /// - Returns: that place, and where the digits stand.
  @inline(__always)
  static func find(_ symbols: PhoneSymbols, _ range: Range<Int>) -> (start: Int, digits: Range<Int>)? {
    guard !symbols.isPlain, mayEnd(symbols, range) else { return nil }
    for start in range {
      if let digits = digits(symbols, at: start, before: range.upperBound) { return (start, digits) }
    }
    return nil
  }

  /// The digits of an extension that starts at a place and ends with the text; nil if there is none.
  static func digits(_ symbols: PhoneSymbols, at start: Int, before end: Int) -> Range<Int>? {
    let digits = lastDigits(symbols, start..<end)
    guard !digits.isEmpty else { return nil }
    let hasNumberSign = digits.upperBound < end
    let isLabelled =
      digits.count <= 20
      && (!hasNumberSign && isParameter(symbols, start, digits.lowerBound)
        || isWord(symbols, start, digits.lowerBound))
      || digits.count <= 15 && isDialledByItself(symbols, start, digits.lowerBound)
      || digits.count <= 9
        && (isSign(symbols, start, digits.lowerBound) || isCommas(symbols, start, digits.lowerBound))
      || digits.count <= 6 && hasNumberSign && isGap(symbols, start, digits.lowerBound)
    return isLabelled ? digits : nil
  }

  /// The digits that a text ends with, but for a number sign.
  @inline(__always)
  private static func lastDigits(_ symbols: PhoneSymbols, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    if end > range.lowerBound && symbols[end &- 1] == UInt8(ascii: "#") { end &-= 1 }
    var start = end
    while start > range.lowerBound, PhoneSymbol.isDigit(symbols[start &- 1]) { start &-= 1 }
    return start..<end
  }

  /// Whether anything but a digit of the number itself precedes the last digits: a glance that most numbers end with.
  @inline(__always)
  private static func mayEnd(_ symbols: PhoneSymbols, _ range: Range<Int>) -> Bool {
    let digits = lastDigits(symbols, range)
    var index = digits.lowerBound
    guard !digits.isEmpty, index > range.lowerBound else { return false }
    if digits.upperBound < range.upperBound { return true }
    while index > range.lowerBound, isAfterLabel(symbols[index &- 1]) {
      if symbols[index &- 1] == UInt8(ascii: ",") { return true }
      index &-= 1
    }
    return index > range.lowerBound && !PhoneSymbol.isDigit(symbols[index &- 1])
  }
}

// MARK: - What stands before the digits

extension NumberExtension {
  /// `;ext=`
  private static func isParameter(_ symbols: PhoneSymbols, _ start: Int, _ end: Int) -> Bool {
    end - start == 5 && symbols.hasFoldedWord(";ext=", at: start, before: end)
  }

  /// A word that means nothing else.
  private static func isWord(_ symbols: PhoneSymbols, _ start: Int, _ end: Int) -> Bool {
    let label = skipSeparators(symbols, start, end)
    guard label < end else { return false }
    switch PhoneSymbol.folded(symbols[label]) {
    case UInt8(ascii: "e"), UInt8(ascii: "x"):
      return isLatinWord(symbols, label, end)
    case UInt8(ascii: "a"):
      return symbols.hasFoldedWord("anexo", at: label, before: end) && skipAfterLabel(symbols, label + 5, end) == end
    case PhoneSymbol.cyrillicDe:
      guard end - label >= 3, symbols[label + 1] == PhoneSymbol.cyrillicO, symbols[label + 2] == PhoneSymbol.cyrillicBe
      else { return false }
      return skipAfterLabel(symbols, label + 3, end) == end
    case PhoneSymbol.wideE, PhoneSymbol.wideX:
      var index = symbols[label] == PhoneSymbol.wideE ? label + 1 : label
      guard end - index >= 2, symbols[index] == PhoneSymbol.wideX, symbols[index + 1] == PhoneSymbol.wideT else {
        return false
      }
      index += 2
      if index < end && symbols[index] == PhoneSymbol.wideN { index += 1 }
      return skipAfterLabel(symbols, index, end) == end
    default: return false
    }
  }

  /// ext, extn, extension, extensión, with or without the e.
  private static func isLatinWord(_ symbols: PhoneSymbols, _ label: Int, _ end: Int) -> Bool {
    var index = PhoneSymbol.folded(symbols[label]) == UInt8(ascii: "e") ? label + 1 : label
    guard symbols.hasFoldedWord("xt", at: index, before: end) else { return false }
    index += 2
    if symbols.hasFoldedWord("ensio", at: index, before: end) {
      index += 5
      if index < end && symbols[index] == PhoneSymbol.acuteAccent { index += 1 }
    } else if symbols.hasFoldedWord("ensi", at: index, before: end), index + 4 < end,
      symbols[index + 4] == PhoneSymbol.oWithAcute
    {
      index += 5
    }
    if index < end && PhoneSymbol.folded(symbols[index]) == UInt8(ascii: "n") { index += 1 }
    return skipAfterLabel(symbols, index, end) == end
  }

  /// A sign or word that may mean something else.
  private static func isSign(_ symbols: PhoneSymbols, _ start: Int, _ end: Int) -> Bool {
    let label = skipSeparators(symbols, start, end)
    guard label < end else { return false }
    switch PhoneSymbol.folded(symbols[label]) {
    case UInt8(ascii: "x"), UInt8(ascii: "#"), UInt8(ascii: "~"), PhoneSymbol.wideX, PhoneSymbol.wideNumberSign,
      PhoneSymbol.wideTilde:
      return skipAfterLabel(symbols, label + 1, end) == end
    case UInt8(ascii: "i"):
      return symbols.hasFoldedWord("int", at: label, before: end) && skipAfterLabel(symbols, label + 3, end) == end
    case PhoneSymbol.wideI:
      guard end - label >= 3, symbols[label + 1] == PhoneSymbol.wideN, symbols[label + 2] == PhoneSymbol.wideT else {
        return false
      }
      return skipAfterLabel(symbols, label + 3, end) == end
    default: return false
    }
  }

  /// Signs at which a telephone waits and then dials on.
  private static func isDialledByItself(_ symbols: PhoneSymbols, _ start: Int, _ end: Int) -> Bool {
    let label = skipBlanks(symbols, start, end)
    guard label < end else { return false }
    if symbols[label] == UInt8(ascii: ";") { return skipAfterLabel(symbols, label + 1, end) == end }
    guard symbols.hasFoldedWord(",,", at: label, before: end) else { return false }
    return skipAfterLabel(symbols, label + 2, end) == end
  }

  private static func isCommas(_ symbols: PhoneSymbols, _ start: Int, _ end: Int) -> Bool {
    let label = skipBlanks(symbols, start, end)
    var index = label
    while index < end, symbols[index] == UInt8(ascii: ",") { index += 1 }
    return index > label && skipAfterLabel(symbols, index, end) == end
  }

  /// Hyphens and spaces, where a number sign follows the digits.
  private static func isGap(_ symbols: PhoneSymbols, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where symbols[index] != UInt8(ascii: "-") && symbols[index] != UInt8(ascii: " ") {
      return false
    }
    return start < end
  }
}

// MARK: - Signs

extension NumberExtension {
  private static func skipSeparators(_ symbols: PhoneSymbols, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, PhoneSymbol.roles(of: symbols[index]).contains(.separator) { index += 1 }
    return index
  }

  private static func skipBlanks(_ symbols: PhoneSymbols, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, symbols[index] != UInt8(ascii: ","), PhoneSymbol.roles(of: symbols[index]).contains(.separator) {
      index += 1
    }
    return index
  }

  /// A colon or full stop, then blanks, commas and hyphens.
  private static func skipAfterLabel(_ symbols: PhoneSymbols, _ start: Int, _ end: Int) -> Int {
    var index = start
    if index < end {
      switch symbols[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "."), PhoneSymbol.wideFullStop: index += 1
      default: break
      }
    }
    while index < end, isAfterLabel(symbols[index]) { index += 1 }
    return index
  }

  @inline(__always)
  private static func isAfterLabel(_ symbol: UInt8) -> Bool {
    symbol == UInt8(ascii: "-") || PhoneSymbol.roles(of: symbol).contains(.separator)
  }
}
