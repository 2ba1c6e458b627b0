// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayLetterModel

/// The bytes of a table that is compiled into the binary as a constant: never written to, never freed, which is why a pointer
/// to them may be held and shared.
struct LetterModelBytes: @unchecked Sendable {
  static let bundled = LetterModelBytes(start: assay_letter_model_start(), count: assay_letter_model_size)

  private let bytes: UnsafeRawBufferPointer
  /// Whether it is a table of the format that this code reads.
  let isUsable: Bool

  private init(start: UnsafePointer<UInt8>, count: Int) {
    bytes = UnsafeRawBufferPointer(start: start, count: count)
    isUsable =
      count >= 28 && bytes.prefix(8).elementsEqual("ASSAYNGR".utf8)
      && UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)) == 1
  }

  /// The date of the newest source, as in 20261120.
  var sourceDate: Int { isUsable ? word(12) : 0 }

  /// Whether the bytes are those that the build script wrote.
  var isIntact: Bool {
    isUsable && ReferenceTable.crc32(bytes.dropFirst(24)) == UInt32(truncatingIfNeeded: word(20))
  }

  /// How many characters the table knows.
  var characterCount: Int { isUsable ? word(word(24)) : 0 }

  @inline(__always) func byte(_ offset: Int) -> UInt8 { bytes[offset] }

  func half(_ offset: Int) -> Int {
    Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  func word(_ offset: Int) -> Int {
    Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}
