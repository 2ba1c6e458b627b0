// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// Makes ``PostalPlaces`` of a dump of postal codes in the format of GeoNames (download.geonames.org/export/zip, readme.txt):
/// lines of country code, postal code, place, three pairs of name and code of the districts that it lies in, latitude,
/// longitude and accuracy, separated by tabs.
///
/// - Complexity: memory in proportion to the lines, some 400 bytes for each.
public struct PostalPlacesBuilder {
  private var places: [String: [String]] = [:]
  private var names: Set<String> = []
  /// How many lines were taken.
  public private(set) var count = 0

  /// Nothing yet.
  public init() {}

  /// Adds a line.
  /// - Returns: whether it was taken: it names a country, a code and a place.
  public mutating func add(_ line: some StringProtocol) -> Bool {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count >= 3, let country = Country(alpha2: String(cells[0])), !cells[2].isEmpty,
      cells[2].utf8.count < 256,
      let code = CompactCode(Array(cells[1].utf8).span), code.count > 0
    else { return false }
    let prefix = country.alpha2.lowercased()
    let key = prefix + "-" + String(decoding: (0..<code.count).map { code[$0] }, as: UTF8.self)
    let place = String(cells[2])
    if places[key]?.contains(place) != true { places[key, default: []].append(place) }
    if let name = Self.joined(place) { names.insert(prefix + "@" + name) }
    for column in [2, 3, 5, 7] where column < cells.count {
      if let name = Self.joined(String(cells[column])) { names.insert(key + "/" + name) }
    }
    count += 1
    return true
  }

  /// The bytes of the table.
  /// - Parameter date: of the dump, as in 20241027.
  public func bytes(date: Int) -> [UInt8] {
    let codes = places.keys.sorted()
    let others = names.sorted()
    // The offsets behind the entries are known once the entries are measured.
    let draft = codes.map { ($0, UInt32(0)) } + others.map { ($0, UInt32(1)) }
    let start = ReferenceTable.bytes(of: draft, date: date).count
    var pool: [UInt8] = []
    var entries: [(name: String, value: UInt32)] = []
    for code in codes {
      entries.append((code, UInt32(truncatingIfNeeded: start + pool.count)))
      for place in places[code] ?? [] { pool += [UInt8(truncatingIfNeeded: place.utf8.count)] + Array(place.utf8) }
      pool.append(0)
    }
    entries += others.map { ($0, 1) }
    return ReferenceTable.bytes(of: entries, date: date, followedBy: pool)
  }

  private static func joined(_ name: String) -> String? {
    guard let words = PlaceNameFolding.key(of: name), !words.isEmpty else { return nil }
    return words.filter { $0 != " " }
  }
}
