// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What names of countries, regions and cities look like when they are compared.
///
/// `Provence-Alpes-Côte d’Azur` is `provence alpes cote dazur`, `U.S.A.` is `u s a`, `서울특별시` is itself:
/// - Case goes, in every script that has it (Unicode's full case folding, so that ß is ss), and what is only a form of a
///   letter (NFKD): full-width letters, ligatures, superscripts. Digits of all scripts become ASCII.
/// - Accents of Latin, Greek and Cyrillic go, and points of Hebrew and Arabic; the marks of all other scripts stay.
/// - Letters with a stroke or of two letters become those that keyboards have: ø o, ł l, đ d, æ ae, œ oe, þ th, ı i.
/// - Apostrophes of any kind, the middle dot, the tatweel and invisible characters are left out.
/// - Everything else that is no letter, mark or digit parts words: spaces, dots, hyphens, slashes, commas, brackets, `&`.
///
/// ü is u here. A table that knows a name with ü lists it as `spellings` in `Reference/Geo/place_names.py` writes it, with u
/// and with ue, so that either finds it. That script folds in the same way for the builders of tables.
package enum PlaceNameFolding {
  /// No key is longer in bytes; a longer name has none.
  package static let longest = 192

  /// Writes the words of a name, folded, with one space between two.
  /// - Parameters:
  ///   - name: UTF-8.
  ///   - buffer: room for ``longest`` bytes.
  /// - Returns: how many bytes were written; nil if they would be more than ``longest``, or if the name is not UTF-8.
  /// - Complexity: O(n) up to ``longest``; no allocation.
  package static func fold(_ name: Span<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard buffer.count >= longest, FoldingTable.bundled.isUsable else { return nil }
    var key = KeyWriter(buffer)
    let table = FoldingTable.bundled
    var index = 0
    while index < name.count {
      let byte = name[index]
      if byte < 0x80 {
        index += 1
        let letter = table.ascii(byte)
        if letter == 0x20 {
          key.endWord()
        } else if letter != 0, !key.put(letter) {
          return nil
        }
        continue
      }
      let decoded = DecodedScalar(name, at: index, before: name.count)
      guard let scalar = decoded.scalar else { return nil }
      let end = index + decoded.length
      switch table.folded(scalar) {
      case .nothing: break
      case .separator: key.endWord()
      case .same:
        for place in index..<end { guard key.put(name[place]) else { return nil } }
      case .letters(let letters):
        for place in letters {
          if table[place] == 0x20 {
            key.endWord()
          } else if !key.put(table[place]) {
            return nil
          }
        }
      }
      index = end
    }
    return key.length
  }

  /// Closes up the words of a folded name: `u s a` becomes `usa`.
  /// - Returns: how many bytes are left.
  package static func join(_ key: UnsafeMutableBufferPointer<UInt8>, count: Int) -> Int {
    var length = 0
    for index in 0..<count where key[index] != 0x20 {
      key[length] = key[index]
      length += 1
    }
    return length
  }

  /// Lends the folded words of a name.
  /// - Returns: what `body` returns; nil for a name that has no key.
  package static func withKey<Result>(of name: Span<UInt8>, _ body: (Span<UInt8>) -> Result?) -> Result? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { buffer in
      guard let count = fold(name, into: buffer) else { return nil }
      return body(buffer.span.extracting(0..<count))
    }
  }

  /// The folded words of a name; nil for a name that has no key.
  package static func key(of name: String) -> String? {
    withKey(of: name.utf8.span) { String(repairing: $0) }
  }
}

/// Writes words into a buffer with one space between two.
private struct KeyWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var length = 0
  private var isBetweenWords = false

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  @inline(__always)
  mutating func endWord() { isBetweenWords = length > 0 }

  /// - Returns: whether there was room.
  @inline(__always)
  mutating func put(_ byte: UInt8) -> Bool {
    if isBetweenWords {
      guard length < PlaceNameFolding.longest else { return false }
      buffer[length] = 0x20
      length += 1
      isBetweenWords = false
    }
    guard length < PlaceNameFolding.longest else { return false }
    buffer[length] = byte
    length += 1
    return true
  }
}
