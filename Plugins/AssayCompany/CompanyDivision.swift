// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Where in a company's name its legal form stands, and what is left.
///
/// A form counts by its position: at the end, or in front where its country puts it there. `AGCO` and `SAP` hold no form,
/// because forms are whole words; `AS Roma`, `SE Asia Trading` and `Inc Magazine` hold none, because theirs stand at the
/// end. A name that consists of a form alone is no form but the name.
struct CompanyDivision {
  /// The name without its form; never empty where the value has a letter.
  private(set) var base: Range<Int>
  /// The number of the form, -1 for none.
  private(set) var number = -1

  private static let mostWords = 6
  private static let longest = 256

  /// - Complexity: linear in the name; for most names one look-up of the last word and one of the first.
  init(of name: Span<UInt8>, country: Span<UInt8>) {
    let whole = CompanyText.trimmed(0..<name.count, of: name, with: false)
    base = whole
    guard !whole.isEmpty, whole.count <= Self.longest else { return }
    takeEnd(of: name, country)
    takeStart(of: name, country)
    if Self.mayBeGlued(name, whole) { takeGlued(of: name) }
    if number >= 0 { base = Self.unquoted(base, of: name) }
  }

  var form: LegalForm? { number >= 0 && number < LegalFormSpelling.forms.count ? LegalFormSpelling.forms[number] : nil }

  // MARK: - At the end

  private mutating func takeEnd(of name: Span<UInt8>, _ country: Span<UInt8>) {
    let end = base.upperBound
    var start = CompanyText.wordStart(before: end, in: name, from: base.lowerBound)
    let last = LegalFormSpelling.of(name, start..<end)
    if last.rawValue == 0 { return }
    var best = -1
    var number = -1
    if last.isForm && Self.counts(last, name, start..<end, country) {
      best = start
      number = last.number
    }
    if last.contains(.lastWord) {
      for _ in 1..<max(2, last.wordCount) where start > base.lowerBound {
        let before = CompanyText.trimmed(base.lowerBound..<start, of: name, with: false).upperBound
        start = CompanyText.wordStart(before: before, in: name, from: base.lowerBound)
        let spelling = LegalFormSpelling.of(name, start..<end)
        if spelling.isForm && Self.counts(spelling, name, start..<end, country) {
          best = start
          number = spelling.number
        }
      }
    }
    guard best > base.lowerBound else { return }
    take(base.lowerBound..<best, number, of: name)
  }

  /// Takes what is left for the name, if it can be one.
  private mutating func take(_ rest: Range<Int>, _ number: Int, of name: Span<UInt8>) {
    let rest = CompanyText.trimmed(rest, of: name, with: true)
    guard CompanyText.holdsName(rest, of: name) else { return }
    base = rest
    self.number = number
  }

  /// Whether a spelling is a form as it is written here.
  private static func counts(
    _ spelling: LegalFormSpelling, _ name: Span<UInt8>, _ range: Range<Int>, _ country: Span<UInt8>
  ) -> Bool {
    if spelling.contains(.strong) { return true }
    guard !spelling.isDisjoint(with: [.capitals, .dotted, .weak]) else { return false }
    if LegalFormCountry.has(spelling, in: country) { return true }
    if spelling.contains(.capitals) && isCapitals(name, range) { return true }
    return spelling.contains(.dotted) && isUsualSpelling(spelling, name, range)
  }

  private static func hasInnerDot(_ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range.dropLast() where name[index] == 0x2E { return true }
    return false
  }

  private static func isCapitals(_ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where name[index] &- 0x61 < 26 { return false }
    return true
  }

  /// `SpA`, `eV`: capitals and small letters exactly as usual, only the dots left out.
  private static func isUsualSpelling(_ spelling: LegalFormSpelling, _ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let form = spelling.form, !isCapitals(name, range) else { return false }
    let usual = form.name.utf8.filter { $0 != 0x2E && $0 != 0x20 }
    guard usual.count == range.count, usual.contains(where: { $0 &- 0x41 < 26 }) else { return false }
    for (offset, index) in range.enumerated() where name[index] != usual[offset] { return false }
    return true
  }

  // MARK: - In front

  private mutating func takeStart(of name: Span<UInt8>, _ country: Span<UInt8>) {
    var end = Self.wordEnd(from: base.lowerBound, of: name, to: base.upperBound)
    guard end < base.upperBound else { return }
    let first = LegalFormSpelling.of(name, base.lowerBound..<end)
    if first.rawValue == 0 { return }
    var best = -1
    var found = -1
    for count in 1...Self.mostWords {
      let spelling = count == 1 ? first : LegalFormSpelling.of(name, base.lowerBound..<end)
      if spelling.isForm && countsInFront(spelling, name, base.lowerBound..<end, country) {
        best = end
        found = spelling.number
      }
      guard first.contains(.firstWord), end < base.upperBound else { break }
      let next = CompanyText.trimmed(end..<base.upperBound, of: name, with: false).lowerBound
      end = Self.wordEnd(from: next, of: name, to: base.upperBound)
    }
    guard best > 0, best < base.upperBound else { return }
    // With a form at the end as well, as in PT … Tbk or S.C. … S.R.L., that one is the form, unless it is less.
    let isTaken = number >= 0
    let rest = CompanyText.trimmed(best..<base.upperBound, of: name, with: true)
    guard CompanyText.holdsName(rest, of: name) else { return }
    base = rest
    if !isTaken { number = found }
  }

  private func countsInFront(
    _ spelling: LegalFormSpelling, _ name: Span<UInt8>, _ range: Range<Int>, _ country: Span<UInt8>
  ) -> Bool {
    guard !spelling.isDisjoint(with: [.start, .weakStart]) else { return false }
    if LegalFormCountry.has(spelling, in: country) { return true }
    // Short forms are words and names when they are not in capitals.
    if range.count <= 5 && !Self.isCapitals(name, range) { return false }
    if spelling.contains(.start) { return true }
    return number >= 0 || Self.hasInnerDot(name, range)
      || Self.isQuote(name, CompanyText.trimmed(range.upperBound..<base.upperBound, of: name, with: false).lowerBound)
  }

  private static func wordEnd(from start: Int, of name: Span<UInt8>, to end: Int) -> Int {
    var index = start
    while index < end, CompanyText.blankLength(at: index, in: name) == 0 { index += 1 }
    return index
  }

  // MARK: - Quotes

  private static func isQuote(_ name: Span<UInt8>, _ index: Int) -> Bool {
    guard index < name.count else { return false }
    switch DecodedScalar.repaired(at: index, in: name).scalar {
    case "\"", "\u{AB}", "\u{201C}", "\u{201E}", "\u{201D}", "'": return true
    default: return false
    }
  }

  /// `ООО «Ромашка»`: the quotes mark where the form ends and are no part of the name.
  private static func unquoted(_ range: Range<Int>, of name: Span<UInt8>) -> Range<Int> {
    guard range.count > 2, isQuote(name, range.lowerBound) else { return range }
    let open = DecodedScalar.repaired(at: range.lowerBound, in: name).length
    for length in [1, 2, 3] where range.count > open + length {
      let last = DecodedScalar.repaired(at: range.upperBound - length, in: name)
      guard last.length == length else { continue }
      switch last.scalar {
      case "\"", "\u{BB}", "\u{201C}", "\u{201D}", "'":
        let inner = CompanyText.trimmed(
          (range.lowerBound + open)..<(range.upperBound - length), of: name, with: false)
        return CompanyText.holdsName(inner, of: name) ? inner : range
      default: continue
      }
    }
    return range
  }

  // MARK: - Without a blank

  private static func mayBeGlued(_ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where name[index] >= 0xE3 { return true }
    return false
  }

  /// The lengths of forms in Han characters and Hangul, in characters.
  private static let gluedLengths = 1...12

  private mutating func takeGlued(of name: Span<UInt8>) {
    guard number < 0 else { return }
    var ends: [Int] = []
    var index = base.lowerBound
    while index < base.upperBound && ends.count < Self.gluedLengths.upperBound {
      index += DecodedScalar.repaired(at: index, in: name).length
      ends.append(index)
    }
    for end in ends.reversed() where end < base.upperBound {
      let spelling = LegalFormSpelling.of(name, base.lowerBound..<end)
      if spelling.contains(.glued) { return take(end..<base.upperBound, spelling.number, of: name) }
    }
    var start = base.upperBound
    var starts: [Int] = []
    while start > base.lowerBound && starts.count < Self.gluedLengths.upperBound {
      start -= 1
      while start > base.lowerBound, name[start] & 0xC0 == 0x80 { start -= 1 }
      starts.append(start)
    }
    for start in starts.reversed() where start > base.lowerBound {
      let spelling = LegalFormSpelling.of(name, start..<base.upperBound)
      if spelling.contains(.glued) { return take(base.lowerBound..<start, spelling.number, of: name) }
    }
  }
}
