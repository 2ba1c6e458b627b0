// SPDX-License-Identifier: Apache-2.0

/// A name without titles and suffixes, as groups of words that belong together: `de la Vega`, `John and Jane`.
struct NameGroups {
  /// The words of each group, as indices into the name.
  private(set) var ranges: [Range<Int>] = []
  private(set) var confidence = 0.95
  /// Whether the first word is a particle, so that all of it is a family name.
  private(set) var startsWithParticle = false

  private let words: ArraySlice<NameToken>
  private let isVietnamese: Bool

  /// - Parameter isGiven: whether the words are given names, as behind a comma.
  init(of words: ArraySlice<NameToken>, isGiven: Bool = false) {
    self.words = words
    isVietnamese = Self.isVietnamese(words)
    startsWithParticle = !isGiven && isLeadingParticle()
    if startsWithParticle {
      ranges = [words.startIndex..<words.endIndex]
      return
    }
    var index = words.startIndex
    while index < words.endIndex {
      let start = index
      let isFirst = index == words.startIndex
      let isBound = isFirst && words[index].has(.boundGivenName) && words.count > (isGiven ? 1 : 2)
      if isBound {
        index += 2
        ranges.append(start..<index)
      } else if isConjunction(at: index) {
        while index < words.endIndex, isConjunction(at: index) { index += 1 }
        index = min(index + 1, words.endIndex)
        let begin = ranges.popLast()?.lowerBound ?? start
        ranges.append(begin..<index)
        if Self.joinsPersons(words[start]) { confidence = 0.4 }
      } else if !isFirst && !isGiven && isParticle(at: index) {
        index = endOfParticles(from: index)
        while index < words.endIndex, !isParticle(at: index) { index += 1 }
        ranges.append(start..<index)
      } else {
        index += 1
        ranges.append(start..<index)
      }
    }
    judge()
  }

  private mutating func judge() {
    let middle = ranges.dropFirst().dropLast()
    let hasParticle = ranges.dropFirst().last.map { isParticle(at: $0.lowerBound) } ?? false
    if isVietnamese && words.count > 2 || words.first?.has(.vietnameseSurname) == true && words.count > 1 {
      // Nguyễn Văn An has the family name first.
      confidence = min(confidence, 0.5)
    } else if words.first?.has(.particleOrGivenName) == true && words.count > 1 {
      confidence = min(confidence, 0.6)
    } else if !middle.isEmpty {
      // A second word in the middle may be a given name or the first of two family names.
      let isInitial = middle.allSatisfy { words[$0].allSatisfy(\.isInitial) }
      let highest = isInitial ? 0.93 : hasParticle ? (middle.count == 1 ? 0.85 : 0.7) : middle.count == 1 ? 0.75 : 0.6
      confidence = min(confidence, highest)
    }
    // A particle at the end, in small letters: the name was cut short.
    if words.count > 1, let token = words.last, token.has(.particle), token.shape == .lower {
      confidence = min(confidence, 0.5)
    }
    if let last = ranges.last, words[last].count > 1, let token = words[last].last {
      // `von Bergen Wessels`, `María del Carmen Almonte`: where the particle's name ends is a guess.
      let names = words[last].count { !$0.has([.particle, .nobility, .conjunction]) }
      if names > 1 && !words[last].contains(where: { $0.has(.conjunction) }) { confidence = min(confidence, 0.75) }
      if token.has(.conjunction) { confidence = min(confidence, 0.3) }
    }
  }

  /// Particles at the end of the given names behind a comma belong to the family name: `Goethe, Johann Wolfgang von`.
  static func particles(atEndOf words: ArraySlice<NameToken>) -> ArraySlice<NameToken> {
    var start = words.endIndex
    while start - 1 > words.startIndex {
      let token = words[start - 1]
      let isParticle = token.has(.particle) && token.shape == .lower
      guard isParticle || token.has(.nobility) || (token.has(.conjunction) && start < words.endIndex) else { break }
      start -= 1
    }
    return words[start...]
  }

  // MARK: - Words

  static func isVietnamese(_ words: ArraySlice<NameToken>) -> Bool {
    guard 2...4 ~= words.count, let first = words.first, let last = words.last else { return false }
    return first.has(.vietnameseSurname) || last.has(.vietnameseSurname)
  }

  private static func joinsPersons(_ token: NameToken) -> Bool {
    token.text == "&" || token.letterCount > 1
  }

  /// `y` and `e` are conjunctions between names and initials elsewhere.
  private func isConjunction(at index: Int) -> Bool {
    let token = words[index]
    guard token.has(.conjunction), !token.endsWithDot, token.shape == .lower || token.text == "&" else { return false }
    if token.text == "&" || token.letterCount > 2 { return true }
    return words.count > 3 && index > words.startIndex && index + 1 < words.endIndex
  }

  /// Whether a word begins a family name; a word at the end is a name itself.
  private func isParticle(at index: Int) -> Bool {
    guard index > words.startIndex, index + 1 < words.endIndex else { return false }
    let token = words[index]
    if token.has(.nobility) { return true }
    guard token.has(.particle), !isVietnamese else { return false }
    return token.shape == .lower || !token.has(.lowercaseParticle)
  }

  private func endOfParticles(from start: Int) -> Int {
    var index = start
    while index + 1 < words.endIndex {
      let isJoined = words[index].has(.conjunction) && index > start && isParticle(at: index + 1)
      guard isParticle(at: index) || isJoined else { break }
      index += 1
    }
    return index
  }

  /// `de la Vega`, `von Trapp`; not `Van Johnson`, `Della Reese`, nor Graf, which is a family name too.
  private func isLeadingParticle() -> Bool {
    guard let first = words.first, let second = words.dropFirst().first else { return false }
    if first.has(.nobility) { return second.has([.particle]) || words.count == 2 }
    guard first.has(.particle), first.shape == .lower, !isVietnamese else { return false }
    return !first.has(.particleOrGivenName) || second.shape != .lower || second.has(.particle) && words.count > 2
  }
}
