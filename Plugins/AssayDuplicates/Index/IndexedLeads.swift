// SPDX-License-Identifier: Apache-2.0

/// The leads of a ``DuplicateIndex`` by numbers from 1, with what finds those that are worth a comparison.
struct IndexedLeads: Sendable {
  /// No more leads are looked at for one lead, those with its rarest values first.
  private static let mostGlances = 2048
  /// No more are compared: those that seem to agree in most.
  private static let mostComparisons = 64
  /// From so many leads on, one value in common does not make two of them one person.
  private static let largeCount = 1 << 14

  private(set) var count = 0
  /// Where the record of each lead begins; 0 for a number that is free.
  private var places = PagedArray<UInt32>()
  private var signatures = PagedArray<Signature>()
  /// Records as in ``LeadRecords``.
  private var records = BlockArena<UInt8>(unit: recordUnit, zero: 0)
  private var lists = LeadLists()
  /// How many leads have a value, for the values whose keys are coarser.
  private var values = NumberTable()
  /// How many leads have any value, by attribute.
  private var totals = [Int](repeating: 0, count: Attribute.count)
  private var freeNumbers: [UInt32] = []

  private static let recordUnit = 8

  init() {
    places.append(0)
    signatures.append(Signature(bits: 0))
    // So that no record stands at 0.
    _ = records.allocate(Self.recordUnit)
  }
}

// MARK: - Adding and removing

extension IndexedLeads {
  /// The number that the next lead will get.
  var nextNumber: Int { freeNumbers.last.map(Int.init) ?? places.count }

  /// Adds a lead, the only one of some records.
  mutating func insert(_ lead: borrowing LeadRecords, _ keys: IndexKeys) {
    let number = nextNumber
    let size = lead.bytes.count
    let block = records.allocate(size)
    for index in 0..<size { records[block + index] = lead.bytes[index] }
    let place = UInt32(truncatingIfNeeded: block / Self.recordUnit)
    if freeNumbers.popLast() != nil {
      places[number] = place
      signatures[number] = keys.signature
    } else {
      places.append(place)
      signatures.append(keys.signature)
    }
    for key in keys.keys { lists.insert(number, key.hash) }
    for (_, hash) in keys.counted { count(hash, by: 1) }
    countAttributes(of: lead, by: 1)
    count += 1
  }

  /// Takes a lead out.
  mutating func remove(_ number: Int, seed: UInt64) {
    var lead = LeadRecords()
    copy(number, into: &lead)
    let keys = IndexKeys(lead, at: 0, seed: seed)
    for key in keys.keys { lists.remove(number, key.hash) }
    for (_, hash) in keys.counted { count(hash, by: -1) }
    countAttributes(of: lead, by: -1)
    records.release(Int(places[number]) * Self.recordUnit, lead.bytes.count)
    places[number] = 0
    freeNumbers.append(UInt32(truncatingIfNeeded: number))
    count -= 1
  }

  private mutating func count(_ hash: UInt64, by step: Int) {
    guard let position = values.position(of: hash) else {
      if step > 0 { values.insert(1, hash) }
      return
    }
    let number = Int(values[position]) + step
    if number > 0 { values[position] = UInt32(clamping: number) } else { values.remove(at: position) }
  }

  private mutating func countAttributes(of lead: borrowing LeadRecords, by step: Int) {
    let mask = LeadRecord(lead.bytes.span, at: 0).mask
    for index in totals.indices where mask >> UInt32(index) & 1 != 0 { totals[index] += step }
  }

  private func copy(_ number: Int, into lead: inout LeadRecords) {
    let block = Int(places[number]) * Self.recordUnit
    lead.append(record: records.elements(block, count: LeadRecords.headerSize)) { size in
      records.elements(block, count: size)
    }
  }
}

// MARK: - Finding

extension IndexedLeads {
  /// Adds the leads to some records that could be the same person as the first one of them, and writes beside its values
  /// how rare they are.
  /// - Returns: the numbers of the leads that were added.
  func candidates(for lead: inout LeadRecords, _ keys: IndexKeys) -> [Int] {
    for (attribute, hash) in keys.keyed { setRarity(of: attribute, lists.count(of: hash), &lead) }
    for (attribute, hash) in keys.counted {
      setRarity(of: attribute, Int(values.number(of: hash) ?? 0), &lead)
    }
    let numbers = best(keys)
    for number in numbers { copy(number, into: &lead) }
    return numbers
  }

  /// The lead that is asked about counts as well.
  private func setRarity(of attribute: Attribute, _ count: Int, _ lead: inout LeadRecords) {
    let total = totals[Int(attribute.rawValue)] + 1
    lead.setRarity(Rarity.rarity(of: attribute, count: count + 1, total: total), of: attribute, at: 0)
  }

  /// The leads that seem to agree in most.
  private func best(_ keys: IndexKeys) -> [Int] {
    let counted = keys.keys.map { (key: $0, count: lists.count(of: $0.hash)) }.sorted { $0.count < $1.count }
    let needed = count > Self.largeCount ? 2 : 1
    var glances = 0
    // The agreements above the complement of the number.
    var found: [UInt64] = []
    for (key, count) in counted where count > 0 && glances < Self.mostGlances {
      let limit = Self.mostGlances - glances
      glances += min(count, LeadLists.mostLeads)
      lists.forEachLead(of: key.hash, atMost: limit) { number in
        let agreements = Signature.agreements(keys.signature, signatures[number])
        if agreements >= needed || key.isStrong { found.append(UInt64(agreements) << 32 | UInt64(~UInt32(number))) }
      }
    }
    found.sort(by: >)
    var numbers: [Int] = []
    for (place, entry) in found.enumerated() where place == 0 || entry != found[place - 1] {
      numbers.append(Int(~UInt32(truncatingIfNeeded: entry)))
      if numbers.count == Self.mostComparisons { break }
    }
    return numbers
  }
}
