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
    let offset = withKey(of: code) { key, length in Int(table.value(of: key.span.extracting(0..<length)) ?? 0) } ?? 0
    var places: [String] = []
    var start = offset
    while start > 0, start < bytes.count, bytes[start] > 0, start + 1 + Int(bytes[start]) <= bytes.count {
      let end = start + 1 + Int(bytes[start])
      places.append(String(decoding: bytes[(start + 1)..<end], as: UTF8.self))
      start = end
    }
    return places
  }

  /// Whether a city is known to be elsewhere: a place of the country that is none of the code's, nor has a word in common with
  /// one that is.
  /// - Complexity: some look-ups and no allocation, unless it is elsewhere.
  func isElsewhere(_ city: Span<UInt8>, than code: PostalCode) -> Bool {
    let isOther = withKey(of: code) { key, length in
      guard let end = append(city, to: key, at: length + 1) else { return false }
      key[length] = UInt8(ascii: "/")
      if table.value(of: key.span.extracting(0..<end)) != nil { return false }
      guard let end = append(city, to: key, at: 3) else { return false }
      key[2] = UInt8(ascii: "@")
      return table.value(of: key.span.extracting(0..<end)) != nil
    }
    guard isOther == true, let words = PlaceNameFolding.withKey(of: city, { String(repairing: $0) }) else {
      return false
    }
    let own = Set(words.split(separator: " ").filter { $0.count > 2 })
    return places(of: code).allSatisfy { place in
      guard let others = PlaceNameFolding.key(of: place) else { return false }
      return own.isDisjoint(with: others.split(separator: " "))
    }
  }

  /// Lends a buffer that begins with the name that the table has for a code, or for the part of it that the table has, `SW1A`
  /// for `SW1A 1AA`; nil if it has neither.
  /// - Parameter body: takes the buffer, which has room for a city behind the name, and the length of the name.
  private func withKey<Result>(
    of code: PostalCode, _ body: (UnsafeMutableBufferPointer<UInt8>, Int) -> Result
  ) -> Result? {
    let capacity = 4 + CompactCode.longest + PlaceNameFolding.longest
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { key in
      let letters = code.country.alpha2Bytes
      key[0] = letters.0 | 0x20
      key[1] = letters.1 | 0x20
      key[2] = UInt8(ascii: "-")
      for index in 0..<code.compact.count { key[3 + index] = code.compact[index] }
      for count in stride(from: code.compact.count, to: 1, by: -1)
      where count == code.compact.count || code.hasPart(count) {
        if table.value(of: key.span.extracting(0..<(3 + count))) != nil { return body(key, 3 + count) }
      }
      return nil
    }
  }

  /// Writes a city, folded and without its spaces.
  /// - Returns: where it ends; nil if it has no letters.
  private func append(_ city: Span<UInt8>, to key: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int? {
    let room = UnsafeMutableBufferPointer(rebasing: key[start...])
    guard let count = PlaceNameFolding.fold(city, into: room), count > 0 else { return nil }
    return start + PlaceNameFolding.join(room, count: count)
  }
}

extension PostalCode {
  /// Whether its first characters are a part that people give for the whole.
  fileprivate func hasPart(_ count: Int) -> Bool {
    guard case .codes(let format) = PostalCodeTable.bundled[country] else { return false }
    return format.acceptance(of: compact.keeping(count)) == .part
  }
}
