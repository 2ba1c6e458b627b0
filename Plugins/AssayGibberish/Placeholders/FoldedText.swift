// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The words of a short text as they are looked up: in lower case, without accents and signs, written into a buffer that
/// the caller lends.
struct FoldedText {
  /// No key of the table is longer; a longer text is none of them.
  static let longest = 88
  static let mostWords = 8
  /// What a buffer must hold: the words, and the key that is made of them.
  static let bufferSize = longest * 2

  /// A set of words, one bit each.
  typealias Words = UInt8

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var length = 0
  private(set) var wordCount = 0
  /// Where each word starts and ends in the buffer, one byte each.
  private var starts: UInt64 = 0
  private var ends: UInt64 = 0
  private var isInWord = false
  /// Of the word that is being written, see ``WordFilter``.
  private var signature: UInt64 = 0
  /// Words that may be part of a key of the table, and words that may be one.
  private var inKeys: Words = 0
  private var alone: Words = 0

  /// Whether a sign of a program stands before the first letter: `#N/A`, `<NA>`, `-nan`, `\N`.
  private(set) var isMarked = false
  private var startsUppercase = false
  private var uppercase = 0
  private var lowercase = 0

  /// - Parameter buffer: of ``bufferSize``, which must not be used by anything else meanwhile.
  init(into buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  /// One capital, and small letters after it.
  var isTitleCase: Bool { startsUppercase && uppercase == 1 && lowercase > 0 }

  var allWords: Words { Words(truncatingIfNeeded: 1 << wordCount &- 1) }

  /// Adds the words of a text.
  /// - Parameter first: whether the text is of no use unless its first word is in the table, as it is or without digits.
  /// - Returns: whether there is room for all of them and the text is UTF-8; if not, the rest is of no use.
  mutating func append(_ text: Span<UInt8>, needingFirst first: Bool = false) -> Bool {
    endWord()
    var index = 0
    while index < text.count {
      let byte = text[unchecked: index]
      if byte < 0x80 {
        if Self.isLetter(byte) || Self.isDigit(byte) {
          guard let end = putRun(of: text, at: index) else { return false }
          index = end
          continue
        }
        if first && wordCount == 1 && isInWord {
          endWord()
          if inKeys == 0 && !hasDigit(0) { return false }
        }
        index += 1
        if byte != UInt8(ascii: "'") && byte != UInt8(ascii: "`") {
          if length == 0 && Self.isMark(byte) { isMarked = true }
          endWord()
        }
        continue
      }
      let decoded = DecodedScalar(text, at: index, before: text.count)
      index += decoded.length
      guard let scalar = decoded.scalar else { return false }
      switch LetterFold(scalar) {
      case .separator: endWord()
      case .nothing: break
      case .letter(let code): guard put(code) else { return false }
      case .letters(let first, let second): guard put(UInt32(first)), put(UInt32(second)) else { return false }
      }
    }
    endWord()
    return true
  }

  /// Writes the words of a set into the second half of the buffer, in alphabetical order of their bytes, with a space
  /// between two.
  /// - Returns: where the key stands.
  private func writeKey(of words: Words) -> Range<Int> {
    var order: (UInt64, count: Int) = (0, 0)
    for word in 0..<wordCount where words >> word & 1 != 0 {
      var place = order.count
      while place > 0, precedes(word, Int(order.0 >> ((place - 1) * 8) & 0xFF)) { place -= 1 }
      let low = place == 0 ? 0 : order.0 & (UInt64.max >> (64 - place * 8))
      let high = place == 8 ? 0 : (order.0 >> (place * 8)) << (place * 8)
      order.0 = low | UInt64(word) << (place * 8) | high << 8
      order.count += 1
    }
    var end = Self.longest
    for place in 0..<order.count {
      if place > 0 {
        buffer[end] = 0x20
        end += 1
      }
      for index in range(of: Int(order.0 >> (place * 8) & 0xFF)) {
        buffer[end] = buffer[index]
        end += 1
      }
    }
    return Self.longest..<end
  }

  /// What the table says of a set of words in any order.
  func entry(of words: Words) -> PlaceholderEntry? {
    guard words != 0, words & ~inKeys == 0 else { return nil }
    // One word is its own key.
    if words & (words - 1) == 0 { return entry(ofWord: words.trailingZeroBitCount) }
    return PlaceholderEntry(buffer.span.extracting(writeKey(of: words)))
  }

  /// A word as it is.
  func entry(ofWord word: Int) -> PlaceholderEntry? {
    guard alone >> Words(word) & 1 != 0 else { return nil }
    return PlaceholderEntry(buffer.span.extracting(range(of: word)))
  }

  func range(of word: Int) -> Range<Int> { Int(starts >> (word * 8) & 0xFF)..<Int(ends >> (word * 8) & 0xFF) }

  /// Whether a word begins with a digit.
  func startsWithDigit(_ word: Int) -> Bool { buffer[range(of: word).lowerBound] &- 0x30 < 10 }

  private func hasDigit(_ word: Int) -> Bool {
    for index in range(of: word) where Self.isDigit(buffer[index]) { return true }
    return false
  }

  /// Whether a word is one letter of ASCII, an initial.
  func isInitial(_ word: Int) -> Bool { range(of: word).count == 1 && buffer[range(of: word).lowerBound] > 0x60 }

  /// Takes the digits off the ends of words, and words of digits off the end: test1 test1, Mustermann 2.
  /// - Returns: whether there are any, and letters before them.
  mutating func dropDigits() -> Bool {
    var hasDropped = false
    for word in (0..<wordCount).reversed() {
      let whole = range(of: word)
      var end = whole.upperBound
      while end > whole.lowerBound, Self.isDigit(buffer[end - 1]) { end -= 1 }
      if end == whole.upperBound { continue }
      if end > whole.lowerBound {
        // Another word than the filter has seen.
        inKeys |= 1 << Words(word)
        alone |= 1 << Words(word)
        ends = ends & ~(0xFF << UInt64(word * 8)) | UInt64(end) << UInt64(word * 8)
      } else if word == wordCount - 1 {
        wordCount -= 1
      }
      hasDropped = true
    }
    return hasDropped && wordCount > 0
  }
}

extension FoldedText {
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: "-"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private mutating func endWord() {
    guard isInWord else { return }
    isInWord = false
    let word = wordCount - 1
    ends |= UInt64(length) << UInt64(word * 8)
    let answer = WordFilter.bundled[signature]
    if answer.contains(.inKeys) { inKeys |= 1 << Words(word) }
    if answer.contains(.alone) { alone |= 1 << Words(word) }
  }

  @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Begins a word where none has begun.
  /// - Returns: whether there is room for some more bytes. The key has a space between words, which needs room too.
  @inline(__always)
  private mutating func makeRoom(for count: Int) -> Bool {
    if !isInWord {
      guard wordCount < Self.mostWords else { return false }
      starts |= UInt64(length) << UInt64(wordCount * 8)
      wordCount += 1
      isInWord = true
      signature = 0
    }
    return length + count + wordCount <= Self.longest
  }

  /// Writes the letters and digits of ASCII that follow each other, in lower case.
  /// - Returns: where they end, or nil where there is no room for them.
  private mutating func putRun(of text: Span<UInt8>, at start: Int) -> Int? {
    guard makeRoom(for: 1) else { return nil }
    if length == 0 { startsUppercase = Self.isLetter(text[unchecked: start]) && text[unchecked: start] & 0x20 == 0 }
    let room = Self.longest - wordCount - length
    var index = start
    var (large, small) = (0, 0)
    var signature = signature
    while index < text.count {
      var byte = text[unchecked: index]
      if Self.isLetter(byte) {
        let isSmall = Int(byte >> 5 & 1)
        small += isSmall
        large += 1 - isSmall
        byte |= 0x20
      } else if !Self.isDigit(byte) {
        break
      }
      guard index - start < room else { return nil }
      buffer[length + index - start] = byte
      signature = WordFilter.signature(signature, byte)
      index += 1
    }
    self.signature = signature
    length += index - start
    lowercase += small
    uppercase += large
    return index
  }

  @inline(__always)
  private mutating func write(_ byte: UInt8) {
    buffer[length] = byte
    length += 1
    signature = WordFilter.signature(signature, byte)
  }

  /// Writes a character, by its code point.
  private mutating func put(_ code: UInt32) -> Bool {
    guard makeRoom(for: 4) else { return false }
    if code < 0x80 {
      write(UInt8(truncatingIfNeeded: code))
      return true
    }
    if code > 0xFFFF {
      write(UInt8(0xF0 | code >> 18))
      write(UInt8(0x80 | code >> 12 & 0x3F))
    } else if code > 0x7FF {
      write(UInt8(0xE0 | code >> 12))
    } else {
      write(UInt8(0xC0 | code >> 6))
    }
    if code > 0x7FF { write(UInt8(0x80 | code >> 6 & 0x3F)) }
    write(UInt8(0x80 | code & 0x3F))
    return true
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (range(of: left), range(of: right))
    for offset in 0..<min(left.count, right.count) {
      let (one, other) = (buffer[left.lowerBound + offset], buffer[right.lowerBound + offset])
      if one != other { return one < other }
    }
    return left.count < right.count
  }
}
