// SPDX-License-Identifier: Apache-2.0

/// A word of a name of a place that is often written short.
struct Abbreviation {
  /// Words as they are written short, folded.
  private let short: [StaticString]
  /// What they stand for, folded.
  private let long: [StaticString]

  /// Saints, in the languages that write them so; the prepositions of German and Dutch names with the rivers they lead to.
  private static let all = [
    Abbreviation(["st"], ["sankt"]),
    Abbreviation(["st"], ["saint"]),
    Abbreviation(["st"], ["sint"]),
    Abbreviation(["ste"], ["sainte"]),
    Abbreviation(["sta"], ["santa"]),
    Abbreviation(["sto"], ["santo"]),
    Abbreviation(["s"], ["san"]),
    Abbreviation(["sankt"], ["st"]),
    Abbreviation(["saint"], ["st"]),
    Abbreviation(["sainte"], ["ste"]),
    Abbreviation(["a", "m"], ["am", "main"]),
    Abbreviation(["a", "d"], ["an", "der"]),
    Abbreviation(["a", "d"], ["auf", "der"]),
    Abbreviation(["a", "d", "o"], ["oder"]),
    Abbreviation(["a", "d", "s"], ["saale"]),
    Abbreviation(["a", "rh"], ["am", "rhein"]),
    Abbreviation(["a"], ["am"]),
    Abbreviation(["b"], ["bei"]),
    Abbreviation(["i"], ["im"]),
    Abbreviation(["i"], ["in"]),
    Abbreviation(["i", "br"], ["im", "breisgau"]),
    Abbreviation(["v", "d"], ["vor", "der"]),
    Abbreviation(["v", "d", "h"], ["vor", "der", "hohe"]),
    Abbreviation(["a", "d", "donau"], ["donau"]),
    Abbreviation(["ft"], ["fort"]),
    Abbreviation(["mt"], ["mount"]),
    Abbreviation(["n"], ["nad"]),
    Abbreviation(["s"], ["sur"]),
  ]

  private init(_ short: [StaticString], _ long: [StaticString]) {
    self.short = short
    self.long = long
  }

  /// The names with one abbreviation written out, for each that it may have.
  static func writtenOut(_ name: FoldedName) -> [FoldedName] {
    all.compactMap { $0.writtenOut(name) }
  }

  private func writtenOut(_ name: FoldedName) -> FoldedName? {
    let starts = 0..<max(0, name.words.count - short.count + 1)
    guard
      let start = starts.first(where: { start in
        short.indices.allSatisfy { name.isWord(start + $0, short[$0]) }
      })
    else { return nil }
    var words = name.words.indices.map(name.word)
    words.replaceSubrange(
      start..<(start + short.count), with: long.map { word in word.withUTF8Buffer { ArraySlice($0) } })
    return FoldedName(words: words)
  }
}
