// SPDX-License-Identifier: Apache-2.0

/// What the hand or the alphabet made of one word.
///
/// The confidences are estimates, set so that no name of a real person or place that we know of comes above one half: the
/// more letters a pattern takes, the less a mouth could say it, the surer.
struct WordPattern {
  let kind: Evidence.Kind
  let confidence: Double
  /// Whether it convinces beside words that are none, as in `asdfgh Meier`.
  let standsOut: Bool

  /// A pattern that a word may show by accident, such as `Wert` and `Polk`: nothing to accuse anybody of.
  static let hint = 0.3

  /// The pattern that makes up all or most of a word; nil where there is none.
  /// - Parameters:
  ///   - word: its letters; doubled ones are thrown together.
  ///   - isUppercase: whether it may be an abbreviation.
  init?(
    of word: UnsafeMutableBufferPointer<Letter>, isUppercase: Bool, on keyboards: KeyboardLayouts,
    scratch: UnsafeMutableBufferPointer<UInt8>
  ) {
    let letters = UnsafeBufferPointer(word).span
    guard letters.count > 2 else { return nil }
    let multiplicity = Repetition.multiplicity(of: letters)
    if multiplicity > 1 {
      for index in 0..<(word.count / multiplicity) { word[index] = word[index * multiplicity] }
      let single = UnsafeBufferPointer(rebasing: word[..<(word.count / multiplicity)]).span
      guard let run = Runs(single, on: keyboards), run.covered == single.count else { return nil }
      self.init(run.kind, 0.95, standsOut: true)
      return
    }
    if let repetition = Repetition(letters, scratch: scratch) {
      self.init(repetition, letters, isUppercase: isUppercase, on: keyboards)
    } else if let runs = Runs(letters, on: keyboards) {
      self.init(runs, letters, isUppercase: isUppercase)
    } else {
      return nil
    }
  }

  /// The pattern of several short words that are read as one: `ha ha ha ha`, `a b c d`.
  /// - Parameter isSpelled: whether each word is one letter.
  init?(
    spelledApart letters: Span<Letter>, isSpelled: Bool, on keyboards: KeyboardLayouts,
    scratch: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard letters.count > 3 else { return nil }
    if let repetition = Repetition(letters, scratch: scratch) {
      guard repetition.period < 3, letters.count >= 4 * repetition.period else { return nil }
      self.init(.repetition, 0.7, standsOut: false)
    } else if isSpelled || letters.count > 5, let runs = Runs(letters, on: keyboards), runs.longest == letters.count {
      self.init(runs.kind, letters.count > 4 ? 0.9 : 0.8, standsOut: false)
    } else {
      return nil
    }
  }

  private init(_ kind: Evidence.Kind, _ confidence: Double, standsOut: Bool) {
    self.kind = kind
    self.confidence = confidence
    self.standsOut = standsOut
  }

  /// Names such as Lolo, Nana, Berber and Nhlanhla repeat a syllable once, Yeyeye twice; none repeats one letter three
  /// times, or letters without a vowel.
  private init?(_ repetition: Repetition, _ letters: Span<Letter>, isUppercase: Bool, on keyboards: KeyboardLayouts) {
    let count = letters.count
    let period = repetition.period
    if period == 1 {
      // Roman numerals follow names: Karl III.
      if count == 3, letters[0].scalar == 0x69 { return nil }
      self.init(.repetition, count > 3 ? 0.97 : isUppercase ? 0.6 : 0.85, standsOut: count > 3)
      return
    }
    let unit = letters.extracting(0..<period)
    let runs = period > 2 ? Runs(unit, on: keyboards) : nil
    let hasNoVowel = Sound.hasOnlyConsonants(unit, unit.indices)
    // Three keys in a line with a vowel are a syllable by accident: Njinji.
    if let runs, runs.covered == period, period > 3 || runs.isFromEdge || hasNoVowel {
      let isWalk = period > 3 && runs.kind == .keyboardWalk
      self.init(isWalk ? .keyboardWalk : .repetition, 0.97, standsOut: true)
      return
    }
    let times = count / period
    if hasNoVowel {
      self.init(.repetition, times > 2 ? 0.95 : 0.7, standsOut: times > 2)
    } else if times > 3 || times == 3 && period > 2 {
      self.init(.repetition, 0.9, standsOut: true)
    } else if times == 3 {
      self.init(.repetition, WordPattern.hint, standsOut: false)
    } else {
      return nil
    }
  }

  private init?(_ runs: Runs, _ letters: Span<Letter>, isUppercase: Bool) {
    let count = letters.count
    guard runs.covered == count else {
      // One or two letters more or less than the pattern: `asdfgha`. Longer words hold rows of keys by accident, as
      // Stuttgart and property do.
      let isMost = runs.covered * 3 >= count * 2
      let isTyped = runs.isFromEdge || Sound.hasOnlyConsonants(letters, 0..<count)
      let isWalk = isTyped && runs.longest > 3 && !Sound.couldBeWord(letters, 0..<count)
      guard isMost, isWalk || runs.isStraight && runs.longest > 5 else { return nil }
      self.init(runs.kind, runs.longest > 4 ? 0.9 : 0.75, standsOut: false)
      return
    }
    let hasDigits = letters[0].isDigit || letters[count - 1].isDigit
    if runs.count > 1 {
      guard hasDigits || runs.longest > 4 || !Sound.couldBeWord(letters, 0..<count) else { return nil }
      self.init(runs.kind, 0.93, standsOut: true)
    } else if count == 3 {
      self.init(three: runs, letters, isUppercase: isUppercase)
    } else if runs.kind == .sequence {
      // In other scripts than ours letters are in the opposite order in words: Футс.
      let isSure = count > 4 || runs.isForward || letters[0].scalar < 0x80 || !Sound.couldBeWord(letters, 0..<count)
      self.init(.sequence, isSure ? 0.97 : WordPattern.hint, standsOut: isSure)
    } else if hasDigits || count > 5 {
      self.init(.keyboardWalk, 0.97, standsOut: true)
    } else if Sound(letters[0]) == .other {
      let isSure = count > 4 || runs.isFromEdge
      self.init(.keyboardWalk, isSure ? 0.95 : WordPattern.hint, standsOut: isSure)
    } else if !Sound.couldBeWord(letters, 0..<count) {
      // Beside other words some with a vowel are right: Ytre Enebakk.
      let standsOut = runs.isFromEdge || Sound.hasOnlyConsonants(letters, 0..<count)
      self.init(.keyboardWalk, runs.isStraight ? 0.96 : 0.85, standsOut: standsOut)
    } else if runs.isFromHome || runs.isFromEdge && count > 4 {
      self.init(.keyboardWalk, 0.92, standsOut: false)
    } else {
      guard !Sound.alternates(letters, 0..<count) else { return nil }
      self.init(.keyboardWalk, WordPattern.hint, standsOut: false)
    }
  }

  /// Three letters are evidence where a hand or a mind begins: at the edge of the keyboard, at an end of the alphabet.
  private init?(three runs: Runs, _ letters: Span<Letter>, isUppercase: Bool) {
    let hasNoVowel = Sound.hasOnlyConsonants(letters, 0..<3)
    let isBeginning =
      runs.kind == .sequence
      ? runs.isFromEdge : runs.isFromHome || runs.isFromEdge && !Sound.couldBeWord(letters, 0..<3)
    if isBeginning {
      self.init(runs.kind, isUppercase ? 0.7 : 0.85, standsOut: false)
    } else if hasNoVowel {
      self.init(runs.kind, isUppercase ? WordPattern.hint : 0.6, standsOut: false)
    } else {
      return nil
    }
  }
}
