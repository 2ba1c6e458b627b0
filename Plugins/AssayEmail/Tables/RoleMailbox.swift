// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A mailbox that is a function and no person, by its local part: `info`, `buchhaltung`, `no-reply`, `sales-uk`.
///
/// Separators, the case of letters, up to two digits at the end and what follows `+` do not count. The words are in
/// Reference/Email/RoleMailboxes; what is also somebody's name is none of them.
public enum RoleMailbox: Sendable, Hashable {
  /// One of the mailboxes that RFC 2142 asks organisations to have.
  case rfc2142
  /// What else organisations call their mailboxes.
  case function
  /// Nobody reads it: `noreply`, `mailer-daemon`.
  case noReply

  /// Reads a local part of any bytes; nil where it is none that is known.
  /// - Complexity: a look at three letters for most of them, else a pass over at most 40 bytes and a few look-ups; no
  ///   allocation.
  init?(localPart: Span<UInt8>) {
    guard Prefixes.bundled.mayBegin(localPart) else { return nil }
    let kind = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: JoinedWords.longest) { buffer -> UInt32? in
      guard let words = JoinedWords(localPart, lettersInto: buffer) else { return nil }
      return Self.role(of: buffer.span.extracting(0..<words.length), ends: words)?.kind
    }
    // As in Reference/Email/RoleMailboxes/build.py.
    switch kind {
    case 1: self = .rfc2142
    case 2: self = .function
    case 3: self = .noReply
    default: return nil
    }
  }

  /// What the table says of a word; see Reference/Email/RoleMailboxes/build.py.
  private struct Entry {
    let value: UInt32
    var kind: UInt32 { value & 3 }
    var isRole: Bool { kind != 0 }
    /// It is a function whatever is joined to it.
    var isRoleWhenJoined: Bool { value & 4 != 0 }
    var isCountry: Bool { value & 8 != 0 }

    @inline(__always)
    init?(_ word: Span<UInt8>) {
      guard let value = ReferenceTable.roleMailboxes.value(of: word) else { return nil }
      self.value = value
    }
  }

  private static func role(of letters: Span<UInt8>, ends words: JoinedWords) -> Entry? {
    if let whole = Entry(letters), whole.isRole { return whole }
    guard words.count > 1 else { return nil }
    // The longest role that the first words are: no.reply in no-reply-orders.
    for count in (1..<words.count).reversed() {
      guard let first = Entry(letters.extracting(0..<words.end(of: count - 1))), first.isRole else { continue }
      if first.isRoleWhenJoined { return first }
      let rest = count..<words.count
      return rest.allSatisfy {
        Entry(letters.extracting(words.range(of: $0))).map { $0.isRole || $0.isCountry } ?? false
      }
        ? first : nil
    }
    // de.info: a country before a word that is no name.
    guard words.count == 2, let country = Entry(letters.extracting(words.range(of: 0))), country.isCountry,
      let last = Entry(letters.extracting(words.range(of: 1))), last.isRoleWhenJoined
    else { return nil }
    return last
  }
}

/// The words of a local part that are joined by `.`, `-` or `_`, without what follows `+` and without a number of one or
/// two digits at the end.
private struct JoinedWords {
  static let longest = 40
  private static let most = 4

  /// How many letters all words have together.
  let length: Int
  private(set) var count = 0
  /// Where each word ends in the letters, one byte each.
  private var ends: UInt32 = 0

  /// Writes the letters of all words, in lower case, into a buffer for the longest; nil where there is anything else in the
  /// local part, or too much of it for a role.
  @inline(__always)
  init?(_ localPart: Span<UInt8>, lettersInto buffer: UnsafeMutableBufferPointer<UInt8>) {
    var end = 0
    while end < localPart.count, localPart[unchecked: end] != UInt8(ascii: "+") {
      end += 1
      if end > Self.longest { return nil }
    }
    var digits = 0
    while digits < 2, end > 0, ASCII.isDigit(localPart[unchecked: end - 1]) {
      digits += 1
      end -= 1
    }
    var length = 0
    var start = 0
    // One more round ends the last word. A number may be joined too, and an empty word does not count: support-2.
    for index in 0...end {
      let byte = index < end ? localPart[unchecked: index] : ASCII.dot
      if ASCII.isLetter(byte) {
        buffer[length] = byte | 0x20
        length += 1
      } else {
        guard byte == ASCII.dot || byte == ASCII.hyphen || byte == UInt8(ascii: "_") else { return nil }
        if length == start { continue }
        guard count < Self.most else { return nil }
        ends |= UInt32(length) << UInt32(count * 8)
        count += 1
        start = length
      }
    }
    guard length > 1 else { return nil }
    self.length = length
  }

  func end(of word: Int) -> Int { Int(ends >> UInt32(word * 8) & 0xFF) }

  func range(of word: Int) -> Range<Int> { (word == 0 ? 0 : end(of: word - 1))..<end(of: word) }
}

/// Which three letters a role begins with, one bit each: most names begin with none of them.
private struct Prefixes {
  static let bundled = Prefixes(of: .roleMailboxes)

  private var bits = [UInt64](repeating: 0, count: 32 * 32 * 32 / 64)

  private init(of table: ReferenceTable) {
    for (name, _) in table.entries {
      if let index = Self.index(Array(name.utf8).span) { bits[index >> 6] |= 1 << UInt64(index & 63) }
    }
  }

  /// Whether a role may begin so; true where there are no three letters, as in `it` and `no-reply`.
  @inline(__always)
  func mayBegin(_ localPart: Span<UInt8>) -> Bool {
    guard let index = Self.index(localPart) else { return true }
    return bits[index >> 6] >> UInt64(index & 63) & 1 != 0
  }

  @inline(__always)
  private static func index(_ name: Span<UInt8>) -> Int? {
    guard name.count > 3 || name.count == 3 && ASCII.isLetter(name[1]) else { return nil }
    // No role and no country is a single letter: j.smith begins with jsm, as e-mail does with ema.
    let second = ASCII.isLetter(name[1]) ? 1 : 2
    let (a, b, c) = (name[0], name[second], name[second + 1])
    guard ASCII.isLetter(a), ASCII.isLetter(b), ASCII.isLetter(c) else { return nil }
    return Int(a & 31) << 10 | Int(b & 31) << 5 | Int(c & 31)
  }
}
