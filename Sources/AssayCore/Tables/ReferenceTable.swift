// SPDX-License-Identifier: Apache-2.0

/// A bundled table of names and the numbers that belong to them, read in place: nothing is parsed or copied when a process
/// starts, and only the pages that are looked at become resident.
///
/// `Reference/reference_table.py` writes it and says how it is laid out. The bytes are compiled into the binary as a
/// constant, which is why the table may hold a pointer to them and be shared by all threads. A table that is not what it
/// should be is empty, and ``isIntact`` says so.
///
/// ```swift
/// let table = ReferenceTable(start: assay_legal_forms, count: assay_legal_forms_size)
/// table.value(of: "gmbh".utf8.span)  // 3
/// ```
public struct ReferenceTable: @unchecked Sendable {
  // A constant of the binary: never written to, never freed.
  private let bytes: UnsafeRawBufferPointer
  private let slotMask: Int
  /// How many names the table holds.
  public let count: Int
  /// The date of its sources, as in 20241027.
  public let sourceDate: Int

  static let headerSize = 32
  static let magic: [UInt8] = Array("ASSAYREF".utf8)
  static let formatVersion = 1

  /// Takes a table that is compiled into the binary.
  /// - Parameters:
  ///   - start: its first byte; what it points to must never change or go away.
  ///   - count: its size in bytes.
  public init(start: UnsafePointer<UInt8>, count size: Int) {
    let all = UnsafeRawBufferPointer(start: start, count: size)
    var slots = 0
    var entries = 0
    var date = 0
    if size >= Self.headerSize, all.prefix(8).elementsEqual(Self.magic), Self.word(all, 8) == Self.formatVersion {
      date = Self.word(all, 12)
      slots = Self.word(all, 16)
      entries = Self.word(all, 20)
    }
    let isUsable = slots > 0 && slots & (slots - 1) == 0 && size >= Self.headerSize + slots * 4 && entries < slots
    bytes = isUsable ? all : UnsafeRawBufferPointer(start: nil, count: 0)
    slotMask = slots - 1
    count = isUsable ? entries : 0
    sourceDate = date
  }

  /// The number that belongs to a name, or nil. Names are compared byte by byte.
  /// - Complexity: O(bytes of the name); a few loads for a name that is not there.
  @inline(__always)
  public func value(of name: Span<UInt8>) -> UInt32? { value(of: name, hash: Self.hash(of: name) { $0 }) { $0 } }

  /// The number that belongs to a name in lower case, or nil: as ``value(of:)-(Span<UInt8>)`` of the name with its ASCII
  /// letters in lower case, which is not copied for it.
  @inline(__always)
  public func value(ofLowercased name: Span<UInt8>) -> UInt32? {
    value(ofLowercased: name, hash: Self.hash(ofLowercased: name))
  }

  /// The same for a name whose hash is known, because it is looked up in several tables.
  /// - Parameter hash: that of ``hash(ofLowercased:)``.
  public func value(ofLowercased name: Span<UInt8>, hash: UInt64) -> UInt32? {
    value(of: name, hash: hash, as: Self.lowercased)
  }

  /// The hash of a name with its ASCII letters in lower case, the same for all tables.
  @inline(__always)
  public static func hash(ofLowercased name: Span<UInt8>) -> UInt64 { hash(of: name, as: lowercased) }

  @inline(__always)
  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// FNV-1a with 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
  /// - Parameter fold: what each byte of the name counts as.
  @inline(__always)
  static func hash(of name: Span<UInt8>, as fold: (UInt8) -> UInt8) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in name.indices { hash = (hash ^ UInt64(fold(name[index]))) &* 0x100_0000_01B3 }
    return hash
  }

  @inline(__always)
  private func value(of name: Span<UInt8>, hash: UInt64, as fold: (UInt8) -> UInt8) -> UInt32? {
    guard count > 0, name.count <= Int(UInt16.max) else { return nil }
    var slot = Int(truncatingIfNeeded: hash >> 32) & slotMask
    while true {
      let offset = Self.word(bytes, Self.headerSize + slot * 4)
      guard offset > 0, let entry = entry(at: offset) else { return nil }
      if entry.name.count == name.count && isEqual(entry.name, name, as: fold) { return entry.value }
      slot = (slot + 1) & slotMask
    }
  }

  /// The number that belongs to a name, or nil.
  public func value(of name: String) -> UInt32? { value(of: Array(name.utf8).span) }

  /// Whether the bytes are those that the build script wrote, by their CRC-32.
  /// - Complexity: O(bytes of the table); for a self-check, not for every start.
  public var isIntact: Bool {
    guard count > 0 else { return false }
    return Self.crc32(bytes.dropFirst(Self.headerSize)) == UInt32(truncatingIfNeeded: Self.word(bytes, 24))
  }

  /// Looks at each name in place, in the order of the build script.
  public func forEachEntry(_ body: (_ name: Span<UInt8>, _ value: UInt32) -> Void) {
    var offset = Self.headerSize + (slotMask + 1) * 4
    for _ in 0..<count {
      guard let entry = entry(at: offset) else { return }
      let name = UnsafeRawBufferPointer(rebasing: bytes[entry.name]).assumingMemoryBound(to: UInt8.self)
      body(name.span, entry.value)
      offset = entry.name.upperBound
    }
  }

  /// All names with their numbers, in the order of the build script.
  public var entries: [(name: String, value: UInt32)] {
    var entries: [(name: String, value: UInt32)] = []
    var offset = Self.headerSize + (slotMask + 1) * 4
    while entries.count < count, let entry = entry(at: offset) {
      entries.append((String(decoding: bytes[entry.name], as: UTF8.self), entry.value))
      offset = entry.name.upperBound
    }
    return entries
  }
}

extension ReferenceTable {
  /// An entry: the number in four bytes, the length of the name in two, the name.
  private func entry(at offset: Int) -> (value: UInt32, name: Range<Int>)? {
    guard offset + 6 <= bytes.count else { return nil }
    let length = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt16.self)))
    guard offset + 6 + length <= bytes.count else { return nil }
    return (UInt32(truncatingIfNeeded: Self.word(bytes, offset)), (offset + 6)..<(offset + 6 + length))
  }

  @inline(__always)
  private func isEqual(_ range: Range<Int>, _ name: Span<UInt8>, as fold: (UInt8) -> UInt8) -> Bool {
    for index in 0..<name.count where bytes[range.lowerBound + index] != fold(name[index]) { return false }
    return true
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// CRC-32 as in ISO 3309 and zlib: what the build scripts of tables write into their headers.
  public static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    let remainders = crcRemainders
    var crc = UInt32.max
    for byte in bytes { crc = crc >> 8 ^ remainders[Int((crc ^ UInt32(byte)) & 0xFF)] }
    return ~crc
  }

  /// What each byte leaves when it is divided by the polynomial.
  private static let crcRemainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
}
