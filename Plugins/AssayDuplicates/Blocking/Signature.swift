// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A glance at a lead: eight of its values as a byte each, 0 for none, and how rare each of them is. Most pairs of a block
/// have little else in common, and this tells it in a few instructions.
struct Signature: Sendable {
  let bits: UInt64
  /// In halves of a bit, a byte each.
  private let rarities: UInt64

  private static let attributes: [Attribute] = [
    .firstName, .lastName, .mailbox, .phone, .birthDate, .street, .postalCode, .company,
  ]

  /// - Parameter bits: a byte for each of the eight values.
  init(bits: UInt64) {
    self.bits = bits
    rarities = 0
  }

  /// - Parameter lead: one whose rarities have been measured.
  init(_ lead: LeadRecord, _ bytes: Span<UInt8>) {
    var bits: UInt64 = 0
    var rarities: UInt64 = 0
    for (place, attribute) in Self.attributes.enumerated() where lead.has(attribute) {
      let key = Self.key(attribute, lead, bytes)
      guard key != 0 else { continue }
      bits |= ((key >> 40) % 255 + 1) << UInt64(place * 8)
      rarities |= UInt64(bytes[lead.rarityIndex(of: attribute)] / 4) << UInt64(place * 8)
    }
    self.bits = bits
    self.rarities = rarities
  }

  /// The signatures of all leads.
  static func all(of records: LeadRecords, threads: Int) -> LeadColumn<Signature> {
    LeadColumn(records.count, in: records.storage, threads: threads) {
      Signature(LeadRecord(records.bytes.span, at: records.starts[$0]), records.bytes.span)
    }
  }

  /// Words by their skeleton, so that a slip does not hide what agrees; everything else as it is.
  private static func key(_ attribute: Attribute, _ lead: LeadRecord, _ bytes: Span<UInt8>) -> UInt64 {
    switch attribute {
    case .firstName: BlockingKeys.key(.firstName, lead, bytes)
    case .phone: BlockingKeys.key(.phone, lead, bytes)
    case .lastName, .street, .company: KeyHash.mix(Skeleton.hash(bytes, lead.range(of: attribute, bytes)), 1) | 1
    default: KeyHash.hash(bytes, lead.range(of: attribute, bytes)) | 1
    }
  }

  private static let topBits: UInt64 = 0x8080_8080_8080_8080
  /// How many bits speak against two leads for each value that is different: less than in the end, since it may be a slip.
  private static let bitsAgainst = 2

  /// How many bits of evidence there seem to be in what two leads agree in, before slips and what else they have.
  @inline(__always)
  static func evidence(_ left: Signature, _ right: Signature) -> Int {
    var agreeing = agreement(left.bits, right.bits)
    // First and last name crosswise.
    let exchanged = left.bits >> 8 & 0xFF | left.bits << 8 & 0xFF00
    let names = (exchanged ^ right.bits) & 0xFFFF
    if (names & 0xFF == 0 || names & 0xFF00 == 0) && agreeing & 0xFFFF == 0 {
      agreeing |= agreement(exchanged, right.bits) & 0xFFFF
    }
    let different = (~zeroBytes(left.bits) & ~zeroBytes(right.bits) & ~agreeing & topBits).nonzeroBitCount
    return sum(agreeing & right.rarities) / 2 &- different &* bitsAgainst
  }

  /// In how many values two leads seem to agree.
  @inline(__always)
  static func agreements(_ left: Signature, _ right: Signature) -> Int {
    agreement(left.bits, right.bits).nonzeroBitCount / 8
  }

  /// In how many of mailbox, telephone number, date of birth and street two leads seem to agree.
  static func personalAgreements(_ left: Signature, _ right: Signature) -> Int {
    (agreement(left.bits, right.bits) & 0x0000_FFFF_FFFF_0000).nonzeroBitCount / 8
  }

  /// All bits of each byte that both have, and that is the same.
  @inline(__always)
  private static func agreement(_ left: UInt64, _ right: UInt64) -> UInt64 {
    ((zeroBytes(left ^ right) & ~zeroBytes(left)) >> 7) &* 0xFF
  }

  /// The top bit of each byte that is 0.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  /// The sum of the bytes; each is at most 63.
  @inline(__always)
  private static func sum(_ bytes: UInt64) -> Int {
    let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ (bytes >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
