// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayLetterModel

/// How letters follow each other in names and words, and how they do under a hand that only hits keys: the table that
/// `Reference/Text/LetterModel/build.py` writes and describes, read in place.
struct LetterModel: Sendable {
  /// Words are judged by their first letters, up to this many.
  static let longest = 64

  /// The table that is compiled into the binary.
  static let bundled = LetterModel(LetterModelBytes.bundled)

  /// What is known of one script.
  struct Script: Sendable {
    let letterCount: Int
    /// How many letters a cost looks at: 3 or 4.
    let order: Int
    /// The share of what is typed again, and the probability of the end of a mashed word.
    let again: Double
    let end: Double
    /// Probability of each key at the start, and behind another without what is typed again.
    let first: [Double]
    let following: [Double]
    /// Where the costs of words start in the table.
    let costs: Int
    /// What the probability of a key is multiplied by where nothing can be typed again.
    let withoutAgain: Double
    /// Bounds of logarithms: of the first key and the end, of a key, and how much more of a key that may be typed again.
    let mostAtEdges: Double
    let mostOfKey: Double
    let mostAgain: Double
    /// How much surer it must be where the model looks at fewer letters and was made from fewer words.
    var discount: Double { order < 4 ? 4 : 0 }
  }

  private let bytes: LetterModelBytes
  let scripts: [Script]
  /// By character: script, letter and second letter, a byte each from the top; 0 for what is no letter of a script.
  private let folding: [UInt32]

  private init(_ bytes: LetterModelBytes) {
    self.bytes = bytes
    var scripts: [Script] = []
    var folding = [UInt32](repeating: 0, count: 0x10000)
    if bytes.isUsable {
      let folds = bytes.word(24)
      for index in 0..<bytes.word(folds) {
        let entry = folds + 4 + 6 * index
        folding[bytes.half(entry)] =
          UInt32(bytes.byte(entry + 2)) << 16 | UInt32(bytes.byte(entry + 3)) << 8 | UInt32(bytes.byte(entry + 4))
      }
      scripts = (0..<bytes.word(16)).map { Self.script(at: bytes.word(28 + 4 * $0), in: bytes) }
    }
    self.scripts = scripts
    self.folding = folding
  }

  private static func script(at offset: Int, in bytes: LetterModelBytes) -> Script {
    let count = bytes.half(offset)
    let share = { (place: Int) in Double(bytes.half(place)) / 65535 }
    let keys = offset + 8 + 2 * count
    let (again, end) = (share(offset + 4), share(offset + 6))
    let first = (0..<count).map { share(offset + 8 + 2 * $0) }
    let following = (0..<(count * count)).map { share(keys + 2 * $0) }
    let withoutAgain = (1 - end) / (1 - end - again)
    let most = following.max() ?? 1
    let mostOfKey = naturalLogarithm(most * withoutAgain)
    return Script(
      letterCount: count, order: bytes.half(offset + 2), again: again, end: end, first: first, following: following,
      costs: keys + 2 * count * count, withoutAgain: withoutAgain,
      mostAtEdges: naturalLogarithm((first.max() ?? 1) * end), mostOfKey: mostOfKey,
      mostAgain: naturalLogarithm(most + again) - mostOfKey)
  }

  /// What a character is in the model: its script, and one or two letters from 1 on; nil for one of no script that it knows.
  @inline(__always)
  func letters(of scalar: Unicode.Scalar) -> (script: Int, first: UInt8, second: UInt8)? {
    guard scalar.value < 0x10000 else { return nil }
    let fold = folding[Int(scalar.value)]
    guard fold != 0 else { return nil }
    return (Int(fold >> 16), UInt8(truncatingIfNeeded: fold >> 8), UInt8(truncatingIfNeeded: fold))
  }

  /// The vowels of the Latin alphabet but y, a bit for each letter from 1 on.
  private static let vowels: UInt32 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21

  /// Whether a word of Latin letters has no vowel: an abbreviation.
  func hasNoVowel(_ letters: Span<UInt8>, script: Int) -> Bool {
    guard script == 0 else { return false }
    for index in letters.indices where Self.vowels >> UInt32(letters[index]) & 1 == 1 { return false }
    return true
  }

  /// How many times more likely a word is under the model of mashing than under that of words, as a natural logarithm.
  /// - Parameters:
  ///   - letters: from 1 on, at least one, at most ``longest``.
  ///   - script: the script that they are of.
  ///   - wanted: what a score must be above to matter; a word that cannot reach it costs one pass and gets nil.
  @inline(__always)
  func score(_ letters: Span<UInt8>, script: Int, above wanted: Double) -> Double? {
    let scripts = scripts.span
    let word = Double(
      costOfWord(letters, scripts[script].letterCount + 1, scripts[script].order, scripts[script].costs))
    let most = scripts[script].most(letters)
    guard word / 16 + most > wanted else { return nil }
    return word / 16 + logOfMashing(letters, scripts[script]) - scripts[script].discount
  }

  /// More than the score of a word, at the price of one pass.
  @inline(__always)
  func bound(_ letters: Span<UInt8>, script: Int) -> Double {
    let scripts = scripts.span
    let word = costOfWord(letters, scripts[script].letterCount + 1, scripts[script].order, scripts[script].costs)
    return Double(word) / 16 + scripts[script].most(letters)
  }

  /// Sixteenths of a natural logarithm.
  @inline(__always)
  private func costOfWord(_ letters: Span<UInt8>, _ base: Int, _ order: Int, _ costs: Int) -> Int {
    // The letters before as a number, from which the oldest is taken off when the next comes in.
    let oldest = order == 4 ? base * base * base : base * base
    var context = 0
    var previous = (0, 0, 0)
    var cost = 0
    for index in 0...letters.count {
      let letter = index < letters.count ? Int(letters[unchecked: index]) : 0
      let letters = context &* base &+ letter
      cost &+= Int(bytes.byte(costs &+ letters))
      context = letters &- (order == 4 ? previous.0 : previous.1) &* oldest
      previous = (previous.1, previous.2, letter)
    }
    return cost
  }

  private func logOfMashing(_ letters: Span<UInt8>, _ script: borrowing Script) -> Double {
    let count = script.letterCount
    let following = script.following.span
    let again = script.again
    let withoutAgain = script.withoutAgain
    // The logarithm is taken now and then, so that a product of many probabilities does not underflow.
    var product = script.first[Int(letters[0]) - 1]
    var logarithm = 0.0
    var seen: UInt64 = 0
    for index in 1..<max(1, letters.count) {
      let (last, letter) = (letters[index - 1], letters[index])
      var probability = following[(Int(last) - 1) * count + Int(letter) - 1]
      let bit: UInt64 = 1 << UInt64(last & 63)
      if seen & bit == 0 {
        probability *= withoutAgain
      } else {
        var (times, same) = (0, 0)
        for earlier in 1..<index where letters[earlier - 1] == last {
          times += 1
          if letters[earlier] == letter { same += 1 }
        }
        probability += again * Double(same) / Double(times)
      }
      seen |= bit
      product *= probability
      if index & 15 == 0 {
        logarithm += naturalLogarithm(product)
        product = 1
      }
    }
    return logarithm + naturalLogarithm(product * script.end)
  }
}

extension LetterModel.Script {
  /// More than the logarithm of the probability that letters are mashed, by their number and how many come twice.
  @inline(__always)
  fileprivate func most(_ letters: Span<UInt8>) -> Double {
    var seen: UInt64 = 0
    for index in letters.indices { seen |= 1 << UInt64(letters[unchecked: index] & 63) }
    let repeats = letters.count - seen.nonzeroBitCount
    return mostAtEdges + Double(letters.count - 1) * mostOfKey + Double(repeats) * mostAgain
  }
}
