// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayPlaceNameFolding

/// What each character of a place's name counts as, as `Reference/Geo/PlaceNameFolding/build.py` laid it out.
///
/// The bytes are compiled into the binary as a constant, never written to and never freed, which is why a pointer to them
/// may be held and shared.
struct FoldingTable: @unchecked Sendable {
  static let bundled = FoldingTable(start: assay_place_name_folding(), count: assay_place_name_folding_size)

  private static let header = 24
  private static let index = header + 128
  private static let blocks = index + 2048 * 2

  private let bytes: UnsafeRawBufferPointer
  private let pool: Int
  /// Whether it is a table of the format that this code reads.
  let isUsable: Bool
  /// How many blocks of 64 characters it has.
  let count: Int

  private init(start: UnsafePointer<UInt8>, count: Int) {
    let all = UnsafeRawBufferPointer(start: start, count: count)
    bytes = all
    let isKnown =
      count >= Self.blocks && all.prefix(8).elementsEqual("ASSAYFLD".utf8)
      && UInt32(littleEndian: all.loadUnaligned(fromByteOffset: 8, as: UInt32.self)) == 1
    let blockCount = isKnown ? Int(UInt32(littleEndian: all.loadUnaligned(fromByteOffset: 16, as: UInt32.self))) : 0
    pool = Self.blocks + blockCount * 128
    isUsable = isKnown && blockCount > 0 && pool <= count
    self.count = blockCount
  }

  /// The date of its sources, as in 20210914.
  var sourceDate: Int { isUsable ? Int(UInt32(littleEndian: load(12))) : 0 }

  /// Whether the bytes are those that the build script wrote.
  var isIntact: Bool {
    isUsable && ReferenceTable.crc32(bytes.dropFirst(Self.header)) == UInt32(littleEndian: load(20))
  }

  /// What an ASCII character counts as: a space for a separator, zero for nothing.
  @inline(__always)
  func ascii(_ byte: UInt8) -> UInt8 { bytes[Self.header + Int(byte)] }

  /// What a character counts as.
  @inline(__always)
  func folded(_ scalar: Unicode.Scalar) -> Folded {
    let code = Int(scalar.value)
    guard code < 0x20000 else { return .same }
    let block = Int(half(Self.index + (code >> 6) * 2))
    switch half(Self.blocks + block * 128 + (code & 63) * 2) {
    case 0: return .same
    case 1: return .separator
    case 2: return .nothing
    case let offset:
      let start = pool + Int(offset) - 3
      return .letters((start + 1)..<(start + 1 + Int(bytes[start])))
    }
  }

  enum Folded {
    /// The character itself.
    case same
    /// It parts words.
    case separator
    /// It is left out.
    case nothing
    /// These bytes of the table; a space among them parts words.
    case letters(Range<Int>)
  }

  @inline(__always)
  subscript(offset: Int) -> UInt8 { bytes[offset] }

  @inline(__always)
  private func half(_ offset: Int) -> UInt16 {
    UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  private func load(_ offset: Int) -> UInt32 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
}
