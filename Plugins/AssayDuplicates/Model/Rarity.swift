// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// How rare the values of leads are: what term-frequency adjustment weighs an agreement by.
enum Rarity {
  /// How many leads what is generally known counts as: in a file of ten leads, that two have one mailbox is as rare as
  /// anywhere.
  private static let knownLeads = 300.0
  /// No value is rarer than one in so many leads, unless the file has more.
  private static let rarestInAnyFile = 65_536.0

  /// For each lead how rare its value is; 0 as well for a lead that has none.
  private struct Measured: Sendable {
    let attribute: Attribute
    var rarities: LeadColumn<UInt8>
  }

  /// Writes beside each value how many bits it takes to name it among the values of its attribute: the logarithm to base
  /// 2 of how many leads have a value for each that has this one.
  static func measure(_ records: inout LeadRecords, threads: Int) {
    records.setRarities(measured(records, threads: threads).map { ($0.attribute, $0.rarities) }, threads: threads)
  }

  private static func measured(_ records: LeadRecords, threads: Int) -> [Measured] {
    let counts = records.counts(threads: threads)
    return WorkerThreads.map(Attribute.count, threads: threads) {
      measure(Attribute.allCases[$0], of: records, total: counts[$0])
    }
  }

  private static func measure(_ attribute: Attribute, of records: LeadRecords, total: Int) -> Measured {
    var measured = Measured(attribute: attribute, rarities: LeadColumn())
    if total == 0 { return measured }
    measured.rarities = LeadColumn(zeros: records.count, in: records.storage)
    var sorter = KeySorter()
    sorter.sort(total, atMost: records.storage.sortedKeys) { sorter in
      fill(&sorter, attribute, records)
    } _: { sorter, run in
      let rarity = rarity(of: attribute, count: run.count, total: total)
      for index in run { measured.rarities[sorter.lead(at: index)] = rarity }
    }
    return measured
  }

  /// How rare a value is that so many leads have, of all that have a value of the attribute.
  static func rarity(of attribute: Attribute, count: Int, total: Int) -> UInt8 {
    let total = Double(total) + knownLeads
    let quotient = total / (sharing(count, attribute) + knownLeads * attribute.usualShare)
    let most = max(total, rarestInAnyFile)
    return UInt8(max(0, min(254, logarithm(min(quotient, most)) * PairWeigher.rarityScale)))
  }

  /// How many leads share a value by chance. Of a mailbox or a telephone number, which is somebody's own, those count that
  /// have it besides the two that are compared: in a small file these are all there are.
  private static func sharing(_ count: Int, _ attribute: Attribute) -> Double {
    switch attribute {
    case .mailbox, .phone, .secondPhone: Double(max(0, count - 2))
    default: Double(count)
    }
  }

  private static func fill(_ sorter: inout KeySorter, _ attribute: Attribute, _ records: borrowing LeadRecords) {
    let bytes = records.bytes.span
    for index in 0..<records.count {
      let lead = LeadRecord(bytes, at: records.starts[index])
      guard lead.has(attribute) else { continue }
      var range = lead.range(of: attribute, bytes)
      // A number with and without its calling code is one number.
      if attribute == .phone || attribute == .secondPhone {
        range = max(range.lowerBound, range.upperBound - 7)..<range.upperBound
      }
      var hash = KeyHash.hash(bytes, range)
      if attribute == .mailbox { hash = KeyHash.mix(hash, KeyHash.hash(bytes, lead.range(of: .mailDomain, bytes))) }
      sorter.add(hash, of: index)
    }
  }
}

extension Attribute {
  /// Of leads anywhere, the share that has a usual value: estimates, which a file of some thousand leads outweighs.
  fileprivate var usualShare: Double {
    switch self {
    case .firstName: 0.005
    case .lastName: 0.001
    case .mailbox, .phone, .secondPhone: 0.000_01
    case .birthDate: 0.000_05
    case .company, .website, .mailDomain, .street, .postalCode: 0.000_5
    case .city: 0.003
    case .houseNumber: 0.02
    case .region: 0.05
    case .country: 0.2
    case .other1, .other2, .other3, .other4: 0.02
    }
  }
}
