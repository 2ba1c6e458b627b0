// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayCountryNames

/// A name of a country as the table lists it: folded, without `the` and `and`, and without spaces.
///
/// The same as `keys` in `Reference/Geo/CountryNames/build.py`.
struct CountryKey {
  /// What a buffer must hold: a key, and another one that is folded behind it.
  static let capacity = PlaceNameFolding.longest * 2
  static let names = ReferenceTable(start: assay_country_names(), count: assay_country_names_size)

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var length = 0

  /// - Parameter buffer: of ``capacity``, which must not be used by anything else meanwhile.
  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  mutating func removeAll() { length = 0 }

  /// Adds the words of a text.
  /// - Returns: whether there was room for them and the text is UTF-8.
  mutating func append(_ text: Span<UInt8>) -> Bool {
    guard length <= PlaceNameFolding.longest else { return false }
    let room = UnsafeMutableBufferPointer(rebasing: buffer[length...])
    guard let count = PlaceNameFolding.fold(text, into: room) else { return false }
    let start = length
    var word = start
    for index in start...(start + count) where index == start + count || buffer[index] == 0x20 {
      if !isLeftOut(word..<index) {
        for place in word..<index {
          buffer[length] = buffer[place]
          length += 1
        }
      }
      word = index + 1
    }
    return true
  }

  /// What a text of which this is the key names. A code comes before a name: RU is Russia, though Spaniards write it for
  /// the Reino Unido.
  func name(of text: Span<UInt8>) -> Country.Name? {
    if let country = code(in: text) {
      // What programs write for nothing is the code of Namibia.
      let isAmbiguous = country.alpha2Bytes == (UInt8(ascii: "N"), UInt8(ascii: "A")) && length == 2
      return Country.Name(country: country, subdivision: nil, basis: .code, isAmbiguous: isAmbiguous)
    }
    return name
  }

  /// The country of a code of ISO 3166-1, which is two or three ASCII letters, with nothing but spaces and brackets around.
  private func code(in text: Span<UInt8>) -> Country? {
    guard length == 2 || length == 3, text.count < 16 else { return nil }
    var letters = 0
    for index in text.indices {
      if (text[index] | 0x20) &- 0x61 < 26 {
        letters += 1
      } else if text[index] != 0x20 && text[index] != UInt8(ascii: ")") {
        return nil
      }
    }
    guard letters == length else { return nil }
    if length == 2 { return Country(buffer.span.extracting(0..<2)) }
    // Behind the key, where there is room, as the table has it.
    buffer[3] = UInt8(ascii: "=")
    for index in 0..<3 { buffer[4 + index] = buffer[index] }
    return Self.names.value(of: buffer.span.extracting(3..<7)).flatMap { Country(number: Int($0 & 0x3FF)) }
  }

  /// What the table says of it.
  var name: Country.Name? {
    guard length > 0, let value = Self.names.value(of: buffer.span.extracting(0..<length)) else { return nil }
    return Country.Name(value)
  }

  /// Whether a word does not count: "the", "and".
  private func isLeftOut(_ word: Range<Int>) -> Bool {
    guard word.count == 3 else { return false }
    let letters = (buffer[word.lowerBound], buffer[word.lowerBound + 1], buffer[word.lowerBound + 2])
    return letters == (UInt8(ascii: "t"), UInt8(ascii: "h"), UInt8(ascii: "e"))
      || letters == (UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "d"))
  }
}

extension Country.Name {
  /// A name by its value in the table; `Reference/Geo/CountryNames/build.py` says what the bits mean.
  init?(_ value: UInt32) {
    guard let country = Country(number: Int(value & 0x3FF)) else { return nil }
    self.country = country
    subdivision = Region(country: country, local: UInt16(truncatingIfNeeded: value >> 10))
    basis =
      switch value >> 26 & 3 {
      case 0: .code
      case 1: .name
      default: .alias
      }
    isAmbiguous = value >> 28 & 1 != 0
  }

  /// Whether a name with this value is in a language that leads are often written in.
  static func isFamiliar(_ value: UInt32) -> Bool { value >> 29 & 1 != 0 }
}
