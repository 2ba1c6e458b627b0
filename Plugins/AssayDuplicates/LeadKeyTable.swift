// SPDX-License-Identifier: Apache-2.0

/// The keys of the leads that came so far: a hash table with open addressing, 16 bytes a slot.
///
/// A dictionary of the standard library would take four times the memory.
public struct LeadKeyTable: Sendable {
  private struct Slot {
    var hash: UInt64
    /// Eight bits more of the hash, 16 bits of the name, 40 bits of the record; 0 for a slot that is free.
    var rest: UInt64
  }

  private var slots: [Slot]
  private var count = 0
  /// Where a key begins its search depends on this number, which is drawn anew for each table: nobody can write a file
  /// whose keys all begin at one place and make the search take quadratic time. What is found does not depend on it.
  private let seed = UInt64.random(in: .min ... .max) | 1

  /// Records are numbered from 1, so that a slot in use is never 0.
  private static let recordBits: UInt64 = 40

  init() {
    slots = [Slot](repeating: Slot(hash: 0, rest: 0), count: 1 << 10)
  }

  /// Makes room for more keys before they are inserted.
  mutating func reserve(_ additional: Int) {
    while (count + additional) * 4 > slots.count * 3 { grow() }
  }

  /// Reads the slots that some keys begin their search at, so that they are in the cache when the keys are inserted. The
  /// reads do not depend on each other, so the processor waits for all of them together; insertions wait one by one.
  /// - Returns: a number without meaning, which keeps the reads from being optimised away.
  @inline(never)
  func warm(_ keys: ArraySlice<LeadKey>) -> UInt64 {
    keys.reduce(0) { $0 ^ slots[start($1.hash)].rest }
  }

  /// The slot that the search for a hash begins at: the highest bits of the product, as many as there are slots.
  private func start(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* seed) >> UInt64(64 - slots.count.trailingZeroBitCount))
  }

  /// Remembers a key, unless it is there already: then returns the name and the number of the lead that had it first. A
  /// lead that had no name takes the first one that comes.
  mutating func insert(_ key: LeadKey) -> (name: UInt16, record: Int)? {
    let mask = slots.count - 1
    var index = start(key.hash)
    while slots[index].rest != 0 {
      let slot = slots[index]
      if slot.hash == key.hash && UInt8(truncatingIfNeeded: slot.rest >> 56) == key.check {
        let record = slot.rest & (1 << Self.recordBits - 1)
        let name = UInt16(truncatingIfNeeded: slot.rest >> Self.recordBits)
        if name == 0 { slots[index].rest |= UInt64(key.name) << Self.recordBits }
        return (name, Int(record))
      }
      index = (index + 1) & mask
    }
    slots[index] = Slot(
      hash: key.hash,
      rest: UInt64(key.check) << 56 | UInt64(key.name) << Self.recordBits | UInt64(key.record))
    count += 1
    return nil
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(hash: 0, rest: 0), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.rest != 0 {
      var index = start(slot.hash)
      while slots[index].rest != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }
}
