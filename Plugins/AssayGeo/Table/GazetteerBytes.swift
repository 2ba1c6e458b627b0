// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The bytes of a gazetteer, as `Reference/Geo/Places/gazetteer_format.py` lays them out: read in place, nothing is parsed or
/// copied when a process starts.
///
/// They are compiled into the binary as a constant, never written to and never freed, which is why a pointer to them may be
/// held and shared. Bytes that are no gazetteer make an empty one, and ``isIntact`` says so.
struct GazetteerBytes: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer
  /// Where the sections start.
  let sections: Sections
  /// How many bits of a key choose the bucket.
  let bucketBits: UInt64
  /// How many places there are.
  let placeCount: Int
  /// How many countries there are.
  let countryCount: Int
  /// The date of the sources, as in 20241027.
  let sourceDate: Int

  /// Where the sections start, from the start of the bytes.
  struct Sections {
    var countries = 0
    var regions = 0
    var zones = 0
    var places = 0
    var names = 0
    var buckets = 0
    var keys = 0
    var lists = 0
    var letters = 0
    var related = 0
  }

  /// Takes a gazetteer that is compiled into the binary.
  /// - Parameters:
  ///   - start: its first byte; what it points to must never change or go away.
  ///   - count: its size in bytes.
  init(start: UnsafePointer<UInt8>, count size: Int) {
    let all = UnsafeRawBufferPointer(start: start, count: size)
    let header = Header(all)
    bytes = header == nil ? UnsafeRawBufferPointer(start: nil, count: 0) : all
    sections = header?.sections ?? Sections()
    bucketBits = header?.bucketBits ?? 1
    placeCount = header?.placeCount ?? 0
    countryCount = header?.countryCount ?? 0
    sourceDate = header?.sourceDate ?? 0
  }

  /// Whether the bytes are those that the build script wrote, by their CRC-32.
  /// - Complexity: O(bytes); for a self-check, not for every start.
  var isIntact: Bool {
    placeCount > 0 && ReferenceTable.crc32(bytes.dropFirst(32)) == UInt32(truncatingIfNeeded: word(at: 24))
  }
}

/// What stands before the sections; nil for bytes that are no gazetteer.
private struct Header {
  let sections: GazetteerBytes.Sections
  let bucketBits: UInt64
  let placeCount: Int
  let countryCount: Int
  let sourceDate: Int

  private static let size = 72

  init?(_ bytes: UnsafeRawBufferPointer) {
    func word(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    guard bytes.count >= Self.size, bytes.prefix(8).elementsEqual("ASSAYGEO".utf8), word(8) == 1 else { return nil }
    let starts = (0..<10).map { word(32 + $0 * 4) } + [bytes.count]
    // Sections are padded by up to eight bytes, so that what is read past the end of one is never past the end of all.
    guard starts[0] >= Self.size, zip(starts, starts.dropFirst()).allSatisfy({ $0 + 8 <= $1 }) else { return nil }
    bucketBits = UInt64(word(28))
    placeCount = word(16)
    countryCount = word(starts[0])
    sourceDate = word(12)
    guard (1..<24).contains(bucketBits), starts[6] - starts[5] >= (1 << Int(bucketBits) + 1) * 12,
      starts[4] - starts[3] >= placeCount * 16, starts[1] - starts[0] >= 4 + countryCount * 24
    else { return nil }
    sections = GazetteerBytes.Sections(
      countries: starts[0] + 4, regions: starts[1] + 4, zones: starts[2] + 4, places: starts[3], names: starts[4],
      buckets: starts[5], keys: starts[6], lists: starts[7], letters: starts[8], related: starts[9])
  }
}

// MARK: - Numbers and texts

extension GazetteerBytes {
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { bytes[offset] }

  @inline(__always)
  func half(at offset: Int) -> Int {
    Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  @inline(__always)
  func threeBytes(at offset: Int) -> Int { half(at: offset) | Int(bytes[offset + 2]) << 16 }

  @inline(__always)
  func signedThreeBytes(at offset: Int) -> Int {
    let value = threeBytes(at: offset)
    return value < 1 << 23 ? value : value - 1 << 24
  }

  @inline(__always)
  func word(at offset: Int) -> Int {
    Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  @inline(__always)
  func doubleWord(at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Where the text stands that the names have at an offset; empty behind the last spelling.
  func text(at offset: Int) -> Range<Int> {
    let start = sections.names + offset
    return (start + 1)..<(start + 1 + Int(bytes[start]))
  }

  /// A text as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Lends a text.
  func withText<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    body(UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self).span)
  }
}
