// SPDX-License-Identifier: Apache-2.0

import CAssayKeyboardLayouts

/// Where letters and digits lie on keyboards: the table of `Reference/Text/KeyboardLayouts`, read in place. Its `build.py`
/// says how it is laid out.
struct KeyboardLayouts: @unchecked Sendable {
  /// The places of a character on all keyboards, which are numbered: 16 · row + column, 0 where it is not on one.
  typealias Places = SIMD16<UInt8>

  /// All layouts that the project has.
  static let bundled = KeyboardLayouts(
    start: assay_keyboard_layouts_start(), count: assay_keyboard_layouts_size)

  // A constant of the binary: never written to, never freed.
  private let bytes: UnsafeRawBufferPointer
  private let directorySize: Int
  private let records: Int
  private let lowercase: Int
  /// How many characters it knows.
  let count: Int
  /// The keyboards in common use; the others are those of Dvorak and his like, which some people choose instead.
  let common: SIMDMask<SIMD16<Int8>>

  private static let headerSize = 36
  private static let charactersPerBlock = 64
  private static let placesSize = 16

  /// Takes a table that is compiled into the binary. One that is not what it should be knows no character.
  init(start: UnsafePointer<UInt8>, count size: Int) {
    let all = UnsafeRawBufferPointer(start: start, count: size)
    func word(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: all.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    let isOurs = size >= Self.headerSize && all.prefix(8).elementsEqual("ASSAYKEY".utf8) && word(8) == 1
    let directory = isOurs ? word(16) : 0
    let recordCount = isOurs ? word(24) : 0
    let blocksEnd = Self.headerSize + directory + (isOurs ? word(20) : 0) * Self.charactersPerBlock * 2
    let recordsEnd = blocksEnd + recordCount * Self.placesSize
    let isWhole = isOurs && recordsEnd + recordCount * 4 == size
    bytes = all
    directorySize = isWhole ? directory : 0
    records = blocksEnd
    lowercase = recordsEnd
    count = isWhole ? recordCount - 1 : 0
    let numbers = Places(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    common = numbers .< UInt8(truncatingIfNeeded: isWhole ? word(28) : 0)
  }

  /// The letter that a character is.
  @inline(__always)
  func letter(_ scalar: UInt32) -> Letter {
    let block = Int(scalar) / Self.charactersPerBlock
    guard block < directorySize else { return Letter(scalar: scalar, record: 0) }
    let number = Int(bytes[Self.headerSize + block]) * Self.charactersPerBlock + Int(scalar) % Self.charactersPerBlock
    let record = UInt16(
      littleEndian: bytes.loadUnaligned(fromByteOffset: Self.headerSize + directorySize + number * 2, as: UInt16.self))
    guard record > 0 else { return Letter(scalar: scalar, record: 0) }
    let lowercased = bytes.loadUnaligned(fromByteOffset: lowercase + Int(record) * 4, as: UInt32.self)
    return Letter(scalar: UInt32(littleEndian: lowercased), record: record)
  }

  /// Where a letter lies.
  @inline(__always)
  func places(of letter: Letter) -> Places {
    guard letter.record > 0 else { return Places() }
    return bytes.loadUnaligned(fromByteOffset: records + Int(letter.record) * Self.placesSize, as: Places.self)
  }
}
