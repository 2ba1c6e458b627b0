// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A mailbox that is a function and no person, by its local part: `info`, `buchhaltung`, `no-reply`, `sales-uk`.
///
/// Separators, the case of letters, up to two digits at the end and what follows `+` do not count. The words are in
/// Reference/Email/RoleMailboxes; what is also somebody's name is none of them.
enum RoleMailbox: UInt32, Sendable {
  /// One of the mailboxes that RFC 2142 asks organisations to have.
  case rfc2142 = 1
  /// What else organisations call their mailboxes.
  case function = 2
  /// Nobody reads it: `noreply`, `mailer-daemon`.
  case noReply = 3

  /// Reads a local part of any bytes; nil where it is none that is known.
  /// - Complexity: a pass over at most 40 bytes and a look-up for most of them; no allocation.
  init?(localPart: Span<UInt8>) {
    guard let words = JoinedWords(localPart) else { return nil }
    let role = words.withLetters { letters in Self.role(of: letters, ends: words) }
    guard let role, let kind = RoleMailbox(rawValue: role.kind) else { return nil }
    self = kind
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

/// The words of a local part that are joined by `.`, `-` or `_`, in lower case, without what follows `+` and without a
/// number of one or two digits at the end.
private struct JoinedWords {
  private static let longest = 40
  private static let most = 4

  /// The letters of all words together; a fixed buffer, so that nothing is allocated for an address.
  private var letters: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
  private var length = 0
  /// Where each word ends in the letters, one byte each.
  private var ends: UInt32 = 0
  private(set) var count = 0

  /// Nil where there is anything else, or too much of it to be a role.
  @inline(__always)
  init?(_ localPart: Span<UInt8>) {
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
    var letters = self.letters
    let isComplete = withUnsafeMutableBytes(of: &letters) { buffer in
      for index in 0..<end {
        let byte = localPart[unchecked: index]
        if ASCII.isLetter(byte) {
          buffer[length] = byte | 0x20
          length += 1
        } else if byte == ASCII.dot || byte == ASCII.hyphen || byte == UInt8(ascii: "_") {
          guard endWord() else { return false }
        } else {
          return false
        }
      }
      return true
    }
    self.letters = letters
    // A number may be joined too: support-2.
    guard isComplete, length > 1, endWord() else { return nil }
  }

  /// Ends a word; an empty one does not count. False where there are too many.
  private mutating func endWord() -> Bool {
    guard length > (count == 0 ? 0 : end(of: count - 1)) else { return true }
    guard count < Self.most else { return false }
    ends |= UInt32(length) << UInt32(count * 8)
    count += 1
    return true
  }

  func end(of word: Int) -> Int { Int(ends >> UInt32(word * 8) & 0xFF) }

  func range(of word: Int) -> Range<Int> { (word == 0 ? 0 : end(of: word - 1))..<end(of: word) }

  @inline(__always)
  func withLetters<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    withUnsafeBytes(of: letters) { buffer in
      body(UnsafeRawBufferPointer(rebasing: buffer.prefix(length)).assumingMemoryBound(to: UInt8.self).span)
    }
  }
}
