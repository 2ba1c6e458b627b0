// SPDX-License-Identifier: Apache-2.0

/// Which codes usually go with a city, learned from the leads: 4,096 cities with the two codes that each has most
/// often, in 64 KiB, however many leads come.
///
/// A city keeps its place while it comes often, and so does a code: each rival takes one off the count (Misra and
/// Gries 1982).
struct PlaceTable: Sendable {
  private struct Entry {
    var city: UInt32 = 0
    /// How often the city came.
    var count: UInt16 = 0
    var code: (UInt16, UInt16) = (0, 0)
    var codeCount: (UInt16, UInt16) = (0, 0)
  }

  private var entries: [Entry] = []

  /// A table without cities; one that is not used yet takes no memory.
  static var empty: PlaceTable {
    var table = PlaceTable()
    table.entries = [Entry](repeating: Entry(), count: 4096)
    return table
  }

  /// Whether one in eight of the city's leads, and at least two, had the code.
  func isUsual(_ code: UInt16, in city: UInt32) -> Bool {
    let entry = entries[Self.slot(city)]
    guard entry.city == city else { return false }
    let count = entry.code.0 == code ? entry.codeCount.0 : entry.code.1 == code ? entry.codeCount.1 : 0
    return count >= 2 && UInt32(count) * 8 >= UInt32(entry.count)
  }

  /// Whether the city came often enough to say what is usual there.
  func isKnown(_ city: UInt32) -> Bool {
    let entry = entries[Self.slot(city)]
    return entry.city == city && entry.count >= 3
  }

  mutating func insert(_ code: UInt16, in city: UInt32) {
    let slot = Self.slot(city)
    var entry = entries[slot]
    if entry.city != city {
      if entry.count > 1 {
        entries[slot].count -= 1
        return
      }
      entry = Entry(city: city)
    }
    if entry.count == .max {
      entry.count /= 2
      entry.codeCount = (entry.codeCount.0 / 2, entry.codeCount.1 / 2)
    }
    entry.count += 1
    if entry.code.0 == code {
      entry.codeCount.0 += 1
    } else if entry.code.1 == code {
      entry.codeCount.1 += 1
    } else if entry.codeCount.0 == 0 {
      entry.code.0 = code
      entry.codeCount.0 = 1
    } else if entry.codeCount.1 == 0 {
      entry.code.1 = code
      entry.codeCount.1 = 1
    } else {
      entry.codeCount = (entry.codeCount.0 - 1, entry.codeCount.1 - 1)
    }
    entries[slot] = entry
  }

  private static func slot(_ city: UInt32) -> Int {
    Int(truncatingIfNeeded: (city &* 0x9E37_79B1) >> 20)
  }
}
