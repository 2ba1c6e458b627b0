// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// A postal code that has the form of its country's.
///
/// ```swift
/// let britain = Country(alpha2: "GB")!
/// PostalCode("sw1a1aa", in: britain)?.description   // "SW1A 1AA"
/// PostalCode.judge("SW1A", in: britain)             // well-formed, and a part of a code
/// PostalCode.judge("1O115", in: germany)            // malformed, 10115 may be meant
/// PostalCode.example(in: germany)                   // "10115"
/// ```
///
/// The form says nothing about whether the code is in use. The sources of the forms are Google's address data, and the
/// addressing sheets of the Universal Postal Union where those data are behind the times.
public struct PostalCode: Sendable, Hashable {
  /// The country.
  public let country: Country
  /// Whether it is a part of a code that people give for the whole: `SW1A`, `M5V`, `1012` in the Netherlands.
  public let isPart: Bool
  let compact: CompactCode

  /// A code that has the form of its country's, in any spelling; nil for any other text and where the form is not known.
  public init?(_ text: String, in country: Country) {
    self.init(text.utf8.span, in: country)
  }

  /// A code that has the form of its country's, in any spelling; nil for any other text and where the form is not known.
  public init?(_ text: Span<UInt8>, in country: Country) {
    guard case .wellFormed(let code) = Self.judge(text, in: country) else { return nil }
    self = code
  }

  init?(_ compact: CompactCode, _ format: PostalCodeFormat, in country: Country) {
    switch format.acceptance(of: compact) {
    case .nothing: return nil
    case .whole: isPart = false
    case .part: isPart = true
    }
    self.country = country
    self.compact = compact
  }
}

extension PostalCode: CustomStringConvertible {
  /// The code as its country writes it: `SW1A 1AA`, `114 55`, `00-950`.
  public var description: String {
    guard case .codes(let format) = PostalCodeTable.bundled[country] else { return "" }
    return format.written(compact)
  }
}

// MARK: - Judging

extension PostalCode {
  /// What can be said of a text that stands for a postal code.
  public enum Judgement: Sendable, Hashable {
    /// It has the form of the country's codes, perhaps in another spelling: `sw1a1aa`, `D-10115`.
    case wellFormed(PostalCode)
    /// It is a digit short, and a code with a 0 in front: `1067` in Germany; or with two where the capital has such codes:
    /// `100` in Finland.
    case lacksZero(PostalCode)
    /// It does not have the form of the country's codes; the code that is meant, where a slip shows: `1O115`, `10115.0`.
    case malformed(meant: PostalCode?)
    /// The country has no postal codes.
    case notUsed
    /// The form of the country's codes is not known.
    case unknownFormat
  }

  /// Judges a text that stands for a postal code of a country.
  public static func judge(_ text: String, in country: Country) -> Judgement { judge(text.utf8.span, in: country) }

  /// Judges a text in UTF-8 that stands for a postal code of a country.
  ///
  /// Case, spaces and hyphens do not count, nor does the country in front: `D-10115`, `CH 8001`, `LV-1073`.
  /// - Complexity: O(n) up to the longest code; no allocation.
  public static func judge(_ text: Span<UInt8>, in country: Country) -> Judgement {
    switch PostalCodeTable.bundled[country] {
    case .nothing: return .unknownFormat
    case .noCodes: return .notUsed
    case .codes(let format): return judge(text, format, in: country)
    }
  }

  private static func judge(_ text: Span<UInt8>, _ format: PostalCodeFormat, in country: Country) -> Judgement {
    guard let compact = CompactCode(text) else {
      return .malformed(meant: withoutDecimals(text).flatMap { PostalCode($0, format, in: country) })
    }
    if let code = PostalCode(compact, format, in: country) { return .wellFormed(code) }
    let rest = withoutAddition(compact, in: country)
    if rest != compact, let code = PostalCode(rest, format, in: country) { return .wellFormed(code) }
    if format.mayBeginWithZero, rest.isDigits, let code = PostalCode(rest.withZero, format, in: country), !code.isPart {
      return .lacksZero(code)
    }
    if format.mayBeginWithTwoZeros, rest.isDigits, let code = PostalCode(rest.withZero.withZero, format, in: country) {
      return .lacksZero(code)
    }
    guard rest.isMostlyDigits, let code = PostalCode(rest.withDigits, format, in: country), !code.isPart else {
      return .malformed(meant: nil)
    }
    return .malformed(meant: code)
  }

  /// A code without the country in front of it, or without the CEDEX of France behind it.
  private static func withoutAddition(_ code: CompactCode, in country: Country) -> CompactCode {
    if code.isDigits { return code }
    let letters = code.letterCount
    if letters > 0, letters <= 3, letters < code.count {
      if country.isNamed(code.keeping(letters)) { return code.dropping(letters) }
    }
    let digits = code.keeping(5)
    let rest = code.dropping(digits.count)
    return rest.begins(with: "CEDEX") ? digits : code
  }

  /// What programs make of a number: `10115.0`.
  private static func withoutDecimals(_ text: Span<UInt8>) -> CompactCode? {
    guard text.count > 2, text[text.count - 1] == UInt8(ascii: "0"), text[text.count - 2] == UInt8(ascii: ".") else {
      return nil
    }
    guard let code = CompactCode(text.extracting(0..<(text.count - 2))), code.isDigits else { return nil }
    return code
  }

  /// A code of a country as it is written there; nil where there are none or the form is not known.
  public static func example(in country: Country) -> String? {
    guard case .codes(let format) = PostalCodeTable.bundled[country] else { return nil }
    return format.example
  }

  /// The countries in whose form a text is a whole code: `SW1A 1AA` is one of the United Kingdom, `10115` one of very many.
  public static func countries(wherePossible text: String) -> [Country] {
    countries(wherePossible: text.utf8.span)
  }

  /// The countries in whose form a text in UTF-8 is a whole code, by their alpha-2 codes.
  public static func countries(wherePossible text: Span<UInt8>) -> [Country] {
    guard text.count <= 64 else { return [] }
    var found: [Country] = []
    for country in Country.all {
      if case .wellFormed(let code) = judge(text, in: country), !code.isPart { found.append(country) }
    }
    return found
  }
}

extension Country {
  /// Whether letters in front of a postal code stand for the country: D, DE, FIN.
  fileprivate func isNamed(_ letters: CompactCode) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3) { buffer in
      for index in 0..<letters.count { buffer[index] = letters[index] }
      return Country.named(buffer.span.extracting(0..<letters.count))?.country == self
    }
  }
}

extension CompactCode {
  fileprivate func begins(with word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      guard count >= letters.count else { return false }
      for index in 0..<letters.count where self[index] != letters[index] { return false }
      return true
    }
  }

  /// Whether two in three characters are digits, so that letters among them may be slips.
  fileprivate var isMostlyDigits: Bool {
    var digits = 0
    for index in 0..<count where self[index] <= UInt8(ascii: "9") { digits += 1 }
    return digits < count && digits * 3 >= count * 2
  }
}
