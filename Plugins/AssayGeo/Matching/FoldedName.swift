// SPDX-License-Identifier: Apache-2.0

import AssayCountries

/// A folded name and its words.
struct FoldedName {
  let bytes: [UInt8]
  /// Where its words stand.
  let words: [Range<Int>]

  /// - Parameter folded: words with one space between two.
  init(_ folded: Span<UInt8>) {
    self.init(folded: folded.indices.map { folded[$0] })
  }

  init(folded: [UInt8]) {
    bytes = folded
    var words: [Range<Int>] = []
    var start = 0
    for (index, byte) in folded.enumerated() where byte == 0x20 {
      words.append(start..<index)
      start = index + 1
    }
    if start < folded.count { words.append(start..<folded.count) }
    self.words = words
  }

  /// A part of a text, folded; nil if nothing is left.
  init?(folding text: [UInt8]) {
    let folded = PlaceNameFolding.withKey(of: text.span) { key in key.indices.map { key[$0] } }
    guard let folded, !folded.isEmpty else { return nil }
    self.init(folded: folded)
  }

  /// The name of some of its words.
  init(words: some Sequence<ArraySlice<UInt8>>) {
    self.init(folded: Array(words.joined(separator: [0x20])))
  }

  /// A word.
  func word(_ index: Int) -> ArraySlice<UInt8> { bytes[words[index]] }

  /// Whether a word is one of ASCII letters.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    words[index].count == word.utf8CodeUnitCount
      && word.withUTF8Buffer { bytes[words[index]].elementsEqual($0) }
  }
}

extension FoldedName {
  /// With a for ae, o for oe and u for ue; nil if it has none. `Michael` loses its e by that too, and is then not found.
  var withoutUmlauts: [UInt8]? {
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isMark = byte == UInt8(ascii: "e") && index > 0 && [0x61, 0x6F, 0x75].contains(bytes[index - 1])
      if !isMark { written.append(byte) }
    }
    return written.count < bytes.count ? written : nil
  }

  /// Without the words that hold a digit, and the letter of a country before them; nil if there are none or nothing is left.
  var withoutDigits: [UInt8]? {
    guard bytes.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    let kept = words.indices.filter { index in
      let word = word(index)
      if word.contains(where: { $0 &- 0x30 < 10 }) { return false }
      // `D-10115`, `1012 AB`: up to two letters beside digits are of the code.
      let isShort = word.count <= 2
      let isBesideDigits = [index - 1, index + 1].contains {
        words.indices.contains($0) && self.word($0).contains { $0 &- 0x30 < 10 }
      }
      return !(isShort && isBesideDigits)
    }
    guard !kept.isEmpty, kept.count < words.count else { return nil }
    return FoldedName(words: kept.map(word)).bytes
  }

  /// Words that say that something is a city, in the languages of many leads.
  private static let kinds: [StaticString] = [
    "stadt", "landeshauptstadt", "hansestadt", "kreisstadt", "universitatsstadt", "gemeinde", "markt", "city", "town",
    "village", "municipality", "ville", "commune", "ciudad", "municipio", "cidade", "citta", "comune", "gemeente",
    "miasto", "gmina", "mesto", "obec", "gorod", "greater", "metropolitan", "cedex",
  ]
  private static let prepositions: [StaticString] = ["of", "de", "di", "da", "do"]

  /// Without words that say that it is a city; nil if there are none or nothing is left.
  var withoutKind: [UInt8]? {
    guard words.count > 1 else { return nil }
    var kept = Array(words.indices)
    func isKind(_ index: Int) -> Bool { Self.kinds.contains { isWord(index, $0) } }
    while let last = kept.last, kept.count > 1, isKind(last) { kept.removeLast() }
    if isKind(kept[0]), kept.count > 1 {
      kept.removeFirst()
      if kept.count > 1, Self.prepositions.contains(where: { isWord(kept[0], $0) }) { kept.removeFirst() }
    }
    return kept.count < words.count ? FoldedName(words: kept.map(word)).bytes : nil
  }
}
