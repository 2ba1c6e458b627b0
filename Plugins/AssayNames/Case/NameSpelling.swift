// SPDX-License-Identifier: Apache-2.0

/// The usual spelling of a name that is written all in capitals or all in small letters.
///
/// `JÖRG SCHRÖDER` → `Jörg Schröder`, `van der berg` → `van der Berg`, `juan velasquez y garcia iii` →
/// `Juan Velasquez y Garcia III`. Mixed case is never touched: who writes `deVries` or `Maclaine` means it.
struct NameSpelling {
  /// Which part of a name the value is.
  enum Role { case given, family, full }

  /// The value with its usual capitals.
  let text: String
  /// How often a spelling like this one is right: 0 to 1.
  private(set) var confidence = 0.9

  private let role: Role
  private let words: WordSpelling

  /// Nothing if there is no other spelling or no telling: `JJ`, `AB`, `anna`… with digits, scripts without case.
  init?(of name: String, as role: Role, country: NameCountry? = nil) {
    self.role = role
    words = WordSpelling(of: name, in: country)
    let tokens = NameTokens(name)
    let all = tokens.segments.joined() + tokens.asides
    guard Self.isTellable(all.filter { $0.letterCount > 0 }, as: role) else { return nil }

    var spellings: [(range: Range<Int>, text: String)] = []
    for (index, segment) in tokens.segments.enumerated() {
      let part = tokens.segments.count == 1 ? role : index == 0 ? .family : .given
      spellings += Self.spellings(of: segment, as: part, words)
    }
    for aside in tokens.asides {
      spellings.append((aside.range, Self.aside(aside, words)))
    }
    spellings.sort { $0.range.lowerBound < $1.range.lowerBound }
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    var end = 0
    for spelling in spellings {
      result += bytes[end..<spelling.range.lowerBound]
      result += spelling.text.utf8
      end = spelling.range.upperBound
    }
    result += bytes[end...]
    // Bytes, since Swift takes canonically equivalent strings as equal.
    guard result != bytes else { return nil }
    text = String(decoding: result, as: UTF8.self)
    // Greek loses its accents in capitals, and small letters may be meant: bell hooks.
    let isGreek = name.unicodeScalars.contains { 0x370...0x3FF ~= $0.value && $0.properties.isUppercase }
    if isGreek { confidence = 0.5 } else if all.count == 1 && all[0].shape == .lower { confidence = 0.8 }
  }

  // MARK: - When to say nothing

  private static func isTellable(_ tokens: [NameToken], as role: Role) -> Bool {
    guard let first = tokens.first, !tokens.contains(where: \.hasDigits) else { return false }
    if tokens.allSatisfy(\.isInitial) { return false }
    guard tokens.count == 1 else { return true }
    // `john.doe` is the name of a mailbox.
    if first.hasInnerDot && !first.isChainOfTitles { return false }
    if first.shape == .lower { return first.letterCount > 1 }
    // Capitals alone may be initials: JJ, AB, JFK; or the name of an organisation.
    return first.letterCount > (role == .full ? 4 : 2) && (first.letterCount > 4 || !isWithoutVowel(first.text))
  }

  private static func isWithoutVowel(_ text: some StringProtocol) -> Bool {
    !text.lowercased().unicodeScalars.contains { "aeiouy".unicodeScalars.contains($0) || $0.value > 0x7F }
  }

  // MARK: - Words

  private static func spellings(
    of segment: [NameToken], as role: Role, _ words: WordSpelling
  ) -> [(range: Range<Int>, text: String)] {
    let titleCount = NameTitles(of: segment[...]).count
    let rest = segment.dropFirst(titleCount)
    let isSuffix = titleCount == 0 && role != .family && role != .full && NameSuffixes.isSuffix(segment: segment)
    let suffixCount = isSuffix ? segment.count : NameSuffixes.count(atEndOf: rest)
    let core = Array(rest.dropLast(suffixCount))
    let name = NameWords(core, as: role, words)
    return segment.indices.map { index in
      let token = segment[index]
      let isTitle = index < titleCount || index >= segment.count - suffixCount
      return (token.range, isTitle ? words.title(token.text) : name.spelling(at: index - titleCount))
    }
  }

  private static func aside(_ aside: NameToken, _ words: WordSpelling) -> String {
    var result = ""
    for (index, part) in aside.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += " " }
      let isSuffix = NameWord.of(part).contains(.suffix) && aside.shape == .upper
      result += isSuffix ? words.title(part) : words.name(part, isFamilyName: true)
    }
    return result
  }
}

/// The words of a name between titles and suffixes, each of which is spelled by what stands around it.
private struct NameWords {
  let tokens: [NameToken]
  let role: NameSpelling.Role
  let words: WordSpelling
  let isVietnamese: Bool
  let startsWithParticle: Bool

  init(_ tokens: [NameToken], as role: NameSpelling.Role, _ words: WordSpelling) {
    self.tokens = tokens
    self.role = role
    self.words = words
    isVietnamese = NameGroups.isVietnamese(tokens[...])
    startsWithParticle = role == .family || (role == .full && NameGroups(of: tokens[...]).startsWithParticle)
  }

  func spelling(at index: Int) -> String {
    let token = tokens[index]
    if isSmall(at: index) { return words.lower(token.text) }
    if token.isInitial { return words.upper(token.text) }
    if isPairOfInitials(token, at: index) { return words.upper(token.text) }
    // A given name has one capital: Mackenzie, while the family is MacKenzie.
    let isFamilyName = role == .family || (role == .full && (index > 0 || tokens.count == 1))
    return words.name(token.text, isFamilyName: isFamilyName)
  }

  /// JJ Smith; but Mei Ng.
  private func isPairOfInitials(_ token: NameToken, at index: Int) -> Bool {
    index == 0 && role != .family && token.letterCount == 2 && token.text.utf8.count == 2
      && !token.text.lowercased().utf8.contains { "aeiouy".utf8.contains($0) }
  }

  private func isSmall(at index: Int) -> Bool {
    let token = tokens[index]
    let isLast = index + 1 == tokens.count
    if token.has(.conjunction) && index > 0 && !isLast && !token.endsWithDot {
      // `y` and `e` between two family names; elsewhere they are initials.
      if token.letterCount > 1 || tokens.count > (role == .full ? 3 : 2) { return true }
    }
    return isSmallParticle(at: index)
  }

  private func isSmallParticle(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.has(.particle), index + 1 < tokens.count, !isVietnamese, !token.endsWithDot else { return false }
    if index == 0 && !startsWithParticle { return false }
    let followsSmall = index > 0 && isSmallParticle(at: index - 1)
    if token.has(.capitalParticle) {
      // `de la Vega`, but La Rosa.
      return followsSmall
    }
    if token.has(.lowercaseParticle) {
      // `in 't Veld`, `op den Berg`; elsewhere they are names: Kim In Sook.
      return followsSmall || tokens[index + 1].has(.particle) && !tokens[index + 1].has(.capitalParticle)
    }
    switch words.country {
    case .italian where token.has(.italianCapital) && role != .given: return false
    // Flemish names begin with a capital: Van den Berg.
    case .belgian where role != .given: return followsSmall || (index > 0 && tokens[index - 1].has(.particle))
    // So do Dutch ones where no given name stands before.
    case .dutch where index == 0 && role == .full: return false
    default: return true
    }
  }
}
