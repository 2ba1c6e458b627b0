// SPDX-License-Identifier: Apache-2.0

/// Where in a text the number stands, and whether it looks like one at all.
enum NumberExtent {
  /// The part of a text that is to be read as a number: from its first digit or plus on, without what trails. A number
  /// in the manner of RFC 3966 with a context is put together at the end of the symbols.
  /// - Returns: nil for a context that is none.
  @inline(__always)
  static func find(in symbols: inout PhoneSymbols) -> Range<Int>? {
    let all = 0..<symbols.count
    if symbols.isPlain { return trimmed(symbols, all) }
    var extent: Range<Int>
    if let parameter = symbols.firstIndex(of: ";phone-context=", in: all) {
      guard let joined = joined(&symbols, parameter) else { return nil }
      extent = joined
    } else {
      extent = trimmed(symbols, all)
    }
    // The subaddress of an ISDN, and what follows it, is dialled by machines.
    if let subaddress = symbols.firstIndex(of: ";isub=", in: extent), subaddress > extent.lowerBound {
      extent = extent.lowerBound..<subaddress
    }
    return extent
  }

  @inline(__always)
  private static func trimmed(_ symbols: PhoneSymbols, _ all: Range<Int>) -> Range<Int> {
    var start = all.lowerBound
    while start < all.upperBound, PhoneSymbol.roles(of: symbols[start]).isDisjoint(with: [.digit, .plus]) {
      start &+= 1
    }
    var end = all.upperBound
    while end > start, !PhoneSymbol.roles(of: symbols[end &- 1]).contains(.ending) { end &-= 1 }
    if symbols.isPlain { return start..<end }
    // "x302/x2303": the second extension belongs to a second number.
    for index in start..<end where symbols[index] == UInt8(ascii: "/") || symbols[index] == UInt8(ascii: "\\") {
      var next = index &+ 1
      while next < end, symbols[next] == UInt8(ascii: " ") { next &+= 1 }
      if next < end && symbols[next] == UInt8(ascii: "x") { return start..<index }
    }
    return start..<end
  }
}

// MARK: - The context of a local number (RFC 3966, section 5.1.5)

extension NumberExtent {
  private static func joined(_ symbols: inout PhoneSymbols, _ parameter: Int) -> Range<Int>? {
    let start = parameter + ";phone-context=".utf8.count
    var end = start
    while end < symbols.count, symbols[end] != UInt8(ascii: ";") { end += 1 }
    let context = start..<end
    guard isGlobalNumber(symbols, context) || isDomain(symbols, context) else { return nil }
    let result = symbols.count
    let scheme = symbols.firstIndex(of: "tel:", in: 0..<symbols.count).map { $0 + "tel:".utf8.count } ?? 0
    if symbols[start] == UInt8(ascii: "+") { symbols.append(copyOf: context) }
    if scheme < parameter { symbols.append(copyOf: scheme..<parameter) }
    return result..<symbols.count
  }

  /// A plus, and digits with visual separators.
  private static func isGlobalNumber(_ symbols: PhoneSymbols, _ range: Range<Int>) -> Bool {
    guard let first = range.first, symbols[first] == UInt8(ascii: "+") else { return false }
    var hasDigit = false
    for index in range.dropFirst() {
      switch symbols[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): continue
      case let symbol where PhoneSymbol.isDigit(symbol): hasDigit = true
      default: return false
      }
    }
    return hasDigit
  }

  /// Labels of letters, digits and inner hyphens with dots between them, the last one beginning with a letter.
  private static func isDomain(_ symbols: PhoneSymbols, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    if end > range.lowerBound && symbols[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var labelStart = range.lowerBound
    for index in range.lowerBound...end where index == end || symbols[index] == UInt8(ascii: ".") {
      guard index > labelStart, symbols[labelStart] != UInt8(ascii: "-"), symbols[index - 1] != UInt8(ascii: "-") else {
        return false
      }
      for place in labelStart..<index where !isOfLabel(symbols[place]) { return false }
      if index == end { return PhoneSymbol.roles(of: symbols[labelStart]).contains(.asciiLetter) }
      labelStart = index + 1
    }
    return false
  }

  private static func isOfLabel(_ symbol: UInt8) -> Bool {
    symbol == UInt8(ascii: "-") || PhoneSymbol.isDigit(symbol)
      || PhoneSymbol.roles(of: symbol).contains(.asciiLetter)
  }
}

// MARK: - Viability

extension NumberExtent {
  /// Whether a part of a text looks like a number: two digits, or three and more with signs between them and letters
  /// behind the third, perhaps with an extension.
  @inline(__always)
  static func isViable(_ symbols: PhoneSymbols, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    var index = range.lowerBound
    guard range.count >= 2 else { return false }
    if range.count == 2 && PhoneSymbol.isDigit(symbols[index]) && PhoneSymbol.isDigit(symbols[index &+ 1]) {
      return true
    }
    while index < end, PhoneSymbol.roles(of: symbols[index]).contains(.plus) { index &+= 1 }
    var digits = 0
    while digits < 3 {
      guard index < end else { return false }
      let roles = PhoneSymbol.roles(of: symbols[index])
      if roles.contains(.digit) {
        digits &+= 1
      } else if !roles.contains(.punctuation) {
        return false
      }
      index &+= 1
    }
    let third = index
    while index < end, !PhoneSymbol.roles(of: symbols[index]).isDisjoint(with: [.digit, .punctuation, .letter]) {
      index &+= 1
    }
    if index == end { return true }
    for start in third...index where NumberExtension.digits(symbols, at: start, before: end) != nil { return true }
    return false
  }
}
