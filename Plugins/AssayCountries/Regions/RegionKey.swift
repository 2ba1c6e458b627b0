// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayRegions

/// Names of subdivisions as the table lists them: see `Reference/Geo/Regions/build.py`.
struct RegionKey {
  static let names = ReferenceTable(start: assay_regions(), count: assay_regions_size)
  /// What a buffer must hold: the country, a sign and a name.
  static let capacity = PlaceNameFolding.longest + 3

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private let country: (UInt8, UInt8)

  /// - Parameter buffer: of ``capacity``, which must not be used by anything else meanwhile.
  init(of country: Country, in buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
    let letters = country.alpha2Bytes
    self.country = (letters.0 | 0x20, letters.1 | 0x20)
  }

  /// What the table has for a name, whose folded words are given.
  func local(ofName words: Span<UInt8>) -> UInt16? {
    buffer[0] = country.0
    buffer[1] = country.1
    return Self.value(of: buffer, count: append(words, at: 2))
  }

  /// What the table has for the part of a code behind the hyphen.
  func local(ofCode code: Span<UInt8>) -> UInt16? { value(of: code, behind: UInt8(ascii: "=")) }

  /// The larger subdivision of one with a code.
  func parent(ofCode code: Span<UInt8>) -> UInt16? { value(of: code, behind: UInt8(ascii: "<")) }

  private func value(of code: Span<UInt8>, behind sign: UInt8) -> UInt16? {
    buffer[0] = country.0
    buffer[1] = country.1
    buffer[2] = sign
    return Self.value(of: buffer, count: append(code, at: 3))
  }

  /// A name without a word at its start, or else at its end, that does not count; empty if there is none or nothing else.
  func withoutTerm(_ words: Span<UInt8>, _ name: Range<Int>) -> Range<Int> {
    var (first, last) = (name.lowerBound, name.upperBound)
    while first < name.upperBound, words[first] != 0x20 { first += 1 }
    guard first < name.upperBound else { return 0..<0 }
    while words[last - 1] != 0x20 { last -= 1 }
    if isTerm(words.extracting(name.lowerBound..<first)) { return (first + 1)..<name.upperBound }
    if isTerm(words.extracting(last..<name.upperBound)) { return name.lowerBound..<(last - 1) }
    return 0..<0
  }

  private func isTerm(_ word: Span<UInt8>) -> Bool {
    buffer[0] = UInt8(ascii: "=")
    return Self.value(of: buffer, count: append(word, at: 1)) != nil
  }

  /// Writes words without their spaces.
  /// - Returns: where they end.
  private func append(_ words: Span<UInt8>, at start: Int) -> Int {
    var end = start
    for index in words.indices where words[index] != 0x20 {
      buffer[end] = words[index]
      end += 1
    }
    return end
  }

  private static func value(of buffer: UnsafeMutableBufferPointer<UInt8>, count: Int) -> UInt16? {
    names.value(of: buffer.span.extracting(0..<count)).map { UInt16(truncatingIfNeeded: $0) }
  }
}

extension Region {
  /// Whether the table has its code.
  var isListed: Bool {
    let code = Array(localCode.lowercased().utf8)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: RegionKey.capacity) { buffer in
      RegionKey(of: country, in: buffer).local(ofCode: code.span) != nil
    }
  }
}
