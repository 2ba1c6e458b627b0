// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// Which places a postal code is of: a table that ``PostalPlacesBuilder`` makes of data that a user brings along.
///
/// It is a ``ReferenceTable`` with three kinds of names: `de-01067`, whose number tells where the names of its places begin in
/// the bytes behind the entries; `de-01067/dresden` for each place and each district that it lies in, folded; and `de@dresden`
/// for each place of the country.
public struct PostalPlaces: @unchecked Sendable {
  /// The name of the file in a folder of reference tables.
  public static let fileName = "postal-places.bin"

  // Allocated once and never freed, so that the table may hold a pointer to it and be shared.
  private let bytes: UnsafeRawBufferPointer
  private let table: ReferenceTable
  /// What a report tells of it.
  public var summary: ReferenceTable.Summary { ReferenceTable.Summary("postal-places", table) }

  /// Takes the bytes of a table; nil if they are none, or not as they were written.
  /// - Complexity: O(n). The bytes are copied, and stay until the process ends.
  public init?(_ bytes: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = copy.initialize(from: bytes)
    let start = UnsafePointer(copy.baseAddress.unsafelyUnwrapped)
    table = ReferenceTable(start: start, count: bytes.count)
    self.bytes = UnsafeRawBufferPointer(start: start, count: bytes.count)
    guard table.isIntact else {
      copy.deallocate()
      return nil
    }
  }

  /// The places of a code; empty if the code is not known.
  public func places(of code: PostalCode) -> [String] {
    guard let key = key(of: code), let offset = table.value(of: key) else { return [] }
    var places: [String] = []
    var start = Int(offset)
    while start < bytes.count, bytes[start] > 0, start + 1 + Int(bytes[start]) <= bytes.count {
      let end = start + 1 + Int(bytes[start])
      places.append(String(decoding: bytes[(start + 1)..<end], as: UTF8.self))
      start = end
    }
    return places
  }

  /// Whether a city is known to be elsewhere: a place of the country that is none of the code's, nor has a word in common with
  /// one that is.
  func isElsewhere(_ city: Span<UInt8>, than code: PostalCode) -> Bool {
    guard let words = PlaceNameFolding.withKey(of: city, { String(repairing: $0) }), !words.isEmpty else {
      return false
    }
    guard let key = key(of: code) else { return false }
    let name = words.filter { $0 != " " }
    if table.value(of: key + "/" + name) != nil { return false }
    guard table.value(of: code.country.alpha2.lowercased() + "@" + name) != nil else { return false }
    let own = Set(words.split(separator: " ").filter { $0.count > 2 })
    for place in places(of: code) {
      guard let others = PlaceNameFolding.key(of: place) else { return false }
      if !own.isDisjoint(with: others.split(separator: " ")) { return false }
    }
    return true
  }

  /// The name that the table has for a code, or for the part of it that the table has: `SW1A` for the whole `SW1A 1AA`.
  private func key(of code: PostalCode) -> String? {
    let prefix = code.country.alpha2.lowercased() + "-"
    let characters = (0..<code.compact.count).map { Character(Unicode.Scalar(code.compact[$0])) }
    for length in stride(from: characters.count, to: 1, by: -1) {
      let key = prefix + String(characters[..<length])
      guard table.value(of: key) != nil else { continue }
      if length == characters.count || PostalCode(String(characters[..<length]), in: code.country)?.isPart == true {
        return key
      }
    }
    return nil
  }
}
