// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What one pass over a text tells of its form.
struct ShapeTraits {
  private(set) var letters = 0
  private(set) var digits = 0
  /// Emoji and other pictures.
  private(set) var pictures = 0
  /// Whether there is anything but white space.
  private(set) var hasInk = false
  /// Whether it is not UTF-8.
  private(set) var isBroken = false
  private(set) var words = 0
  /// Words that begin with a small letter.
  private(set) var lowercaseWords = 0
  /// Words of letters and digits that no ordinal and no single digit at the end explains: user123, j0hn.
  private(set) var mixedDigits = 0
  /// Words that look like a token of a program, see ``TokenShape``.
  private(set) var junkTokens = 0
  /// The most consonants in a row in a word of Latin letters, see ``ConsonantRun``.
  private(set) var consonants = 0
  /// `http://…`, `www.…`.
  private(set) var isLink = false
  /// `name@host.tld`.
  private(set) var isAddress = false
  private(set) var endsSentence = false

  /// - Complexity: O(bytes).
  init(of text: Span<UInt8>) {
    var index = 0
    var word = WordShape(startingAt: 0)
    while index < text.count {
      let byte = text[index]
      let decoded = DecodedScalar(text, at: index, before: text.count)
      guard let scalar = decoded.scalar else {
        isBroken = true
        return
      }
      if byte == 0x20 || byte &- 9 < 5 || scalar.value == 0xA0 || scalar.value == 0x3000 {
        close(word, endingAt: index, in: text)
        index += decoded.length
        word = WordShape(startingAt: index)
        continue
      }
      hasInk = true
      endsSentence = byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      switch CharacterShape(scalar) {
      case .letter: letters += 1
      case .digit: digits += 1
      case .picture: pictures += 1
      case .sign: break
      }
      word.take(scalar)
      index += decoded.length
    }
    close(word, endingAt: text.count, in: text)
  }

  private mutating func close(_ word: WordShape, endingAt end: Int, in text: Span<UInt8>) {
    guard end > word.start else { return }
    if word.hasLetters { words += 1 }
    if word.startsLowercase { lowercaseWords += 1 }
    if word.hasOddDigits { mixedDigits += 1 }
    if word.token.isJunk { junkTokens += 1 }
    consonants = max(consonants, word.consonants.longest)
    if word.isAddress { isAddress = true }
    if Self.isLink(text, word.start..<end) { isLink = true }
  }

  private static func isLink(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    has("http://", text, range) || has("https://", text, range) || range.count > 6 && has("www.", text, range)
  }

  private static func has(_ prefix: StaticString, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { prefix in
      for offset in prefix.indices where lowercased(text[range.lowerBound + offset]) != prefix[offset] { return false }
      return true
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// What a character does in a name.
enum CharacterShape {
  case letter
  case digit
  case picture
  case sign

  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    let code = scalar.value
    if code < 0x80 {
      self = (code | 0x20) &- 0x61 < 26 ? .letter : code &- 0x30 < 10 ? .digit : .sign
      return
    }
    switch code {
    // Signs of Latin-1, general punctuation, arrows, mathematics and boxes.
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x20CF,
      0x2190...0x25FF, 0x3001...0x3004, 0x3008...0x3020, 0xFE00...0xFE0F, 0xFF01...0xFF0F, 0xFF1A...0xFF20:
      self = .sign
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: self = .picture
    case 0xFF10...0xFF19: self = .digit
    default: self = .letter
    }
  }
}
