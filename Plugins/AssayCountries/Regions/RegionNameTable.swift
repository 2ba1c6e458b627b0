// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayRegionNames

/// Names of subdivisions to be shown, as `Reference/Geo/RegionNames/build.py` laid them out.
///
/// The bytes are compiled into the binary as a constant, never written to and never freed, which is why a pointer to them
/// may be held and shared.
struct RegionNameTable: @unchecked Sendable {
  static let bundled = RegionNameTable(start: assay_region_names(), count: assay_region_names_size)

  private static let header = 24
  private static let rowSize = 12

  private let bytes: UnsafeRawBufferPointer
  /// How many subdivisions there are; none if it is not a table of the format that this code reads.
  let count: Int

  private init(start: UnsafePointer<UInt8>, count size: Int) {
    let all = UnsafeRawBufferPointer(start: start, count: size)
    let isKnown =
      size >= Self.header && all.prefix(8).elementsEqual("ASSAYRGN".utf8)
      && UInt32(littleEndian: all.loadUnaligned(fromByteOffset: 8, as: UInt32.self)) == 1
    let count = isKnown ? Int(UInt32(littleEndian: all.loadUnaligned(fromByteOffset: 16, as: UInt32.self))) : 0
    bytes = all
    self.count = Self.header + count * Self.rowSize <= size ? count : 0
  }

  /// The date of its source, as in 20220406.
  var sourceDate: Int { count > 0 ? word(12) : 0 }

  /// Whether the bytes are those that the build script wrote.
  var isIntact: Bool { count > 0 && ReferenceTable.crc32(bytes.dropFirst(Self.header)) == UInt32(word(20)) }

  /// The name of a subdivision, or nil.
  func name(of region: Region, in language: Language) -> String? {
    let key = Int(region.country.number) << 16 | Int(region.local)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.key(at: middle) < key { low = middle + 1 } else { high = middle }
    }
    guard low < count, self.key(at: low) == key else { return nil }
    let column = language == .german ? 8 : 4
    let start = Self.header + count * Self.rowSize + word(Self.header + low * Self.rowSize + column)
    guard start < bytes.count, start + 1 + Int(bytes[start]) <= bytes.count else { return nil }
    return String(decoding: bytes[(start + 1)..<(start + 1 + Int(bytes[start]))], as: UTF8.self)
  }

  private func key(at row: Int) -> Int {
    let start = Self.header + row * Self.rowSize
    return half(start) << 16 | half(start + 2)
  }

  private func half(_ offset: Int) -> Int {
    Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  private func word(_ offset: Int) -> Int {
    Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}

extension Region {
  /// The name of the subdivision, as the Unicode CLDR has it: Bavaria, Bayern; nil where it has none. Where it has no German
  /// name, the English one stands for it.
  public func name(in language: Language) -> String? { RegionNameTable.bundled.name(of: self, in: language) }
}
