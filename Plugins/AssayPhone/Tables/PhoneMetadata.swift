// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayPhoneMetadata

/// The numbering plans of the world: the table that `Reference/Phone/Metadata/build.py` writes and describes, read in
/// place.
///
/// The bytes are compiled into the binary as a constant, never written to, never freed, which is why a pointer to them
/// may be held and shared by all threads. A table of another format has no region and no plan.
struct PhoneMetadata: @unchecked Sendable {
  /// The table that is compiled into the binary.
  static let bundled = PhoneMetadata(start: assay_phone_metadata_start(), count: assay_phone_metadata_size)

  /// A node of an automaton that reads digits.
  struct Node: Equatable {
    fileprivate let number: UInt16
    /// The node that nothing leads away from and that matches nothing.
    static let dead = Node(number: 0)
  }

  private let bytes: UnsafeRawBufferPointer
  private let letters, codes, plans, regions, groups, nodes: Int
  private let isUsable: Bool
  /// How many regions there are, "001" once for each calling code that is no country's.
  let regionCount: Int
  /// The date of the source, as in 20261106.
  let sourceDate: Int

  private static let headerSize = 64

  private init(start: UnsafePointer<UInt8>, count: Int) {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    self.bytes = bytes
    let word = { (offset: Int) in
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    isUsable = count >= Self.headerSize && bytes.prefix(8).elementsEqual("ASSAYTEL".utf8) && word(8) == 1
    sourceDate = isUsable ? word(12) : 0
    regionCount = isUsable ? word(16) : 0
    (letters, codes, plans) = isUsable ? (word(32), word(36), word(40)) : (0, 0, 0)
    (regions, groups, nodes) = isUsable ? (word(44), word(48), word(52)) : (0, 0, 0)
  }

  /// What a report says of the table.
  var summary: ReferenceTable.Summary {
    ReferenceTable.Summary("phone-metadata", count: regionCount, sourceDate: sourceDate) {
      let expected = bytes.loadUnaligned(fromByteOffset: 24, as: UInt32.self)
      return isUsable && ReferenceTable.crc32(bytes.dropFirst(32)) == UInt32(littleEndian: expected)
    }
  }
}

// MARK: - Automata

extension PhoneMetadata {
  private static let nodeSize = 22

  /// The node behind another one.
  /// - Parameter digit: 0 to 9.
  @inline(__always)
  func next(_ node: Node, _ digit: UInt8) -> Node {
    Node(number: half(nodes + Int(node.number) * Self.nodeSize + Int(digit) * 2))
  }

  /// What a walk that ends at a node means; see `build.py`.
  @inline(__always)
  func outcome(_ node: Node) -> UInt16 { half(nodes + Int(node.number) * Self.nodeSize + 20) }

  /// Start and end of the group that a prefix keeps; nil where it keeps none.
  @inline(__always)
  func group(_ index: UInt16) -> Range<Int>? {
    guard index > 1 else { return nil }
    let offset = groups + Int(index) * 2
    return Int(bytes[offset])..<Int(bytes[offset + 1])
  }

  @inline(__always)
  private func half(_ offset: Int) -> UInt16 {
    UInt16(littleEndian: bytes.load(fromByteOffset: offset, as: UInt16.self))
  }
}

// MARK: - Plans and regions

extension PhoneMetadata {
  /// The numbering plan of a calling code.
  struct Plan {
    /// The node at which a national number is judged.
    let judgement: Node
    /// The region whose rules all its numbers are read by: the United States for 1.
    let mainRegion: Int
  }

  /// The plan of a calling code, nil for one that is not assigned.
  @inline(__always)
  func plan(of callingCode: Int) -> Plan? {
    guard isUsable, callingCode < 1000 else { return nil }
    let number = Int(bytes[codes + callingCode])
    guard number > 0 else { return nil }
    let offset = plans + (number - 1) * 4
    return Plan(judgement: Node(number: half(offset)), mainRegion: Int(bytes[offset + 2]))
  }

  /// The number of a region by the two letters A to Z of its code.
  @inline(__always)
  func region(_ first: UInt8, _ second: UInt8) -> Int? {
    let (row, column) = (Int(first &- 0x41), Int(second &- 0x41))
    guard isUsable, row < 26, column < 26 else { return nil }
    let number = Int(bytes[letters + row * 26 + column])
    return number > 0 ? number - 1 : nil
  }

  private static let regionSize = 32

  /// The code of a region: two letters, or "001".
  func code(ofRegion region: Int) -> (UInt8, UInt8, UInt8) {
    let offset = regions + region * Self.regionSize
    return (bytes[offset], bytes[offset + 1], bytes[offset + 2])
  }

  @inline(__always)
  func callingCode(ofRegion region: Int) -> Int { Int(half(regions + region * Self.regionSize + 4)) }

  /// The automaton of all numbers that the region may have, by their digits.
  @inline(__always)
  func generalPattern(ofRegion region: Int) -> Node { node(region, 6) }

  /// The automaton of what is dialled before a national number and is no part of it.
  @inline(__always)
  func nationalPrefix(ofRegion region: Int) -> Node { node(region, 8) }

  /// The automaton of what is dialled before a calling code.
  @inline(__always)
  func internationalPrefix(ofRegion region: Int) -> Node { node(region, 10) }

  /// How many digits stand before the group that a national prefix keeps.
  @inline(__always)
  func insertedCount(ofRegion region: Int) -> Int { Int(bytes[regions + region * Self.regionSize + 3]) }

  /// One of the digits that stand before the group that a national prefix keeps.
  @inline(__always)
  func insertedDigit(_ index: Int, ofRegion region: Int) -> UInt8 {
    bytes[regions + region * Self.regionSize + 12 + index]
  }

  /// How many digits a national number may have, a bit for each length: in all, and where it is dialled in the region
  /// only.
  @inline(__always)
  func lengths(ofRegion region: Int) -> (possible: UInt32, localOnly: UInt32) {
    let offset = regions + region * Self.regionSize + 16
    return (
      UInt32(littleEndian: bytes.load(fromByteOffset: offset, as: UInt32.self)),
      UInt32(littleEndian: bytes.load(fromByteOffset: offset + 4, as: UInt32.self))
    )
  }

  @inline(__always)
  private func node(_ region: Int, _ offset: Int) -> Node {
    Node(number: half(regions + region * Self.regionSize + offset))
  }
}
