// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayPostal
import Testing

@Suite("Places of postal codes")
struct PostalPlacesTests {
  private static let lines = [
    "DE\t01067\tDresden\tSachsen\tSN\t\t00\tKreisfreie Stadt Dresden\t14612\t51.0575\t13.7166\t6",
    "DE\t04109\tLeipzig\tSachsen\tSN\t\t00\tKreisfreie Stadt Leipzig\t14713\t51.3396\t12.3713\t6",
    "DE\t60311\tFrankfurt am Main\tHessen\tHE\tReg.-Bez. Darmstadt\t064\tKreisfreie Stadt Frankfurt\t06412\t50.1\t8.6\t6",
    "DE\t15230\tFrankfurt (Oder)\tBrandenburg\tBB\t\t00\tKreisfreie Stadt Frankfurt\t12053\t52.3\t14.5\t6",
    "DE\t29410\tSalzwedel\tSachsen-Anhalt\tST\t\t\t\t\t52.8\t11.1\t6",
    "DE\t29410\tHoyersburg\tSachsen-Anhalt\tST\t\t\t\t\t52.8\t11.1\t6",
    "GB\tSW1A\tLondon\tEngland\tENG\tGreater London\t\tWestminster\t\t51.5\t-0.1\t4",
    "GB\tM1\tManchester\tEngland\tENG\t\t\t\t\t53.4\t-2.2\t4", "XX\t1\tNowhere", "DE\t\tNo code", "", "DE\t1",
  ]

  private static func places() throws -> PostalPlaces {
    var builder = PostalPlacesBuilder()
    let taken = lines.map { builder.add($0) }
    #expect(taken == [true, true, true, true, true, true, true, true, false, false, false, false])
    #expect(builder.count == 8)
    return try #require(PostalPlaces(builder.bytes(date: 20_261_128)))
  }

  @Test("keeps the places of a code")
  func keepsPlaces() throws {
    let places = try Self.places()
    let germany = try #require(Country(alpha2: "DE"))
    let britain = try #require(Country(alpha2: "GB"))
    #expect(places.places(of: try #require(PostalCode("01067", in: germany))) == ["Dresden"])
    #expect(places.places(of: try #require(PostalCode("29410", in: germany))) == ["Salzwedel", "Hoyersburg"])
    #expect(places.places(of: try #require(PostalCode("SW1A 1AA", in: britain))) == ["London"])
    #expect(places.places(of: try #require(PostalCode("10115", in: germany))) == [])
    #expect(places.summary.isIntact)
    #expect(places.summary.date == "2026-11-28")
  }

  @Test(
    "finds a city that is elsewhere, and no other",
    arguments: [
      ("01067", "Dresden", ""), ("01067", "DRESDEN", ""), ("01067", "Leipzig", "Dresden"), ("01067", "Drezno", ""),
      ("01067", "Sachsen", ""), ("60311", "Frankfurt", ""), ("60311", "Frankfurt (Oder)", ""),
      ("04109", "Frankfurt (Oder)", "Leipzig"),
      ("10115", "Leipzig", ""), ("29410", "Hoyersburg", ""), ("29410", "Dresden", "Salzwedel Hoyersburg"),
      ("04109", "", ""),
      ("D-04109", "Dresden", "Leipzig"), ("SW1A 1AA", "Manchester", "London"), ("SW1A 1AA", "London", ""),
    ])
  func findsCities(code: String, city: String, suggested: String) throws {
    let validator = PostalCodeValidator(places: try Self.places())
    let country = code.hasPrefix("SW") ? "UK" : "Deutschland"
    let lead = LeadBatch([[.postalCode: code, .city: city, .country: country]])
    let findings = validator.validate(lead.lead(at: 0))
    #expect(findings.map(\.rule.id) == (suggested.isEmpty ? [] : ["postal.city-differs"]))
    #expect(findings.flatMap(\.suggestions).map(\.value).joined(separator: " ") == suggested)
  }

  @Test("refuses bytes that are no table, or were changed")
  func refusesOtherBytes() throws {
    #expect(PostalPlaces([]) == nil)
    #expect(PostalPlaces(Array("hello".utf8)) == nil)
    var builder = PostalPlacesBuilder()
    let isTaken = builder.add(Self.lines[0])
    #expect(isTaken)
    var bytes = builder.bytes(date: 20_261_128)
    #expect(PostalPlaces(bytes) != nil)
    bytes[bytes.count - 3] ^= 1
    #expect(PostalPlaces(bytes) == nil)
  }
}
