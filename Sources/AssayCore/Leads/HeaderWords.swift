// SPDX-License-Identifier: Apache-2.0

/// The words that the name of a column consists of, folded: `MailingPostalCode` and `Mailing postal-code` alike are three.
struct HeaderWords {
  /// The words without numbers.
  private(set) var words: [[UInt8]] = []
  /// The largest number in the name, other than the one that counts the questions of a form: `Phone 2`.
  private(set) var number: Int?

  /// More words than this make a sentence whose meaning nobody should guess.
  static var limit: Int { 16 }

  init(_ name: String) {
    var word = String.UnicodeScalarView()
    var isFirstNumber = true
    var last: Kind = .separator

    func finish(before scalar: Unicode.Scalar?, _ words: inout [[UInt8]], _ number: inout Int?) {
      defer { word = String.UnicodeScalarView() }
      guard !word.isEmpty else { return }
      let folded = FieldDictionary.folded(String(word))
      guard let digit = folded.first, digit >= 0x30 && digit <= 0x39 else {
        if !folded.isEmpty { words.append(folded) }
        return
      }
      let value = folded.count > 3 ? 1000 : folded.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      // "2. E-mail", "Q3: Name".
      let isCount = isFirstNumber && scalar.map { ".):".unicodeScalars.contains($0) } ?? false
      if isCount && (words.isEmpty || words == [Array("q".utf8)]) {
        words = []
      } else {
        number = max(number ?? 0, value)
      }
      isFirstNumber = false
    }

    for scalar in name.unicodeScalars {
      let kind = Kind(scalar)
      if kind == .mark {
        word.append(scalar)
      } else {
        if kind != last && !(last == .upper && kind == .lower) || kind == .separator {
          finish(before: scalar, &words, &number)
        }
        if kind != .separator { word.append(scalar) }
        last = kind
      }
    }
    finish(before: nil, &words, &number)
  }

  private enum Kind {
    case separator, upper, lower, digit
    /// A combining mark, which belongs to the letter before it.
    case mark

    init(_ scalar: Unicode.Scalar) {
      if scalar.value >= 0x300 && scalar.value <= 0x36F {
        self = .mark
      } else if scalar.value >= 0x30 && scalar.value <= 0x39 || scalar.value >= 0xFF10 && scalar.value <= 0xFF19 {
        self = .digit
      } else if scalar.value < 0x80 {
        let isUpper = scalar.value >= 0x41 && scalar.value <= 0x5A
        self = isUpper ? .upper : scalar.value >= 0x61 && scalar.value <= 0x7A ? .lower : .separator
      } else if NameFolding.folded(scalar.value) == .nothing {
        self = .separator
      } else {
        self = scalar.properties.isUppercase ? .upper : .lower
      }
    }
  }
}
