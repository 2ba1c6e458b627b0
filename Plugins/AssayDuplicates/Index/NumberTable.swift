// SPDX-License-Identifier: Apache-2.0

/// A hash table of numbers above 0 by 64-bit hashes, 8 bytes a slot: a dictionary of the standard library takes two to four
/// times as much.
///
/// A slot holds 32 bits of the hash, and its shard tells eight more. Two hashes that differ elsewhere are one here: who
/// stores what must not be mixed up looks at it again. Each shard grows by itself, so that no insertion waits for millions
/// of slots to be moved.
struct NumberTable: Sendable {
  /// Open addressing with linear probing. The low half of a slot is the number, 0 for a free one; the high half is the part
  /// of the hash by whose highest bits its search begins.
  private struct Shard: Sendable {
    var slots = [UInt64](repeating: 0, count: 8)
    var count = 0

    var mask: Int { slots.count - 1 }

    func start(_ check: UInt32) -> Int { Int(check >> UInt32(32 - slots.count.trailingZeroBitCount)) }

    mutating func insert(_ slot: UInt64) {
      var index = start(UInt32(truncatingIfNeeded: slot >> 32))
      while slots[index] & 0xFFFF_FFFF != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }

    mutating func grow() {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 2)
      for slot in old where slot & 0xFFFF_FFFF != 0 { insert(slot) }
    }
  }

  /// Where a number stands, until the next insertion or removal.
  struct Position {
    fileprivate let shard: Int
    fileprivate let index: Int
  }

  private var shards = [Shard](repeating: Shard(), count: 256)

  private static func check(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 24) }

  /// Where the first number of a hash stands that is the wanted one.
  func position(of hash: UInt64, where isWanted: (UInt32) -> Bool = { _ in true }) -> Position? {
    let shard = Int(hash >> 56)
    let check = Self.check(hash)
    let mask = shards[shard].mask
    var index = shards[shard].start(check)
    while true {
      let slot = shards[shard].slots[index]
      let number = UInt32(truncatingIfNeeded: slot)
      if number == 0 { return nil }
      if UInt32(truncatingIfNeeded: slot >> 32) == check && isWanted(number) {
        return Position(shard: shard, index: index)
      }
      index = (index + 1) & mask
    }
  }

  subscript(position: Position) -> UInt32 {
    get { UInt32(truncatingIfNeeded: shards[position.shard].slots[position.index]) }
    set {
      let slot = shards[position.shard].slots[position.index]
      shards[position.shard].slots[position.index] = slot & ~0xFFFF_FFFF | UInt64(newValue)
    }
  }

  /// The first number of a hash.
  func number(of hash: UInt64) -> UInt32? { position(of: hash).map { self[$0] } }

  /// Adds a number, above 0, whether the hash has one already or not.
  mutating func insert(_ number: UInt32, _ hash: UInt64) {
    let shard = Int(hash >> 56)
    if (shards[shard].count + 1) * 5 > shards[shard].slots.count * 4 { shards[shard].grow() }
    shards[shard].insert(UInt64(Self.check(hash)) << 32 | UInt64(number))
    shards[shard].count += 1
  }

  /// Takes a number out. Those behind it move up, so that no search ends too early.
  mutating func remove(at position: Position) {
    let shard = position.shard
    let mask = shards[shard].mask
    var hole = position.index
    var index = (hole + 1) & mask
    while shards[shard].slots[index] & 0xFFFF_FFFF != 0 {
      let start = shards[shard].start(UInt32(truncatingIfNeeded: shards[shard].slots[index] >> 32))
      // It may stand in the hole if its search passes there.
      if (index - start) & mask >= (index - hole) & mask {
        shards[shard].slots[hole] = shards[shard].slots[index]
        hole = index
      }
      index = (index + 1) & mask
    }
    shards[shard].slots[hole] = 0
    shards[shard].count -= 1
  }
}
