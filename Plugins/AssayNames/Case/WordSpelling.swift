// SPDX-License-Identifier: Apache-2.0

/// Gives one word of a name its capitals, by the rules of the language as far as the word or the country tells it.
struct WordSpelling {
  /// Whether `i` and `I` are the letters of Turkish and Azerbaijani: i–İ and ı–I.
  let isTurkish: Bool
  let country: NameCountry?

  init(of name: String, in country: NameCountry?) {
    self.country = country
    isTurkish = country == .turkish || (country != .romanian && Self.holdsTurkishLetters(name))
  }

  /// `ğ`, `ı` and `İ` are Turkish; `ş` is Romanian as well, beside `ţ` or `ă`.
  private static func holdsTurkishLetters(_ name: String) -> Bool {
    var holdsS = false
    var isRomanian = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case "ğ", "Ğ", "ı", "İ", "ə", "Ə": return true
      case "ş", "Ş": holdsS = true
      case "ţ", "Ţ", "ț", "Ț", "ă", "Ă", "â", "Â", "î", "Î": isRomanian = true
      default: break
      }
    }
    return holdsS && !isRomanian
  }

  // MARK: - Letters

  func lower(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "I" where isTurkish: result.append("ı")
      case "İ": result.append("i")
      case "Σ", "σ":
        let isFinal = index > 0 && !(index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic)
        result.append(isFinal ? "ς" : "σ")
      default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  func upper(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map { isTurkish && $0 == "i" ? "İ" : $0.properties.uppercaseMapping }.joined()
  }

  /// The first letter as a capital, the others small.
  func capitalized(_ text: some StringProtocol) -> String {
    let lowered = lower(text)
    let scalars = lowered.unicodeScalars
    guard let start = scalars.firstIndex(where: \.properties.isAlphabetic) else { return lowered }
    let first = scalars[start]
    let title = isTurkish && first == "i" ? "İ" : first.properties.titlecaseMapping
    return lowered[..<start] + title + lowered[scalars.index(after: start)...]
  }

  // MARK: - Words

  /// A word of a name: `mcdonald` → `McDonald`, `o'brien` → `O'Brien`, `anna-lena` → `Anna-Lena`.
  /// - Parameter isFamilyName: whether it may be one, in which MacDonald has two capitals.
  func name(_ text: some StringProtocol, isFamilyName: Bool) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return apostrophized(text, isFamilyName: isFamilyName) }
    return parts.enumerated().map { index, part in
      // `Rangi` in `Awanui-a-Rangi`, `Dieu` in `Jean-de-Dieu`: what stands between is small.
      let isBetween = index > 0 && index + 1 < parts.count
      let word = NameWord.of(part)
      let isSmall = part.unicodeScalars.count == 1 || (word.contains(.particle) && !word.contains(.capitalParticle))
      return isBetween && isSmall ? lower(part) : apostrophized(part, isFamilyName: isFamilyName)
    }.joined(separator: "-")
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "\u{2018}", "`", "\u{B4}", "\u{2BC}"]

  private func apostrophized(_ text: some StringProtocol, isFamilyName: Bool) -> String {
    let scalars = text.unicodeScalars
    guard let mark = scalars.firstIndex(where: Self.apostrophes.contains) else {
      return plain(text, isFamilyName: isFamilyName)
    }
    let behind = scalars.index(after: mark)
    let prefix = text[..<mark]
    let rest = text[behind...]
    let sign = text[mark..<behind]
    // `'t`, `'s`
    if prefix.isEmpty { return sign + lower(rest) }
    let restLetters = rest.unicodeScalars.prefix { $0.properties.isAlphabetic }.count
    if prefix.unicodeScalars.count == 1 && restLetters > 2 {
      let isFrench = country == .french && lower(prefix) == "d"
      return (isFrench ? lower(prefix) : upper(prefix)) + sign + name(rest, isFamilyName: isFamilyName)
    }
    let italian: Set<String> = ["dell", "dall", "nell", "sant", "all", "degl", "quell"]
    if italian.contains(lower(prefix)) && restLetters > 2 {
      return capitalized(prefix) + sign + name(rest, isFamilyName: isFamilyName)
    }
    return capitalized(prefix) + sign + lower(rest)
  }

  private func plain(_ text: some StringProtocol, isFamilyName: Bool) -> String {
    let lowered = lower(text)
    let letters = Array(lowered.unicodeScalars)
    if letters.count > 4 && lowered.hasPrefix("mc") && letters.allSatisfy(\.properties.isAlphabetic) {
      return "Mc" + capitalized(lowered.dropFirst(2))
    }
    if letters.count > 3 && lowered.hasPrefix("ij") {
      // IJ is one letter in Dutch; before a vowel it is the beginning of Ijaz or Ijeoma.
      let isVowel = "aeiou".unicodeScalars.contains(letters[2])
      let isDutch = country == .dutch || country == .belgian
      if isDutch || (!isVowel && country == nil) { return "IJ" + lowered.dropFirst(2) }
    }
    let word = isFamilyName ? NameWord.of(lowered) : []
    if word.capitals.nonzeroBitCount > 1 && word.isDisjoint(with: [.title, .titlePart, .suffix]) {
      return spelled(lowered, capitals: word.capitals)
    }
    return capitalized(lowered)
  }

  // MARK: - Titles

  /// A title or suffix in its usual spelling: `lt.gen.` → `Lt.Gen.`, `PHD` → `PhD`, `m.sc.` → `M.Sc.`
  func title(_ text: some StringProtocol) -> String {
    let word = NameWord.of(text)
    if word.hasSpelling { return spelled(text, capitals: word.capitals) }
    var result = ""
    var part = ""
    for character in text {
      if character == "." || character == "-" {
        result += titlePart(part) + String(character)
        part = ""
      } else {
        part.append(character)
      }
    }
    return result + titlePart(part)
  }

  private func titlePart(_ text: String) -> String {
    let word = NameWord.of(text)
    if word.hasSpelling { return spelled(text, capitals: word.capitals) }
    return word.contains(.conjunction) ? lower(text) : text.unicodeScalars.count == 1 ? upper(text) : capitalized(text)
  }

  private func spelled(_ text: some StringProtocol, capitals: UInt32) -> String {
    var letter: UInt32 = 0
    return text.unicodeScalars.map { scalar in
      guard scalar.properties.isAlphabetic else { return String(scalar) }
      defer { letter += 1 }
      let isCapital = letter < 12 && capitals >> letter & 1 == 1
      return isCapital ? scalar.properties.uppercaseMapping : scalar.properties.lowercaseMapping
    }.joined()
  }
}
