// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The words of a text in the letters of ``LetterModel``.
struct LetterWords {
  /// A word: where it stands, and what it is made of.
  struct Word {
    let range: Range<Int>
    /// Nil for a word with a letter of a script that the model does not know, or of two scripts.
    let script: Int?
    /// Whether it has capitals of ASCII and no small letters of ASCII.
    let isUppercase: Bool
    /// How many characters it has.
    let length: Int
  }

  /// Goes through the words until `body` returns false. A word is a run of letters; marks and apostrophes part no word,
  /// digits do.
  /// - Parameter splitsCase: whether a capital behind a small letter begins a word: `parseURLOf` is parse, URL, Of.
  /// - Complexity: linear in the bytes, on the stack.
  static func forEach(
    in text: Span<UInt8>, splitsCase: Bool = false, _ body: (Word, Span<UInt8>) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: LetterModel.longest) { letters in
      letters.initialize(repeating: 0)
      var reading = Reading()
      var index = 0
      while index < text.count {
        let byte = text[unchecked: index]
        if byte &- 0x61 < 26 {
          index = reading.addSmallLetters(of: text, at: index, letters)
          continue
        }
        // Most of what is not a small letter of ASCII is a capital or a space.
        if byte < 0x80 && !splitsCase {
          if byte &- 0x41 < 26 {
            reading.addCapital(byte &- 0x40, at: index, letters)
          } else if byte != UInt8(ascii: "'") && byte != UInt8(ascii: "`") {
            guard reading.end(body, letters.span) else { return }
          }
          index += 1
          continue
        }
        let decoded = DecodedScalar(text, at: index, before: text.count)
        let piece = Piece(decoded.scalar)
        if piece == .other || splitsCase && reading.isBrokenBy(piece, text, after: index + decoded.length) {
          guard reading.end(body, letters.span) else { return }
        }
        if case .letter(let letter) = piece {
          reading.add(letter, at: index, decoded.length, letters)
        }
        index += decoded.length
      }
      _ = reading.end(body, letters.span)
    }
  }

  private struct Letter: Equatable {
    /// Nil for a letter that the model does not know.
    var script: Int?
    var first: UInt8 = 0
    var second: UInt8 = 0
    /// Whether it is a capital of ASCII.
    var isUppercase = false
  }

  private enum Piece: Equatable {
    case letter(Letter)
    /// A mark or an apostrophe.
    case joining
    case other

    @inline(__always)
    init(_ scalar: Unicode.Scalar?) {
      guard let scalar else {
        self = .other
        return
      }
      if let known = LetterModel.bundled.letters(of: scalar) {
        // Letters beyond ASCII do not tell: an abbreviation has others beside them.
        self = .letter(
          Letter(script: known.script, first: known.first, second: known.second, isUppercase: scalar.value < 0x61))
      } else if scalar.value < 0x80 {
        self = scalar == "'" || scalar == "`" ? .joining : .other
      } else if scalar == "\u{2019}" || scalar == "\u{02BB}" || scalar == "\u{02BC}" || scalar == "\u{B4}" {
        self = .joining
      } else if scalar.properties.generalCategory.isMark {
        self = .joining
      } else {
        self = scalar.properties.isAlphabetic ? .letter(Letter()) : .other
      }
    }
  }

  private struct Reading {
    private var start = 0
    private var end = 0
    private var count = 0
    private(set) var length = 0
    private var script: Int?
    private var isKnown = true
    private var hasCapital = false
    private var hasSmall = false
    private var wasUppercase = false

    @inline(__always)
    mutating func add(
      _ letter: Letter, at index: Int, _ bytes: Int, _ letters: UnsafeMutableBufferPointer<UInt8>
    ) {
      if length == 0 {
        start = index
        script = letter.script
      }
      isKnown = isKnown && letter.script != nil && letter.script == script
      hasCapital = hasCapital || letter.isUppercase
      wasUppercase = letter.isUppercase
      length += 1
      end = index + bytes
      append(letter.first, letters)
      if letter.second != 0 { append(letter.second, letters) }
    }

    @inline(__always)
    private mutating func append(_ letter: UInt8, _ letters: UnsafeMutableBufferPointer<UInt8>) {
      guard letter != 0, count < letters.count else { return }
      letters[count] = letter
      count += 1
    }

    /// Small letters of ASCII that follow each other, whose numbers in the model are those in the alphabet.
    /// - Returns: where they end.
    @inline(__always)
    mutating func addSmallLetters(
      of text: Span<UInt8>, at start: Int, _ letters: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
      begin(at: start)
      var index = start
      var count = count
      while index < text.count, text[unchecked: index] &- 0x61 < 26 {
        if count < letters.count {
          letters[count] = text[unchecked: index] &- 0x60
          count &+= 1
        }
        index &+= 1
      }
      self.count = count
      isKnown = isKnown && script == 0
      hasSmall = true
      wasUppercase = false
      length += index - start
      end = index
      return index
    }

    /// A capital of ASCII, by its number in the alphabet.
    @inline(__always)
    mutating func addCapital(_ letter: UInt8, at index: Int, _ letters: UnsafeMutableBufferPointer<UInt8>) {
      begin(at: index)
      isKnown = isKnown && script == 0
      hasCapital = true
      wasUppercase = true
      length += 1
      end = index + 1
      append(letter, letters)
    }

    @inline(__always)
    private mutating func begin(at index: Int) {
      guard length == 0 else { return }
      start = index
      script = 0
    }

    /// Whether a word of a compound begins with a letter: `parseURL` before U, `URLOf` before O.
    func isBrokenBy(_ piece: Piece, _ text: Span<UInt8>, after index: Int) -> Bool {
      guard length > 0, case .letter(let letter) = piece, letter.isUppercase else { return false }
      if !wasUppercase { return true }
      guard index < text.count else { return false }
      return text[index] &- 0x61 < 26
    }

    /// Hands a word over, and begins the next one.
    @inline(__always)
    mutating func end(_ body: (Word, Span<UInt8>) -> Bool, _ letters: Span<UInt8>) -> Bool {
      defer { self = Reading() }
      guard length > 0 else { return true }
      let word = Word(
        range: start..<end, script: isKnown ? script : nil, isUppercase: hasCapital && !hasSmall, length: length)
      return body(word, letters.extracting(0..<count))
    }
  }
}

extension Unicode.GeneralCategory {
  /// Whether characters of the category belong to the letter before them (UAX #29).
  fileprivate var isMark: Bool {
    self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
  }
}
