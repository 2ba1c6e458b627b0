// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Remembers the last names of countries, because those of one file are few: a name that came before costs a comparison.
///
/// Names of more than 24 bytes are resolved each time.
package struct CountryMemory {
  private struct Entry {
    var count = -1
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var name: Country.Name?
  }

  private var entries = [Entry](repeating: Entry(), count: 16)

  package init() {}

  /// What ``Country/named(_:)-(Span<UInt8>)`` says of a text.
  @inline(__always)
  package mutating func named(_ value: Span<UInt8>) -> Country.Name? {
    let count = value.count
    guard count > 0, count <= 24 else { return count == 0 ? nil : Country.named(value) }
    let words = (
      value.word(at: 0), count > 8 ? value.word(at: 8) : 0, count > 16 ? value.word(at: 16) : 0
    )
    let mixed = (words.0 ^ words.1 ^ words.2 ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(truncatingIfNeeded: mixed >> 60)
    if entries[slot].count == count && entries[slot].words == words { return entries[slot].name }
    let name = Country.named(value)
    entries[slot] = Entry(count: count, words: words, name: name)
    return name
  }
}
