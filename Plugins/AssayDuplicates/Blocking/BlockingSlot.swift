// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A value of a lead by which it is put into a block with leads that could be the same person: coarser than the value
/// itself, so that a slip does not part them.
enum BlockingSlot: UInt8, CaseIterable, Sendable {
  case mailbox, localPart, phone, secondPhone, birthDate, firstName, lastName, address, street, company, companyWord,
    domain, postalCode, city
  case other1, other2, other3, other4

  @inline(__always) var bit: UInt32 { 1 << UInt32(rawValue) }
}

/// What values are compared with one another: first names with last names, too, since the two are exchanged.
enum BlockingSpace: UInt8, CaseIterable, Sendable {
  case mailbox, localPart, phone, birthDate, name, address, street, company, domain, postalCode, city
  case other1, other2, other3, other4

  var slots: [BlockingSlot] {
    switch self {
    case .mailbox: [.mailbox]
    case .localPart: [.localPart]
    case .phone: [.phone, .secondPhone]
    case .birthDate: [.birthDate]
    case .name: [.firstName, .lastName]
    case .address: [.address]
    case .street: [.street]
    case .company: [.company, .companyWord]
    case .domain: [.domain]
    case .postalCode: [.postalCode]
    case .city: [.city]
    case .other1: [.other1]
    case .other2: [.other2]
    case .other3: [.other3]
    case .other4: [.other4]
    }
  }
}

/// The blocking keys of leads.
enum BlockingKeys {
  /// The key of a lead in a slot: a hash that is never 0; 0 where the lead has no such key.
  static func key(_ slot: BlockingSlot, _ lead: LeadRecord, _ bytes: Span<UInt8>) -> UInt64 {
    let hash = value(slot, lead, bytes)
    return hash == 0 ? 0 : KeyHash.mix(hash, 1) | 1
  }

  private static func value(_ slot: BlockingSlot, _ lead: LeadRecord, _ bytes: Span<UInt8>) -> UInt64 {
    switch slot {
    case .mailbox:
      guard lead.has(.mailbox), lead.has(.mailDomain) else { return 0 }
      return KeyHash.mix(whole(.mailbox, lead, bytes), whole(.mailDomain, lead, bytes))
    case .localPart:
      let range = lead.range(of: .mailbox, bytes)
      return range.count >= 4 ? KeyHash.hash(bytes, range) : 0
    case .phone: return lastDigits(.phone, lead, bytes)
    case .secondPhone: return lastDigits(.secondPhone, lead, bytes)
    case .birthDate: return whole(.birthDate, lead, bytes)
    case .firstName: return Skeleton.hash(bytes, ComparableWords.first(of: lead.range(of: .firstName, bytes), bytes))
    case .lastName: return Skeleton.hash(bytes, lead.range(of: .lastName, bytes))
    case .address:
      guard lead.has(.houseNumber), lead.has(.street) else { return 0 }
      return KeyHash.mix(
        Skeleton.hash(bytes, longestWord(of: lead.range(of: .street, bytes), bytes)), whole(.houseNumber, lead, bytes))
    case .street: return Skeleton.hash(bytes, longestWord(of: lead.range(of: .street, bytes), bytes))
    case .company: return Skeleton.hash(bytes, ComparableWords.first(of: lead.range(of: .company, bytes), bytes))
    case .companyWord: return Skeleton.hash(bytes, secondWord(of: lead.range(of: .company, bytes), bytes))
    case .domain: return lead.has(.website) ? whole(.website, lead, bytes) : whole(.mailDomain, lead, bytes)
    case .postalCode: return whole(.postalCode, lead, bytes)
    case .city: return Skeleton.hash(bytes, lead.range(of: .city, bytes))
    case .other1: return whole(.other1, lead, bytes)
    case .other2: return whole(.other2, lead, bytes)
    case .other3: return whole(.other3, lead, bytes)
    case .other4: return whole(.other4, lead, bytes)
    }
  }

  private static func whole(_ attribute: Attribute, _ lead: LeadRecord, _ bytes: Span<UInt8>) -> UInt64 {
    let range = lead.range(of: attribute, bytes)
    return range.isEmpty ? 0 : KeyHash.hash(bytes, range)
  }

  private static func lastDigits(_ attribute: Attribute, _ lead: LeadRecord, _ bytes: Span<UInt8>) -> UInt64 {
    let range = lead.range(of: attribute, bytes)
    return range.count < 6 ? 0 : KeyHash.hash(bytes, max(range.lowerBound, range.upperBound - 7)..<range.upperBound)
  }

  /// The first of the longest words: the one that is not `rue`, `via` or `street`.
  private static func longestWord(of range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var longest = ComparableWords.first(of: range, bytes)
    var next = longest
    while next.upperBound < range.upperBound {
      next = ComparableWords.first(of: (next.upperBound + 1)..<range.upperBound, bytes)
      if next.count > longest.count { longest = next }
    }
    return longest
  }

  private static func secondWord(of range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    let first = ComparableWords.first(of: range, bytes)
    return first.upperBound < range.upperBound
      ? ComparableWords.first(of: (first.upperBound + 1)..<range.upperBound, bytes)
      : range.upperBound..<range.upperBound
  }
}
