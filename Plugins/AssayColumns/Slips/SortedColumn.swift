// SPDX-License-Identifier: Apache-2.0

/// What tells that a column was sorted and the others were not: it is in order, no row has its own address, and yet the
/// addresses are those of the people in the file.
struct SortedColumn: Sendable {
  private struct Order {
    var rising = 0
    var falling = 0
    private var last: UInt64 = 0

    mutating func append(_ value: UInt64) {
      if value == 0 { return }
      if last != 0 && value > last { rising &+= 1 }
      if last != 0 && value < last { falling &+= 1 }
      last = value
    }

    /// At least 98 of 100 neighbours that differ are in order.
    var isSorted: Bool { max(rising, falling) >= 100 && min(rising, falling) * 49 <= max(rising, falling) }
  }

  enum Column { case mail, name }

  private var mailOrder = Order()
  private var nameOrder = Order()
  private var mails = KeySample()
  private var names = KeySample()

  @inline(__always)
  mutating func append(mailOrder mail: UInt64, nameOrder name: UInt64) {
    mailOrder.append(mail)
    nameOrder.append(name)
  }

  @inline(__always)
  mutating func append(mailKey: UInt32, nameKey: UInt32) {
    if mailKey != 0 { mails.insert(mailKey) }
    if nameKey != 0 { names.insert(nameKey) }
  }

  /// The column that was sorted by itself, nil if none was.
  ///
  /// Of the addresses that are sampled at least 20, and one in five, must be the name of somebody in the file, first
  /// and last in full: in files in order it is about two in five. A single one is that by accident in one of 2³² /
  /// 1,024 cases.
  func sortedAlone(comparableCount: Int, ownCount: Int) -> Column? {
    guard comparableCount >= 100, ownCount * 20 <= comparableCount else { return nil }
    let column: Column
    if mailOrder.isSorted {
      column = .mail
    } else if nameOrder.isSorted {
      column = .name
    } else {
      return nil
    }
    let (found, count) = mails.found(in: names)
    return found >= 20 && found * 5 >= count ? column : nil
  }
}

/// A sample of hashes, of at most a thousand: those whose last bits are zero. Two such samples of the same values
/// hold the same ones, so that what they have in common can be counted.
struct KeySample: Sendable {
  private static let capacity = 1024

  private var keys: Set<UInt32> = []
  /// Which bits must be zero.
  private var mask: UInt32 = 0

  @inline(__always)
  mutating func insert(_ key: UInt32) {
    // The upper bits of the product depend on all bits of the key.
    let mixed = (key &* 0x85EB_CA6B) ^ (key &* 0x85EB_CA6B) >> 15
    if mixed & mask == 0 { add(mixed) }
  }

  @inline(never)
  private mutating func add(_ key: UInt32) {
    keys.insert(key)
    while keys.count > Self.capacity {
      mask = mask << 1 | 1
      keys = keys.filter { $0 & mask == 0 }
    }
  }

  /// How many of the keys the other sample has, and of how many.
  func found(in other: KeySample) -> (found: Int, count: Int) {
    let common = mask | other.mask
    let sample = keys.filter { $0 & common == 0 }
    return (sample.count { other.keys.contains($0) }, sample.count)
  }
}
