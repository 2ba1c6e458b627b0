// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayCountries

/// The facts about countries, as `Reference/Geo/Countries/build.py` laid them out.
///
/// The bytes are compiled into the binary as a constant, never written to and never freed, which is why a pointer to them
/// may be held and shared.
struct CountryTable: @unchecked Sendable {
  static let bundled = CountryTable(start: assay_countries(), count: assay_countries_size)

  private static let header = 24
  private static let rows = header + 676
  private static let rowSize = 24

  private let bytes: UnsafeRawBufferPointer
  private let pool: Int
  /// How many countries there are; none if it is not a table of the format that this code reads.
  let count: Int

  private init(start: UnsafePointer<UInt8>, count size: Int) {
    let all = UnsafeRawBufferPointer(start: start, count: size)
    let isKnown =
      size >= Self.rows && all.prefix(8).elementsEqual("ASSAYCTY".utf8)
      && UInt32(littleEndian: all.loadUnaligned(fromByteOffset: 8, as: UInt32.self)) == 1
    let count = isKnown ? Int(UInt32(littleEndian: all.loadUnaligned(fromByteOffset: 16, as: UInt32.self))) : 0
    bytes = all
    pool = Self.rows + count * Self.rowSize
    self.count = pool <= size ? count : 0
  }

  /// The date of its newest source, as in 20261106.
  var sourceDate: Int { count > 0 ? Int(word(12)) : 0 }

  /// Whether the bytes are those that the build script wrote.
  var isIntact: Bool { count > 0 && ReferenceTable.crc32(bytes.dropFirst(Self.header)) == word(20) }

  /// The row of a country by its number (AA is 0, ZZ is 675), or nil.
  @inline(__always)
  func row(of number: Int) -> Int? {
    guard number >= 0, number < 676, count > 0 else { return nil }
    let row = Int(bytes[Self.header + number])
    return row > 0 && row <= count ? Self.rows + (row - 1) * Self.rowSize : nil
  }

  /// The start of the nth row.
  func row(at index: Int) -> Int { Self.rows + index * Self.rowSize }

  func byte(_ offset: Int) -> UInt8 { bytes[offset] }

  func half(_ offset: Int) -> Int {
    Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  /// Letters of a row; empty if they are zeros.
  func letters(_ range: Range<Int>) -> String {
    bytes[range.lowerBound] == 0 ? "" : String(decoding: bytes[range], as: UTF8.self)
  }

  /// A text of the pool, by the offset that a row holds.
  func text(at offset: Int) -> String {
    let start = pool + half(offset)
    guard start < bytes.count, start + 1 + Int(bytes[start]) <= bytes.count else { return "" }
    return String(decoding: bytes[(start + 1)..<(start + 1 + Int(bytes[start]))], as: UTF8.self)
  }

  private func word(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
