// SPDX-License-Identifier: Apache-2.0

import CAssayHeaders

/// The names by which people call a field: `E-Mail-Adresse`, `Zip code`, `first_name`, `郵便番号`.
///
/// One dictionary serves two questions: which field a column of a file holds, and whether a value is nothing but the
/// name of its own column. Case, spaces, punctuation and accents make no difference.
public struct FieldDictionary: Sendable {
  /// What is known of a name.
  struct Entry: Sendable {
    /// Nil for a name that looks like that of a field and is none.
    var field: Field?
    /// Whether the column gives way to one of the same field that is not.
    var isSecond = false
    /// Whether it may be somebody's real value.
    var isOnlyHeader = false
    /// Whether it is the whole name where no other part of a name is there.
    var isWholeNameAlone = false
  }

  /// The bundled names; none of them for a dictionary of one's own.
  private let table: ReferenceTable?
  /// The folded names of a dictionary of one's own.
  private let own: [[UInt8]: Entry]
  /// For each known field the letters that its names begin with, `a` in the lowest bit.
  @usableFromInline let initials: [UInt32]
  /// For each known field a set of hashes of how its names begin, 4,096 bits: what lets almost every value pass without a
  /// closer look.
  @usableFromInline let beginnings: [UInt64]
  /// Likewise by the first eight bytes, for all fields together, 65,536 bits: what hardly any value passes.
  private let longBeginnings: [UInt64]
  /// For each known field a set of the first characters beyond ASCII, 256 bits: what most values in other scripts do not pass.
  private let firstCharacters: [UInt64]

  /// A value longer than this is no name.
  @usableFromInline static var longest: Int { 64 }
  /// A name of a column longer than this is not known.
  private static var longestName: Int { 256 }
  @usableFromInline static var wordsPerField: Int { 64 }

  /// Creates a dictionary; a name that stands under two fields belongs to the first one.
  public init(_ names: KeyValuePairs<Field, [String]>) {
    var own: [[UInt8]: Entry] = [:]
    var beginnings = Beginnings()
    for (field, spellings) in names {
      for spelling in spellings + [field.name] {
        let name = Self.folded(spelling)
        guard !name.isEmpty, own[name] == nil else { continue }
        own[name] = Entry(field: field)
        guard field.ordinal != Field.customOrdinal else { continue }
        beginnings.insert(name.span, of: Int(field.ordinal), isBeyondASCII: spelling.utf8.first ?? 0 >= 0x80)
      }
    }
    table = nil
    self.own = own
    initials = beginnings.initials
    self.beginnings = beginnings.words
    longBeginnings = beginnings.longWords
    firstCharacters = beginnings.firstCharacters
  }

  /// The bundled names in twenty languages and of many systems, which `Reference/Text/Headers/headers.csv` lists.
  public static let standard = FieldDictionary(
    table: ReferenceTable(start: assay_headers_start(), count: assay_headers_size))

  /// The filters are made anew at each start, in less time than it would take to read them from a file: no name is copied.
  private init(table: ReferenceTable) {
    self.table = table
    own = [:]
    var beginnings = Beginnings()
    table.forEachEntry { name, value in
      // Words that are no names have a sign before them; not one letter of a name is below the digits.
      guard !Self.isWord(name), value & 0xFF < UInt32(Field.knownCount), value & Self.onlyHeader == 0 else { return }
      beginnings.insert(name, of: Int(value & 0xFF), isBeyondASCII: value & Self.beyondASCII != 0)
    }
    initials = beginnings.initials
    self.beginnings = beginnings.words
    longBeginnings = beginnings.longWords
    firstCharacters = beginnings.firstCharacters
  }

  /// The field that a name stands for.
  public func field(named name: Span<UInt8>) -> Field? {
    guard name.count <= Self.longestName else { return nil }
    return entry(ofFolded: Self.folded(name))?.field
  }

  /// The field that a name stands for.
  public func field(named name: String) -> Field? {
    field(named: Array(name.utf8).span)
  }

  /// What is known of a name that is folded.
  func entry(ofFolded name: [UInt8]) -> Entry? {
    guard !name.isEmpty else { return nil }
    return table.map { $0.value(of: name.span).map { Entry($0) } } ?? own[name]
  }

  /// The number of a word that is no name of a field; see `Reference/Text/Headers/build.py` for the signs.
  func word(_ word: [UInt8], sign: Character) -> UInt32? {
    guard let byte = sign.asciiValue else { return nil }
    return table?.value(of: ([byte] + word).span)
  }

  private static func isWord(_ name: Span<UInt8>) -> Bool { !name.isEmpty && (name[0] < 0x30 || name[0] == 0x7E) }

  /// Whether a value is a name of the field that it stands in. A value that does not begin with a letter is none.
  /// - Complexity: a few instructions for almost every value that is none, and no allocation.
  @inlinable @inline(__always)
  public func isName(_ value: Span<UInt8>, of field: Field) -> Bool {
    guard !value.isEmpty, value.count <= Self.longest else { return false }
    let initial = Self.initial(of: value[0])
    if initial == 0 { return false }
    if field.ordinal != Field.customOrdinal {
      if initials[Int(field.ordinal)] & initial == 0 { return false }
      if value[0] >= 0x80 && !mayBegin(value, field) { return false }
      let hash = Self.hash(ofBeginning: Self.beginning(of: value))
      if beginnings[Int(field.ordinal) &* Self.wordsPerField &+ hash >> 6] >> UInt64(hash & 63) & 1 == 0 {
        return false
      }
    }
    return isFoldedName(value, of: field)
  }

  /// Whether a name of a field begins with the first character of a value, which is beyond ASCII.
  @usableFromInline
  func mayBegin(_ value: Span<UInt8>, _ field: Field) -> Bool {
    guard let (scalar, _) = NameFolding.scalar(of: value, at: 0),
      case .scalar(let folded) = NameFolding.folded(scalar)
    else { return true }
    let bit = Int(field.ordinal) * 256 + Int(folded & 0xFF)
    return firstCharacters[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  @usableFromInline
  func isFoldedName(_ value: Span<UInt8>, of field: Field) -> Bool {
    if field.ordinal != Field.customOrdinal {
      let hash = Self.hash(ofLongBeginning: Self.longBeginning(of: value))
      if longBeginnings[hash >> 6] >> UInt64(hash & 63) & 1 == 0 { return false }
    }
    guard let entry = entry(ofFolded: Self.folded(value)) else { return false }
    return entry.field == field && !entry.isOnlyHeader
  }
}

// MARK: - Beginnings of names

extension FieldDictionary {
  private struct Beginnings {
    var initials = [UInt32](repeating: 0, count: Field.knownCount)
    var words = [UInt64](repeating: 0, count: Field.knownCount * FieldDictionary.wordsPerField)
    var longWords = [UInt64](repeating: 0, count: 1024)
    var firstCharacters = [UInt64](repeating: 0, count: Field.knownCount * 4)

    /// - Parameter isBeyondASCII: whether the name is written with an accent at its start, which folding takes away.
    @inline(__always)
    mutating func insert(_ name: Span<UInt8>, of ordinal: Int, isBeyondASCII: Bool) {
      guard !name.isEmpty else { return }
      initials[ordinal] |=
        FieldDictionary.initial(of: name[0]) | (isBeyondASCII ? FieldDictionary.initial(of: 0x80) : 0)
      if let (scalar, _) = NameFolding.scalar(of: name, at: 0) {
        let bit = ordinal * 256 + Int(scalar & 0xFF)
        firstCharacters[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      let word = name.word(at: 0)
      let hash = FieldDictionary.hash(ofBeginning: UInt32(truncatingIfNeeded: word))
      words[ordinal * FieldDictionary.wordsPerField + hash >> 6] |= 1 << UInt64(hash & 63)
      let longHash = FieldDictionary.hash(ofLongBeginning: word)
      longWords[longHash >> 6] |= 1 << UInt64(longHash & 63)
    }
  }

  /// The bit of a letter regardless of its case; bytes beyond ASCII share one. 0 for what no name begins with.
  @inlinable @inline(__always)
  static func initial(of byte: UInt8) -> UInt32 {
    if byte >= 0x80 { return 1 << 31 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 26 ? 1 << UInt32(letter) : 0
  }

  /// The first four bytes of the folded value, the first in the lowest bits.
  @inlinable @inline(__always)
  static func beginning(of value: Span<UInt8>) -> UInt32 {
    guard value.count >= 4 else { return foldedBeginning(of: value) }
    let word = UInt32(littleEndian: value.bytes.unsafeLoadUnaligned(as: UInt32.self)) | 0x2020_2020
    return areLetters(word) ? word : foldedBeginning(of: value)
  }

  /// Whether four bytes, with the bit of lower case set, are a to z: then they are folded already.
  @inlinable @inline(__always)
  static func areLetters(_ word: UInt32) -> Bool {
    let low = word & 0x7F7F_7F7F
    // The top bit of each byte tells: at least a, and more than z.
    let fromA = low &+ 0x1F1F_1F1F
    let beyondZ = low &+ 0x0505_0505
    return fromA & ~beyondZ & ~word & 0x8080_8080 == 0x8080_8080
  }

  /// The first four bytes of a value as folding leaves it.
  @usableFromInline
  static func foldedBeginning(of value: Span<UInt8>) -> UInt32 { UInt32(truncatingIfNeeded: beginning(of: value, 4)) }

  /// The first eight bytes of a value as folding leaves it.
  private static func longBeginning(of value: Span<UInt8>) -> UInt64 { beginning(of: value, 8) }

  /// The first bytes of a value as folding leaves it, the first in the lowest bits.
  @inline(__always)
  private static func beginning(of value: Span<UInt8>, _ length: UInt64) -> UInt64 {
    var word: UInt64 = 0
    var count: UInt64 = 0
    // Nearly all values are ASCII, for which this is all of folding.
    var index = 0
    while index < value.count, value[index] < 0x80 {
      let letter = NameFolding.asciiLetter(UInt32(value[index]))
      index &+= 1
      if letter == 0 { continue }
      word |= UInt64(letter) &<< (count &* 8)
      count &+= 1
      if count == length { return word }
    }
    if index == value.count { return word }
    (word, count) = (0, 0)
    NameFolding.fold(value) { byte in
      word |= UInt64(byte) &<< (count &* 8)
      count &+= 1
      return count < length
    }
    return word
  }

  /// 0 to 65,535.
  private static func hash(ofLongBeginning word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  /// 0 to 4,095, by Fibonacci hashing: the multiplier is 2^32 divided by the golden ratio.
  @inlinable @inline(__always)
  static func hash(ofBeginning word: UInt32) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9) >> 20)
  }
}

// MARK: - Folding

extension FieldDictionary {
  static func folded(_ name: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.count)
    NameFolding.fold(name) {
      folded.append($0)
      return true
    }
    return folded
  }

  static func folded(_ name: String) -> [UInt8] { folded(Array(name.utf8).span) }
}

extension FieldDictionary.Entry {
  /// Reads the number that the bundled table has for a name.
  fileprivate init(_ value: UInt32) {
    let ordinal = Int(value & 0xFF)
    self.init(
      field: ordinal < Field.knownCount ? Field(ordinal: UInt8(ordinal)) : nil, isSecond: value & 0x100 != 0,
      isOnlyHeader: value & 0x200 != 0, isWholeNameAlone: value & 0x400 != 0)
  }
}

extension FieldDictionary {
  fileprivate static var onlyHeader: UInt32 { 0x200 }
  fileprivate static var beyondASCII: UInt32 { 0x800 }
}
