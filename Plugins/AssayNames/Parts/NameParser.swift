// SPDX-License-Identifier: Apache-2.0

/// Takes a name apart, for ``PersonName``.
///
/// The order of the steps: what stands in brackets, titles in front, suffixes behind, and what is left by particles. Each
/// guess lowers the confidence.
struct NameParser {
  private(set) var pieces: [PersonName.Piece] = []
  private(set) var order = PersonName.Order.givenFirst
  private(set) var confidence = 0.95

  private var tokens: NameTokens

  init(_ name: String) {
    tokens = NameTokens(name)
  }

  mutating func parse() {
    for aside in tokens.asides { place(aside) }
    var segments = tokens.segments.map { segment in
      for symbol in segment where symbol.isSymbol { add(symbol, .rest) }
      return segment.filter { !$0.isSymbol }
    }
    segments.removeAll(where: \.isEmpty)
    guard let head = segments.first else {
      return confidence = 0
    }
    let others = segments.dropFirst()
    let isOther = { (token: NameToken) in token.hasDigits && !token.has(.suffix) || token.text.contains("@") }
    if segments.joined().contains(where: isOther) { limit(0.3) }
    if others.isEmpty {
      parseInNaturalOrder(head[...])
    } else if let tail = NameSuffixes(behind: head, in: others) {
      parseInNaturalOrder(head[...])
      for (token, part) in tail.parts { add(token, part) }
      limit(tail.confidence)
    } else {
      parseFamilyNameFirst(head, Array(others))
    }
    sortPieces()
  }

  /// The pieces of a part in the order of the input; those of the family name have theirs.
  private mutating func sortPieces() {
    let family = pieces.filter { $0.part == .last }
    pieces = pieces.filter { $0.part != .last }.sorted { $0.range.lowerBound < $1.range.lowerBound } + family
  }

  mutating func limit(_ highest: Double) { confidence = min(confidence, highest) }

  mutating func add(_ token: NameToken, _ part: PersonName.Part) {
    pieces.append(.init(part: part, range: token.range))
  }

  mutating func add(_ tokens: ArraySlice<NameToken>, _ part: PersonName.Part) {
    for token in tokens { add(token, part) }
  }

  mutating func read(_ order: PersonName.Order) { self.order = order }

  /// In brackets stands a nickname, a maiden name, or a degree: `(Rick)`, `(MBA)`, `Dipl.-Ing. (FH)`.
  private mutating func place(_ aside: NameToken) {
    let words = aside.text.split(whereSeparator: \.isWhitespace).map(NameWord.of)
    let holds = { (kind: NameWord) in words.allSatisfy { !$0.isDisjoint(with: kind) } }
    if aside.shape != .lower && !words.isEmpty && holds(.suffix) {
      add(aside, .suffix)
    } else if aside.text == "FH" || aside.text == "univ." {
      add(aside, .title)
    } else {
      add(aside, .nickname)
    }
  }
}

// MARK: - First Middle Last

extension NameParser {
  private mutating func parseInNaturalOrder(_ all: ArraySlice<NameToken>) {
    let titles = NameTitles(of: all, hasNickname: hasAside(behind: all.first))
    add(all.prefix(titles.count), .title)
    limit(titles.confidence)
    var core = all.dropFirst(titles.count)
    let suffixCount = NameSuffixes.count(atEndOf: core)
    let suffixes = core.suffix(suffixCount)
    core = core.dropLast(suffixCount)
    var behind = 0
    while behind + 1 < core.count, let token = core.dropLast(behind).last, NameTitles.isBehind(token) { behind += 1 }
    let titlesBehind = core.suffix(behind)
    core = core.dropLast(behind)

    if core.allSatisfy(\.isEastAsian) && !core.isEmpty {
      parseEastAsian(core)
    } else {
      parseLatin(core, titles: titles)
    }
    add(titlesBehind, .title)
    add(suffixes, .suffix)
  }

  private func hasAside(behind token: NameToken?) -> Bool {
    guard let token, let aside = tokens.firstAside else { return false }
    return aside >= token.range.upperBound && aside - token.range.upperBound < 4
  }

  private mutating func parseEastAsian(_ core: ArraySlice<NameToken>) {
    let name = EastAsianName(core.map { ($0.text, $0.range.lowerBound) })
    pieces += name.pieces
    order = name.order
    limit(name.confidence)
  }

  private mutating func parseLatin(_ core: ArraySlice<NameToken>, titles: NameTitles) {
    if let family = Self.capitalFamilyName(of: core) {
      add(core.prefix(family), .last)
      let given = core.dropFirst(family)
      add(given.prefix(1), .first)
      add(given.dropFirst(), .middle)
      order = .familyFirst
      return limit(0.75)
    }
    let groups = NameGroups(of: core)
    limit(groups.confidence)
    guard let head = groups.ranges.first else { return }
    if groups.ranges.count == 1 {
      // `"Rick" Edmonds`: the nickname stands in the place of the given name.
      let hasGivenName = tokens.firstAside.map { $0 < core[head.lowerBound].range.lowerBound } ?? false
      let isLast = groups.startsWithParticle || (titles.count > 0 && !titles.isOfGivenName) || hasGivenName
      add(core[head], isLast ? .last : .first)
      return limit(isLast ? 0.85 : 0.5)
    }
    add(core[head], .first)
    for range in groups.ranges.dropFirst().dropLast() { add(core[range], .middle) }
    if let tail = groups.ranges.last { add(core[tail], .last) }
  }

  /// `DUPONT Jean`: the family name in capitals tells itself from the given name, as is usual in France and in Asia.
  /// - Returns: how many words it has.
  private static func capitalFamilyName(of core: ArraySlice<NameToken>) -> Int? {
    let count = core.prefix { $0.shape == .upper && !$0.isInitial }.count
    guard count > 0, count < core.count, core.prefix(count).contains(where: { $0.letterCount > 2 }) else { return nil }
    return core.dropFirst(count).allSatisfy { $0.shape == .mixed } ? count : nil
  }
}

// MARK: - Last, First Middle

extension NameParser {
  private mutating func parseFamilyNameFirst(_ head: [NameToken], _ others: [[NameToken]]) {
    order = .familyFirst
    let leading = NameTitles(of: head[...], hasNickname: false)
    let titleCount = leading.count < head.count ? leading.count : 0
    add(head.prefix(titleCount), .title)
    let family = head.dropFirst(titleCount)
    let suffixCount = NameSuffixes.count(atEndOf: family)
    let given = others.firstIndex { !NameSuffixes.isSuffix(segment: $0) && NameTitles(of: $0[...]).count < $0.count }
    var prefix: ArraySlice<NameToken> = []
    if let given { prefix = NameGroups.particles(atEndOf: Self.withoutTitles(others[given])) }
    add(prefix, .last)
    add(family.dropLast(suffixCount), .last)
    add(family.suffix(suffixCount), .suffix)
    for (index, segment) in others.enumerated() {
      if index == given {
        parseGiven(segment, particleCount: prefix.count)
      } else if NameTitles(of: segment[...]).count == segment.count {
        add(segment[...], .title)
      } else {
        if !NameSuffixes.isSuffix(segment: segment) { limit(0.4) }
        add(segment[...], .suffix)
      }
    }
    // `Anna Schmidt, Berlin` is not told from `García López, Juan`.
    let isPlain = !family.contains { $0.has([.particle, .nobility, .conjunction]) }
    if family.count - suffixCount > 1 && isPlain { limit(0.6) }
    if given == nil { limit(0.5) }
  }

  private static func withoutTitles(_ segment: [NameToken]) -> ArraySlice<NameToken> {
    let rest = segment.dropFirst(NameTitles(of: segment[...]).count)
    return rest.dropLast(NameSuffixes.count(atEndOf: rest))
  }

  private mutating func parseGiven(_ segment: [NameToken], particleCount: Int) {
    let titles = NameTitles(of: segment[...])
    add(segment.prefix(titles.count), .title)
    limit(titles.confidence)
    var core = segment.dropFirst(titles.count)
    let suffixCount = NameSuffixes.count(atEndOf: core)
    let suffixes = core.suffix(suffixCount)
    core = core.dropLast(suffixCount + particleCount)
    let groups = NameGroups(of: core, isGiven: true)
    for (index, range) in groups.ranges.enumerated() { add(core[range], index == 0 ? .first : .middle) }
    add(suffixes, .suffix)
  }
}
