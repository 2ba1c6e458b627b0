// SPDX-License-Identifier: Apache-2.0

internal import CAssayLetters

/// How often letters stand beside each other in the words of each language (Reference/Text/Letters).
///
/// A cost is the negative natural logarithm of a probability, in sixteenths.
struct LetterModel: Sendable {
  let alphabets: [Alphabet]
  let characterSets: [CharacterSet]

  /// A language with an alphabet.
  struct Alphabet: Sendable {
    let language: String
    /// Its letters in lower case; the first has the number 1, since 0 is the edge of a word.
    let letters: [UInt16]
    /// The cost of each letter wherever it stands.
    let single: [UInt8]
    /// The cost of a letter behind another, by their numbers: [first × (count + 1) + second].
    let pairs: [UInt8]
    /// The number of each character below U+1000, 0 for none. No single-byte encoding has letters above.
    let numbers: [UInt8]

    /// The number of a letter in lower case, 0 if it is not one of the language.
    func number(of letter: UInt16) -> UInt8 { letter < 0x1000 ? numbers[Int(letter)] : 0 }

    var rowSize: Int { letters.count + 1 }
    var isLatin: Bool { letters.first == 0x61 }
  }

  /// A language with thousands of characters.
  struct CharacterSet: Sendable {
    let language: String
    /// The cost of each character of the Basic Multilingual Plane.
    let costs: [UInt8]
  }

  /// The table that is compiled into the binary; empty if it is not what it should be.
  static let standard = LetterModel(
    Array(UnsafeBufferPointer(start: assay_letters_start(), count: assay_letters_size)))

  /// Reads a table as `build.py` lays it out.
  init(_ bytes: [UInt8]) {
    var reader = TableReader(bytes: bytes)
    var alphabets: [Alphabet] = []
    var characterSets: [CharacterSet] = []
    if bytes.starts(with: "ASSAYLET".utf8), reader.number(at: 8, size: 4) == 1 {
      for index in 0..<min(reader.number(at: 16, size: 4), 1000) {
        reader.offset = reader.number(at: 24 + 4 * index, size: 4)
        let language = String(decoding: reader.take(4).prefix { $0 != 0 }, as: UTF8.self)
        let count = reader.takeNumber(size: 2)
        let second = reader.takeNumber(size: 2)
        if count > 0, count < 240 {
          let letters = (0..<count).map { _ in UInt16(reader.takeNumber(size: 2)) }
          let single = Array(reader.take(count))
          let pairs = Array(reader.take((count + 1) * (count + 1)))
          guard pairs.count == (count + 1) * (count + 1) else { continue }
          var numbers = [UInt8](repeating: 0, count: 0x1000)
          for (letter, number) in zip(letters, UInt8(1)...) where letter < 0x1000 { numbers[Int(letter)] = number }
          alphabets.append(
            Alphabet(language: language, letters: letters, single: single, pairs: pairs, numbers: numbers))
        } else {
          var costs = [UInt8](repeating: UInt8(clamping: second), count: 0x10000)
          let size = reader.takeNumber(size: 4)
          let characters = (0..<min(size, 0x10000)).map { _ in reader.takeNumber(size: 2) }
          for (character, cost) in zip(characters, reader.take(size)) { costs[character] = cost }
          characterSets.append(CharacterSet(language: language, costs: costs))
        }
      }
    }
    self.alphabets = alphabets
    self.characterSets = characterSets
  }
}

/// Little-endian numbers out of bytes; zero where there are none.
private struct TableReader {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  func number(at offset: Int, size: Int) -> Int {
    guard offset >= 0, offset + size <= bytes.count else { return 0 }
    return bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func take(_ size: Int) -> ArraySlice<UInt8> {
    let start = min(max(offset, 0), bytes.count)
    offset = min(start + size, bytes.count)
    return bytes[start..<offset]
  }

  mutating func takeNumber(size: Int) -> Int {
    defer { offset += size }
    return number(at: offset, size: size)
  }
}
