// SPDX-License-Identifier: Apache-2.0

/// For each key, the leads that have it.
///
/// A key of one lead takes a slot of the table and nothing else; one of several takes a block beside it. Of a key that very many leads
/// have, the first ones are kept and the others counted.
struct LeadLists: Sendable {
  /// No more leads of one key are kept.
  static let mostLeads = 2046

  /// How many leads of a key there are, then how many are kept and how many there is room for, then the leads.
  private static let headerSize = 2
  private static let blockBit: UInt32 = 0x8000_0000

  private var table = NumberTable()
  /// Blocks of 4, 8, 16 … numbers.
  private var blocks = BlockArena<UInt32>(unit: 4, zero: 0)

  /// How many leads have a key.
  func count(of key: UInt64) -> Int {
    guard let number = table.number(of: key) else { return 0 }
    return number & Self.blockBit == 0 ? 1 : Int(blocks[Self.block(number)])
  }

  /// Calls `body` with the leads of a key that are kept.
  func forEachLead(of key: UInt64, atMost limit: Int, _ body: (Int) -> Void) {
    guard let number = table.number(of: key) else { return }
    guard number & Self.blockBit != 0 else { return body(Int(number)) }
    let block = Self.block(number)
    let kept = Int(blocks[block + 1] & 0xFFFF)
    for lead in blocks.elements(block, count: Self.headerSize + min(kept, limit)).dropFirst(Self.headerSize) {
      body(Int(lead))
    }
  }

  /// Adds a lead, by its number from 1, to those of a key.
  mutating func insert(_ lead: Int, _ key: UInt64) {
    let lead = UInt32(truncatingIfNeeded: lead)
    guard let position = table.position(of: key) else { return table.insert(lead, key) }
    let number = table[position]
    guard number & Self.blockBit != 0 else {
      let block = blocks.allocate(4)
      blocks[block] = 2
      blocks[block + 1] = 2 | 4 << 16
      blocks[block + 2] = number
      blocks[block + 3] = lead
      table[position] = Self.blockBit | UInt32(truncatingIfNeeded: block / 4)
      return
    }
    var block = Self.block(number)
    blocks[block] += 1
    let (kept, size) = (Int(blocks[block + 1] & 0xFFFF), Int(blocks[block + 1] >> 16))
    if kept == Self.mostLeads { return }
    if kept + Self.headerSize == size {
      let larger = blocks.allocate(size * 2)
      for offset in 0..<size { blocks[larger + offset] = blocks[block + offset] }
      blocks[larger + 1] = UInt32(kept | size * 2 << 16)
      blocks.release(block, size)
      block = larger
      table[position] = Self.blockBit | UInt32(truncatingIfNeeded: block / 4)
    }
    blocks[block + Self.headerSize + kept] = lead
    blocks[block + 1] += 1
  }

  /// Takes a lead from those of a key, which it was added to.
  mutating func remove(_ lead: Int, _ key: UInt64) {
    guard let position = table.position(of: key) else { return }
    let number = table[position]
    guard number & Self.blockBit != 0 else { return table.remove(at: position) }
    let block = Self.block(number)
    let (kept, size) = (Int(blocks[block + 1] & 0xFFFF), Int(blocks[block + 1] >> 16))
    blocks[block] -= 1
    if blocks[block] == 0 {
      blocks.release(block, size)
      return table.remove(at: position)
    }
    let first = block + Self.headerSize
    for index in first..<(first + kept) where blocks[index] == UInt32(truncatingIfNeeded: lead) {
      blocks[index] = blocks[first + kept - 1]
      blocks[block + 1] -= 1
      return
    }
  }

  private static func block(_ number: UInt32) -> Int { Int(number & ~blockBit) * 4 }
}
