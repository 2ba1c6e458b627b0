// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The attributes of many leads, one after the other in one piece of memory.
///
/// A lead takes 8 bytes, 2 for each attribute that it has, and its values in comparable form: about 100 bytes for a lead
/// with name, address, mailbox and telephone number.
///
///     u32  number of the record
///     u32  bits of the attributes that the lead has; the highest one tells that it is rejected, the next that it is known
///     u8   for each of them, where its value ends
///     u8   for each of them, how rare the value is
///     …    the values
struct LeadRecords: Sendable {
  private(set) var bytes = LeadColumn<UInt8>()
  /// Where each lead begins.
  private(set) var starts = LeadColumn<Int>()
  /// The bits of the attributes that are compared; others tell nothing in these leads.
  var compared = UInt32.max
  /// A hash of each lead, as ``hash(of:)`` gives it; empty before they are measured.
  private(set) var hashes = LeadColumn<UInt64>()
  /// Where the leads stand, and what is measured of each of them.
  private(set) var storage = LeadStorage.memory

  static let headerSize = 8

  /// The bit of a lead that may not enter: it takes nobody's place.
  static let rejectedBit: UInt32 = 1 << 31
  /// The bit of a lead that is no part of the data set: others may repeat it, and nothing is said of it. Such leads come
  /// first.
  static let knownBit: UInt32 = 1 << 30

  var count: Int { starts.count }
  var isEmpty: Bool { starts.isEmpty }

  /// How many of the leads, from the first one on, are known and no part of the data set.
  var knownCount: Int {
    let bytes = bytes.span
    for (index, start) in starts.enumerated() where !LeadRecord(bytes, at: start).isKnown { return index }
    return count
  }
}

/// Where the values of one lead stand in ``LeadRecords/bytes``.
struct LeadRecord {
  let start: Int
  /// The bits of the attributes that the lead has.
  let mask: UInt32
  let isRejected: Bool
  let isKnown: Bool

  @inline(__always)
  init(_ bytes: Span<UInt8>, at start: Int) {
    self.start = start
    let bits = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 4, as: UInt32.self)
    mask = bits & ~(LeadRecords.rejectedBit | LeadRecords.knownBit)
    isRejected = bits & LeadRecords.rejectedBit != 0
    isKnown = bits & LeadRecords.knownBit != 0
  }

  @inline(__always)
  func has(_ attribute: Attribute) -> Bool { mask & attribute.bit != 0 }

  /// The number of the record in its data set.
  @inline(__always)
  func number(_ bytes: Span<UInt8>) -> Int {
    Int(bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self))
  }

  /// The place of an attribute among those that the lead has.
  @inline(__always)
  private func place(of attribute: Attribute) -> Int { (mask & (attribute.bit &- 1)).nonzeroBitCount }

  @inline(__always)
  private var width: Int { mask.nonzeroBitCount }

  /// Where the value of an attribute stands; empty if the lead has none.
  @inline(__always)
  func range(of attribute: Attribute, _ bytes: Span<UInt8>) -> Range<Int> {
    guard has(attribute) else { return 0..<0 }
    let ends = start &+ LeadRecords.headerSize
    let place = place(of: attribute)
    let values = ends &+ 2 &* width
    let low = place == 0 ? 0 : Int(bytes[ends &+ place &- 1])
    return Range(uncheckedBounds: (values &+ low, values &+ Int(bytes[ends &+ place])))
  }

  /// Where the byte stands that tells how rare a value is.
  @inline(__always)
  func rarityIndex(of attribute: Attribute) -> Int {
    start &+ LeadRecords.headerSize &+ width &+ place(of: attribute)
  }

  /// Where the values begin, and where they end.
  @inline(__always)
  func values(_ bytes: Span<UInt8>) -> Range<Int> {
    let width = width
    let ends = start &+ LeadRecords.headerSize
    let values = ends &+ 2 &* width
    return Range(uncheckedBounds: (values, width == 0 ? values : values &+ Int(bytes[ends &+ width &- 1])))
  }
}

// MARK: - Adding leads

extension LeadRecords {
  /// Adds a lead.
  /// - Parameter values: what it has, each attribute at most once, in ascending order.
  mutating func append(
    _ values: borrowing AttributeValues, number: Int, isRejected: Bool, isKnown: Bool = false
  ) {
    starts.append(bytes.count)
    append(UInt32(truncatingIfNeeded: number))
    append(values.mask | (isRejected ? Self.rejectedBit : 0) | (isKnown ? Self.knownBit : 0))
    var end = 0
    for index in 0..<Attribute.count where values.mask & 1 << UInt32(index) != 0 {
      end += values.lengths[index]
      bytes.append(UInt8(truncatingIfNeeded: end))
    }
    for _ in 0..<values.mask.nonzeroBitCount { bytes.append(0) }
    bytes.append(contentsOf: values.bytes.span)
  }

  /// Adds a lead as it stands in other records.
  /// - Parameters:
  ///   - header: its first ``headerSize`` bytes.
  ///   - bytes: its bytes, as many as are asked for.
  mutating func append(record header: ArraySlice<UInt8>, _ bytes: (_ size: Int) -> ArraySlice<UInt8>) {
    starts.append(self.bytes.count)
    // The last of the ends tells how long the values are.
    let width = header.suffix(4).reduce(0) { $0 + $1.nonzeroBitCount }
    let fixed = Self.headerSize + 2 * width
    let length = width == 0 ? 0 : Int(bytes(Self.headerSize + width).last ?? 0)
    self.bytes.append(contentsOf: bytes(fixed + length).span)
  }

  /// Writes how rare a value of a lead is, which has it.
  mutating func setRarity(_ rarity: UInt8, of attribute: Attribute, at lead: Int) {
    let index = LeadRecord(bytes.span, at: starts[lead]).rarityIndex(of: attribute)
    bytes[index] = rarity
  }

  /// Writes the same rarity beside each value of a lead.
  mutating func setRarities(_ rarity: UInt8, at lead: Int) {
    for attribute in Attribute.allCases where LeadRecord(bytes.span, at: starts[lead]).has(attribute) {
      setRarity(rarity, of: attribute, at: lead)
    }
  }

  @inline(__always)
  private mutating func append(_ number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Leaves out all leads but these, by their indices. Their bytes stay.
  mutating func keep(_ leads: [UInt32]) {
    if leads.count == count { return }
    starts = starts.kept(leads, in: storage)
    if !hashes.isEmpty { hashes = hashes.kept(leads, in: storage) }
  }

  /// Moves the leads, and what will be measured of them.
  mutating func move(to storage: LeadStorage) {
    self.storage = storage
    bytes = bytes.moved(to: storage)
    starts = starts.moved(to: storage)
  }

  /// Adds the leads of the next part.
  mutating func append(_ next: LeadRecords) {
    let offset = bytes.count
    bytes.append(contentsOf: next.bytes.span)
    for start in next.starts { starts.append(start + offset) }
  }

  /// Writes how rare the values of leads are, in the order of the leads; of leads that have no such value nothing.
  mutating func setRarities(_ measured: [(attribute: Attribute, rarities: LeadColumn<UInt8>)], threads: Int) {
    let measured = measured.filter { !$0.rarities.isEmpty }
    let starts = starts
    bytes.modify(for: count, threads: threads) { bytes, leads in
      for lead in leads {
        let record = LeadRecord(bytes.span, at: starts[lead])
        for (attribute, rarities) in measured where record.has(attribute) {
          bytes[record.rarityIndex(of: attribute)] = rarities[lead]
        }
      }
    }
  }

  /// How many leads have a value of each attribute.
  func counts(threads: Int) -> [Int] {
    let parts = WorkerThreads.mapParts(of: count, size: 1 << 16, threads: threads) { leads in
      var counts = [Int](repeating: 0, count: 32)
      for lead in leads {
        var bits = LeadRecord(bytes.span, at: starts[lead]).mask
        while bits != 0 {
          counts[bits.trailingZeroBitCount] += 1
          bits &= bits &- 1
        }
      }
      return counts
    }
    return parts.reduce([Int](repeating: 0, count: 32)) { zip($0, $1).map(+) }
  }
}

// MARK: - Hashes

extension LeadRecords {
  /// Measures the hashes of all leads.
  mutating func measureHashes(threads: Int) {
    let records = self
    hashes = LeadColumn(count, in: storage, threads: threads) { records.measuredHash(of: $0) }
  }

  /// A hash of all that is compared of a lead, by which leads are brought into an order that does not depend on where they
  /// stand.
  func hash(of index: Int) -> UInt64 { hashes.isEmpty ? measuredHash(of: index) : hashes[index] }

  private func measuredHash(of index: Int) -> UInt64 {
    let bytes = bytes.span
    let lead = LeadRecord(bytes, at: starts[index])
    let values = lead.values(bytes)
    // Columns that tell nothing may differ; only those of the user's own can, and these come last.
    let own = Attribute.others.first { lead.has($0) }.map { lead.range(of: $0, bytes).lowerBound }
    var hash = KeyHash.hash(bytes, values.lowerBound..<(own ?? values.upperBound))
    for attribute in Attribute.others where lead.mask & compared & attribute.bit != 0 {
      hash = KeyHash.mix(hash, KeyHash.hash(bytes, lead.range(of: attribute, bytes)))
    }
    return KeyHash.mix(hash, UInt64(lead.mask & compared))
  }
}
