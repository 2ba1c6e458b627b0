// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The letter triples of a person's name or of a mailbox, and a hash of them.
struct NameLetters {
  var triples = LetterTriples()
  /// The same for a name and for the mailbox that has its words in full, in any order; 0 if there is nothing to
  /// compare.
  var key: UInt32 = 0
  /// How many triples there are, repeated ones too.
  var count = 0

  /// The letters of what stands before the `@` of an address. Whatever is no letter separates words.
  init(mailbox: Span<UInt8>) {
    if addWords(mailbox) { return }
    var run = LetterRun()
    _ = LetterFolding.forEachLetter(of: mailbox) { letter in
      if letter == 0 { run = LetterRun() } else { run.append(letter, to: &self) }
    }
  }

  /// A name in one value or in two. Words of one value may be run together in the address, and stand for each other's
  /// initials: `jdoe`, `doej`, `janed`.
  init(first: Span<UInt8>, last: Span<UInt8>, whole: Span<UInt8>) {
    if !first.isEmpty || !last.isEmpty {
      add(first.extracting(first: Self.longest), last.extracting(first: Self.longest))
    } else if !whole.isEmpty {
      let name = whole.extracting(first: Self.longest)
      var split = name.count &- 1
      while split > 0 && name[split] != UInt8(ascii: " ") { split &-= 1 }
      add(name.extracting(0..<split), name.extracting(split..<name.count))
    }
  }

  /// More of a value is not looked at: no mailbox is longer.
  static let longest = 64

  private init() {}

  @inline(__always)
  mutating func insert(_ triple: UInt32) {
    key &+= triples.insert(triple)
    count &+= 1
  }
}

// MARK: - Eight bytes at a time

extension NameLetters {
  /// Adds the triples of the words of a text in ASCII.
  /// - Returns: false if it is not ASCII; then nothing was added.
  private mutating func addWords(_ text: Span<UInt8>) -> Bool {
    var letters = self
    var offset = 0
    repeat {
      let word = text.word(at: offset).lowercasedASCII
      if word & 0x8080_8080_8080_8080 != 0 { return false }
      let mask = word.lettersASCII
      // Where three letters in a row begin.
      var starts = mask & mask &>> 8 & mask &>> 16
      while starts != 0 {
        letters.insert(UInt32(truncatingIfNeeded: word &>> UInt64(starts.trailingZeroBitCount &- 7)))
        starts &= starts &- 1
      }
      offset &+= 6
    } while offset &+ 2 < text.count
    self = letters
    return true
  }

  /// Adds the triples of a text that consists of ASCII letters; nil if it does not.
  @inline(__always)
  private mutating func addWord(_ text: Span<UInt8>) -> LetterRun? {
    guard text.count <= 8 || areLetters(text.extracting(8..<text.count)) else { return nil }
    var rest = text.count
    var word = text.word(at: 0).lowercasedASCII
    guard word.lettersASCII.nonLetterStart >= min(rest, 8) else { return nil }
    let head = UInt32(truncatingIfNeeded: word & 0xFFFF)
    var letters = self
    var offset = 0
    while true {
      var shifted = word
      var left = min(rest, 8) &- 2
      while left > 0 {
        letters.insert(UInt32(truncatingIfNeeded: shifted))
        shifted &>>= 8
        left &-= 1
      }
      if rest <= 8 { break }
      offset &+= 6
      rest &-= 6
      word = text.word(at: offset).lowercasedASCII
    }
    self = letters
    let tail =
      text.count < 2 ? UInt32(truncatingIfNeeded: word) : UInt32(truncatingIfNeeded: word &>> UInt64(rest &* 8 &- 16))
    return LetterRun(window: tail & 0xFFFF, head: head, count: text.count)
  }

  private func areLetters(_ text: Span<UInt8>) -> Bool {
    var offset = 0
    while offset < text.count {
      if text.word(at: offset).lowercasedASCII.lettersASCII.nonLetterStart < min(text.count &- offset, 8) {
        return false
      }
      offset &+= 8
    }
    return true
  }
}

extension UInt64 {
  /// The top bit of each byte that is a letter from a to z.
  @inline(__always)
  fileprivate var lettersASCII: UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = self & (0x7F &* ones)
    let fromA = low &+ (0x80 - 0x61) &* ones
    let beyondZ = low &+ (0x80 - 0x7B) &* ones
    return fromA & ~beyondZ & ~self & (0x80 &* ones)
  }

  /// Of such a mask, which byte is the first without it; 8 if none is.
  @inline(__always)
  fileprivate var nonLetterStart: Int { (~self & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3 }
}

// MARK: - Letter by letter

extension NameLetters {
  private mutating func add(_ first: Span<UInt8>, _ last: Span<UInt8>) {
    if add(first, last, expanding: false) {
      // The mailbox may have either of `mueller` and `muller`; the first is the usual one, and the key is made of it.
      key = 0
      _ = add(first, last, expanding: true)
    }
  }

  private mutating func add(_ first: Span<UInt8>, _ last: Span<UInt8>, expanding: Bool) -> Bool {
    let (front, frontDiffers) = add(first, expanding: expanding)
    let (back, backDiffers) = add(last, expanding: expanding)
    if front.count > 1 && back.count > 1 {
      triples.insert(front.initial | back.head &<< 8)
      triples.insert(front.window | back.initial &<< 16)
      triples.insert(front.window &>> 8 | back.head &<< 8)
      triples.insert(back.initial | front.head &<< 8)
      triples.insert(back.window | front.initial &<< 16)
      triples.insert(back.window &>> 8 | front.head &<< 8)
    }
    return frontDiffers || backDiffers
  }

  @inline(__always)
  private mutating func add(_ word: Span<UInt8>, expanding: Bool) -> (run: LetterRun, differs: Bool) {
    if let run = addWord(word) { return (run, false) }
    return addFolded(word, expanding: expanding)
  }

  @inline(never)
  private mutating func addFolded(_ word: Span<UInt8>, expanding: Bool) -> (run: LetterRun, differs: Bool) {
    var run = LetterRun()
    let differs = LetterFolding.forEachLetter(of: word, expanding: expanding) { letter in
      if letter != 0 { run.append(letter, to: &self) }
    }
    return (run, differs)
  }
}

/// How a word begins and ends, the first of the letters in the lowest byte.
private struct LetterRun {
  /// The last two letters.
  var window: UInt32 = 0
  /// The first two letters.
  var head: UInt32 = 0
  var count = 0

  var initial: UInt32 { head & 0xFF }

  mutating func append(_ letter: UInt32, to letters: inout NameLetters) {
    count += 1
    if count > 2 {
      letters.insert(window | letter &<< 16)
      window = window &>> 8 | letter &<< 8
    } else {
      head |= letter &<< UInt32(count &* 8 &- 8)
      window = head
    }
  }
}
