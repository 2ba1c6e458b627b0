// SPDX-License-Identifier: Apache-2.0

import CAssayICU

/// A code page of one byte for each character, in which UTF-8 may have been read.
struct CodePage: Sendable {
  /// Which one it is; its position in ``all``.
  let index: Int
  let kind: Kind
  /// What people call it.
  let name: String
  private let bytes: [UInt32: UInt8]

  /// What the bytes of UTF-8 look like in the code page, which decides what cannot be natural text.
  enum Kind {
    /// The lead bytes of Latin letters are letters with accents: Ã, Ä, Å.
    case latin
    /// The lead bytes of Cyrillic letters are Cyrillic capitals: Р, С.
    case cyrillic
    /// The lead bytes of Latin letters are mathematical signs: √, ƒ, ≈.
    case macintosh
    /// The lead bytes are parts of boxes: ├, ┬, ─.
    case dos
  }

  /// In the order in which they are tried. What Windows calls 1252 and ISO-8859-1 are one: the control characters of the
  /// latter stand beside the letters of the former.
  static let all: [CodePage] = [
    ("Windows-1252", "windows-1252", Kind.latin), ("Windows-1250", "windows-1250", .latin),
    ("Windows-1251", "windows-1251", .cyrillic), ("Windows-1254", "windows-1254", .latin),
    ("Windows-1257", "windows-1257", .latin), ("ISO-8859-2", "iso-8859-2", .latin),
    ("Mac OS Roman", "macintosh", .macintosh), ("IBM437", "ibm-437", .dos),
  ].enumerated().compactMap {
    CodePage(index: $0.offset, name: $0.element.0, converter: $0.element.1, kind: $0.element.2)
  }

  private init?(index: Int, name: String, converter: String, kind: Kind) {
    var upperHalf = [UInt32](repeating: 0, count: 128)
    guard assay_icu_code_page(converter, &upperHalf) else { return nil }
    var bytes: [UInt32: UInt8] = [:]
    // Latin-1 has a control character for each byte of 0x80 to 0x9F.
    if index == 0 { for byte in UInt8(0x80)...0x9f { bytes[UInt32(byte)] = byte } }
    for (offset, character) in upperHalf.enumerated() { bytes[character] = UInt8(0x80 + offset) }
    self.index = index
    self.kind = kind
    self.name = name
    self.bytes = bytes
  }

  /// Whether it is the one that most files are misread in; the others need more proof.
  var isUsual: Bool { index == 0 }

  /// The byte that a character was read from, nil if there is none above 0x7F.
  func byte(of scalar: Unicode.Scalar) -> UInt8? { bytes[scalar.value] }

  /// The character that a byte is read as.
  func character(of byte: UInt8) -> Unicode.Scalar? {
    bytes.first { $0.value == byte }.flatMap { Unicode.Scalar($0.key) }
  }

  /// That of the classic Mac OS.
  static let macintosh = all.first { $0.kind == .macintosh }

  /// What each character stands for in the code pages.
  static func roles() -> [CodePageRoles] {
    var roles = [CodePageRoles](repeating: CodePageRoles(), count: CodePageRoles.end)
    for page in all {
      for (character, byte) in page.bytes where Int(character) < roles.count {
        if 0xc2...0xf4 ~= byte { roles[Int(character)].leads.insert(page.index) }
        if 0x80...0xbf ~= byte { roles[Int(character)].continuations.insert(page.index) }
      }
    }
    return roles
  }
}

/// In which code pages a character stands for the first byte of a UTF-8 sequence, and in which for another one.
struct CodePageRoles {
  var leads = CodePageSet()
  var continuations = CodePageSet()

  /// What stands above is in none of the code pages, but for a few characters that hardly occur.
  static let end = 0x25d0
  private static let table = CodePage.roles()

  /// The roles of a character.
  @inline(__always)
  static func of(_ value: UInt32) -> CodePageRoles {
    value < UInt32(end) ? table[Int(value)] : CodePageRoles()
  }
}

/// A set of code pages.
struct CodePageSet: Hashable, Sendable {
  private var bits: UInt8 = 0

  var isEmpty: Bool { bits == 0 }
  func contains(_ index: Int) -> Bool { bits & (1 << UInt8(index)) != 0 }
  mutating func insert(_ index: Int) { bits |= 1 << UInt8(index) }
  func intersects(_ other: CodePageSet) -> Bool { bits & other.bits != 0 }
  func intersection(_ other: CodePageSet) -> CodePageSet {
    var both = self
    both.bits &= other.bits
    return both
  }
  mutating func formUnion(_ other: CodePageSet) { bits |= other.bits }
}
