// SPDX-License-Identifier: Apache-2.0

/// A value of a lead as it is shown beside the name of its column.
public struct SampleValue: Sendable, Hashable {
  /// The value.
  public let value: String

  /// Takes a value.
  public init(_ value: String) { self.value = value }

  private static let dot = "•"
  /// Not as many as there are letters: the length of a name is a trait of it.
  private static let dots = "•••"

  /// The value with so much of it left that its kind can be seen and nobody be found: `j•••@g•••.com`, `•• ••••• 67`, `J•••`.
  public var redacted: String {
    let text = value.trimmingSpaces
    if text.isEmpty { return "" }
    if let at = text.lastIndex(of: "@"), at > text.startIndex { return Self.address(text, at) }
    let digits = text.unicodeScalars.count { Self.isDigit($0) }
    if digits > 0 { return Self.number(text, digits) }
    return Self.words(text)
  }

  /// The first letter of the mailbox and of the domain, and the ending, which hundreds of thousands share.
  private static func address(_ text: Substring, _ at: Substring.Index) -> String {
    let domain = text[text.index(after: at)...]
    let ending = domain.lastIndex(of: ".").map { domain[$0...] } ?? ""
    let isShown = ending.dropFirst().allSatisfy(\.isLetter) && ending.count <= 7
    return first(text) + dots + "@" + first(domain) + dots + (isShown ? ending : "")
  }

  /// Digits become dots, without the last two of a long number; letters are cut as in names.
  private static func number(_ text: Substring, _ digits: Int) -> String {
    var seen = 0
    var redacted = ""
    var isInWord = false
    for scalar in text.unicodeScalars.prefix(40) {
      if isDigit(scalar) {
        seen += 1
        redacted += digits >= 7 && seen > digits - 2 ? String(scalar) : dot
        isInWord = false
      } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        if !isInWord { redacted += dots }
        isInWord = true
      } else {
        redacted += scalar.properties.isWhitespace ? " " : String(scalar)
        isInWord = false
      }
    }
    return redacted
  }

  /// The first letter of each of at most four words.
  private static func words(_ text: Substring) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.prefix(4).map { first($0) + dots }.joined(separator: " ") + (words.count > 4 ? " …" : "")
  }

  /// One character, unless it is a control sign, or none that stands alone: a family of people in one emoji.
  private static func first(_ text: Substring) -> String {
    guard let character = text.first, character.unicodeScalars.count <= 2, character.isLetter || character.isNumber
    else {
      return ""
    }
    return String(character)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
}

extension String {
  fileprivate var trimmingSpaces: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }
}
