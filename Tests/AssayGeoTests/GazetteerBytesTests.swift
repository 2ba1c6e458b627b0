// SPDX-License-Identifier: Apache-2.0

import AssayCountries
import Testing

@testable import AssayGeo

@Suite("The bytes of the gazetteer")
struct GazetteerBytesTests {
  private let table = Gazetteer.bundled.table

  @Test("Bytes that are no gazetteer make an empty one", arguments: [0, 8, 72, 400])
  func noGazetteer(count: Int) {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, count))
    defer { bytes.deallocate() }
    bytes.initialize(repeating: 0x41, count: max(1, count))
    let empty = GazetteerBytes(start: bytes, count: count)
    #expect(empty.placeCount == 0)
    #expect(!empty.isIntact)
    #expect(Gazetteer(empty).places(named: "Berlin").isEmpty)
    #expect(Gazetteer(empty).places(named: "Berlin", in: Country(alpha2: "DE")).isEmpty)
  }

  @Test("Places are ordered by country, the largest first")
  func order() throws {
    var next = 0
    for number in 0..<table.countryCount {
      let places = table.places(ofCountry: number)
      #expect(places.lowerBound == next)
      next = places.upperBound
      #expect(table.countryNumber(of: places.lowerBound) == number)
      #expect(table.countryNumber(of: places.upperBound - 1) == number)
      let country = try #require(table.country(number))
      #expect(table.number(of: country) == number)
      #expect(table.regions(ofCountry: number).contains(table.region(of: places.upperBound - 1)))
      let people = places.prefix(50).map { table.population(of: $0) }
      #expect(people == people.sorted(by: >))
    }
    #expect(next == table.placeCount)
  }

  @Test("Each place is found by its own name")
  func names() {
    var missing = 0
    for place in stride(from: 0, to: table.placeCount, by: 97) {
      let isFound =
        table.withText(table.name(of: place)) { name in
          PlaceNameFolding.withKey(of: name) { key -> Bool in
            guard let references = table.references(of: PlaceKey(key)) else { return false }
            return (0..<references.count).contains {
              let reference = table.reference($0, of: references)
              return reference.place == place && reference.kind == .own
            }
          }
        } ?? false
      if !isFound { missing += 1 }
    }
    #expect(missing == 0)
  }

  private func row(_ code: String) throws -> Int {
    let country = try #require(Country(alpha2: code))
    let number = try #require(table.number(of: country))
    return try #require(table.letterRow(ofCountry: number))
  }

  @Test("How names are spelt tells countries apart")
  func letters() throws {
    let austria = try row("AT")
    let canada = try row("CA")
    let name = "pillichsdorf"
    let inAustria = table.likeness(of: name.utf8.span, toRow: austria) ?? -9
    let inCanada = table.likeness(of: name.utf8.span, toRow: canada) ?? 9
    #expect(inAustria > inCanada + 1)
    let cyrillic = table.likeness(of: "москва".utf8.span, toRow: austria)
    #expect(cyrillic == nil)
  }

  @Test("Territories belong to their country, what is in dispute to both, and neighbours do not")
  func related() throws {
    func relation(_ named: String, _ other: String, _ region: String? = nil) throws -> GazetteerBytes.Relation {
      let first = try #require(Country(alpha2: named))
      let second = try #require(Country(alpha2: other))
      return table.relation(of: first, to: second, region: region.flatMap { Region(code: $0) })
    }
    for (named, other) in [("CN", "HK"), ("US", "PR"), ("GB", "GG"), ("FR", "RE"), ("DK", "GL")] {
      #expect(try relation(named, other) == .territory)
      #expect(try relation(other, named) == .claimed)
    }
    #expect(try relation("RS", "XK") == .territory)
    #expect(try relation("RU", "UA", "UA-43") == .claimed)
    #expect(try relation("RU", "UA", "UA-30") == .none)
    for (named, other) in [("DE", "AT"), ("FR", "BE"), ("HK", "GB"), ("UA", "RU"), ("IN", "PK"), ("DE", "DE")] {
      #expect(try relation(named, other) == .none)
    }
  }

  @Test("Inhabitants are kept to three digits")
  func population() throws {
    let berlin = try #require(Gazetteer.bundled.places(named: "Berlin").first)
    #expect(berlin.population == 3_430_000)
  }
}
