// SPDX-License-Identifier: Apache-2.0

/// The walks and sequences that a word consists of, one after the other: `asdf jkl`, `qwertz 123`.
struct Runs {
  /// How many letters they take together.
  private(set) var covered = 0
  /// How many there are.
  private(set) var count = 0
  /// How many letters the longest takes.
  private(set) var longest = 0
  /// What the longest is.
  private(set) var kind = Evidence.Kind.keyboardWalk
  /// Of the longest: whether it is a walk in one line, and whether it begins where hands and minds begin.
  private(set) var isStraight = false
  /// Of the longest: whether it is a sequence in the order of the alphabet, not in the opposite one.
  private(set) var isForward = false
  private(set) var isFromEdge = false
  private(set) var isFromHome = false

  /// Nil for a word most of whose letters are in none; that is found out after a few letters.
  init?(_ letters: Span<Letter>, on keyboards: KeyboardLayouts) {
    // A third of the letters may be left over.
    var spare = letters.count / 3
    var index = 0
    while index < letters.count {
      let walk = KeyboardWalk(in: letters, from: index, on: keyboards)
      let sequence = AlphabetSequence(in: letters, from: index)
      if let sequence, sequence.length >= walk?.length ?? 0 {
        if note(sequence.length, .sequence) {
          isFromEdge = sequence.isAtEnd
          isForward = sequence.isForward
        }
        index += sequence.length
      } else if let walk {
        if note(walk.length, .keyboardWalk) {
          isStraight = walk.isStraight
          isFromEdge = walk.isFromEdge
          isFromHome = walk.isFromHome
        }
        index += walk.length
      } else {
        guard spare > 0 else { return nil }
        spare -= 1
        index += 1
      }
    }
    if count == 0 { return nil }
  }

  /// Counts a run, and says whether it is the longest so far.
  private mutating func note(_ length: Int, _ kind: Evidence.Kind) -> Bool {
    covered += length
    count += 1
    guard length > longest else { return false }
    longest = length
    self.kind = kind
    isStraight = false
    isForward = false
    isFromHome = false
    return true
  }
}
