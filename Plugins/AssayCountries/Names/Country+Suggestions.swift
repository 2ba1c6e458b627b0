// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension Country {
  /// A country whose name a text may be misspelt for.
  public struct Likely: Sendable, Hashable {
    /// The country.
    public let country: Country
    /// How many letters are wrong: left out, added, another, or two exchanged.
    public let distance: Int
  }

  /// The countries whose name, in a language that leads are often written in, a text is misspelt for, the nearest first;
  /// none if the text names a country as it stands.
  ///
  /// ```swift
  /// Country.suggestions(for: "Deutschalnd").first?.country  // DE
  /// ```
  ///
  /// One letter may be wrong, two in a name of ten letters or more. Names of four letters are too much alike: they need
  /// their first letter right. Only what is nearest is returned: several countries if they are equally near.
  public static func suggestions(for value: String) -> [Likely] { suggestions(for: value.utf8.span) }

  /// The countries whose name a text in UTF-8 is misspelt for; see ``suggestions(for:)-(String)``.
  /// - Complexity: some microseconds; the first call collects the names that it compares with.
  public static func suggestions(for value: Span<UInt8>) -> [Likely] {
    if named(value) != nil { return [] }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CountryKey.capacity) { buffer in
      var key = CountryKey(buffer)
      guard key.append(value), key.length >= 4, key.length <= FamiliarNames.longest else { return [] }
      return FamiliarNames.bundled.nearest(to: buffer.span.extracting(0..<key.length))
    }
  }
}

/// The names in languages that leads are often written in, with what rules out most of them at a glance.
private struct FamiliarNames: Sendable {
  static let bundled = FamiliarNames(of: CountryKey.names)
  /// No name that is compared is longer.
  static let longest = 48

  private struct Entry {
    var country: Country
    var start: Int
    var length: Int
    /// Which letters it has, one bit each.
    var letters: UInt32
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  private init(of table: ReferenceTable) {
    table.forEachEntry { name, value in
      guard Country.Name.isFamiliar(value), name.count <= Self.longest, let entry = Country.Name(value) else { return }
      entries.append(
        Entry(country: entry.country, start: bytes.count, length: name.count, letters: Self.letters(of: name)))
      for index in name.indices { bytes.append(name[index]) }
    }
  }

  func nearest(to key: Span<UInt8>) -> [Country.Likely] {
    let letters = Self.letters(of: key)
    var best = key.count >= 10 ? 2 : 1
    var found: [Country.Likely] = []
    let all = bytes.span
    for entry in entries {
      // A wrong letter changes two bits at most.
      let isNear = abs(entry.length - key.count) <= best && (entry.letters ^ letters).nonzeroBitCount <= 2 * best
      guard isNear else { continue }
      let name = all.extracting(entry.start..<(entry.start + entry.length))
      if min(name.count, key.count) <= 4 && name[0] != key[0] { continue }
      guard let distance = EditDistance.between(key, name, atMost: best) else { continue }
      if distance < best {
        found.removeAll()
        best = distance
      }
      if !found.contains(where: { $0.country == entry.country }) {
        found.append(Country.Likely(country: entry.country, distance: distance))
      }
    }
    return found.filter { $0.distance == best }.sorted { $0.country < $1.country }
  }

  private static func letters(of name: Span<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for index in name.indices { letters |= 1 << UInt32(name[index] & 31) }
    return letters
  }
}
