// SPDX-License-Identifier: Apache-2.0

import AssayCountries
import Testing

@testable import AssayPostal

@Suite("Forms of postal codes")
struct PostalCodeTests {
  private func judge(_ code: String, _ country: String) throws -> PostalCode.Judgement {
    PostalCode.judge(code, in: try #require(Country(alpha2: country)))
  }

  @Test(
    "writes codes as their country does",
    arguments: [
      ("DE", "10115", "10115"), ("DE", "D-10115", "10115"), ("DE", "DE-01067", "01067"), ("DE", " 10115 ", "10115"),
      ("DE", "１０１１５", "10115"), ("GB", "sw1a1aa", "SW1A 1AA"), ("GB", "M1 1AE", "M1 1AE"), ("GB", "GIR 0AA", "GIR 0AA"),
      ("GB", "JE2 3AB", "JE2 3AB"), ("CA", "h3z2y7", "H3Z 2Y7"), ("CA", "N6A 3K7", "N6A 3K7"),
      ("NL", "1012ab", "1012 AB"),
      ("NL", "NL-1012 AB", "1012 AB"), ("PL", "00950", "00-950"), ("PL", "00-001", "00-001"),
      ("PT", "2725079", "2725-079"),
      ("SE", "11455", "114 55"), ("SE", "SE-114 55", "114 55"), ("CZ", "11000", "110 00"), ("SK", "01001", "010 01"),
      ("JP", "1540023", "154-0023"), ("BR", "40301110", "40301-110"), ("US", "94103", "94103"),
      ("US", "221621010", "22162-1010"), ("IE", "D02AF30", "D02 AF30"), ("LV", "1073", "LV-1073"),
      ("LV", "lv 1073", "LV-1073"),
      ("AT", "A-1010", "1010"), ("CH", "CH-8001", "8001"), ("LU", "L-4750", "4750"), ("FI", "FIN-00550", "00550"),
      ("FR", "F-75008", "75008"), ("FR", "75008 CEDEX 08", "75008"), ("SG", "018956", "018956"),
      ("CN", "100000", "100000"),
      ("MT", "VLT1010", "VLT 1010"), ("AD", "AD500", "AD500"), ("AR", "C1070AAM", "C1070AAM"),
      ("RU", "103375", "103375"),
      ("ID", "10110", "10110"), ("KR", "135-080", "135080"), ("IN", "110 034", "110034"), ("AZ", "AZ 1000", "AZ1000"),
    ])
  func writes(country: String, code: String, expected: String) throws {
    let found = try judge(code, country)
    guard case .wellFormed(let code) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(code.description == expected)
    #expect(!code.isPart)
  }

  @Test(
    "knows parts that people give",
    arguments: [("GB", "SW1A"), ("CA", "M5V"), ("NL", "1012"), ("BR", "40301"), ("IE", "D4")])
  func knowsParts(country: String, code: String) throws {
    guard case .wellFormed(let found) = try judge(code, country) else {
      Issue.record("not well-formed")
      return
    }
    #expect(found.isPart)
  }

  @Test(
    "finds codes that are none",
    arguments: [
      ("DE", "1011"), ("DE", "101155"), ("DE", "43000"), ("DE", "00000"), ("DE", "abcde"), ("DE", ""),
      ("DE", "SW1A 1AA"),
      ("DE", "12-34_5"), ("AT", "80331"), ("AT", "0123"), ("CH", "80331"), ("GB", "10115"), ("GB", "SW1A 1A"),
      ("US", "123"),
      ("US", "00000"), ("CA", "D3Z 2Y7"), ("CA", "12345"), ("NL", "0123 AB"), ("PL", "12"), ("ES", "99999"),
      ("IT", "123456"),
      ("FR", "1234567"),
    ])
  func findsMalformed(country: String, code: String) throws {
    let found = try judge(code, country)
    let isShort = country == "DE" && code == "1011"
    if isShort {
      guard case .lacksZero = found else {
        Issue.record("\(found)")
        return
      }
    } else {
      #expect(found == .malformed(meant: nil))
    }
  }

  @Test(
    "sees slips",
    arguments: [
      ("DE", "1O115", "10115"), ("DE", "D-1O115", "10115"), ("DE", "10115.0", "10115"), ("US", "9O210", "90210"),
      ("CH", "8OO1", "8001"),
    ])
  func seesSlips(country: String, code: String, meant: String) throws {
    let found = try judge(code, country)
    if code == "8OO1" {
      // Half of it are letters.
      #expect(found == .malformed(meant: nil))
      return
    }
    guard case .malformed(let code?) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(code.description == meant)
  }

  @Test(
    "sees that a zero is lost", arguments: [("DE", "1067", "01067"), ("US", "2139", "02139"), ("PL", "950", "00-950")])
  func seesLostZeros(country: String, code: String, meant: String) throws {
    let found = try judge(code, country)
    guard case .lacksZero(let code) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(code.description == meant)
  }

  @Test("says where there are no codes, and where nobody knows")
  func saysWhatItDoesNotKnow() throws {
    #expect(try judge("12345", "AE") == .notUsed)
    #expect(try judge("12345", "HK") == .unknownFormat)
    #expect(try judge("12345", "TT") == .unknownFormat)
  }

  @Test("accepts each example of its own table, in the spelling of the country")
  func acceptsExamples() {
    var count = 0
    for country in Country.all {
      guard let example = PostalCode.example(in: country) else { continue }
      count += 1
      #expect(PostalCode(example, in: country)?.description == example, "\(country): \(example)")
    }
    #expect(count == PostalCodeTable.bundled.count)
    #expect(count > 170)
  }

  @Test("names the countries where a code fits")
  func namesCountries() {
    #expect(PostalCode.countries(wherePossible: "SW1A 1AA").map(\.alpha2) == ["GB"])
    #expect(PostalCode.countries(wherePossible: "H3Z 2Y7").map(\.alpha2) == ["CA"])
    let fits = PostalCode.countries(wherePossible: "10115").map(\.alpha2)
    #expect(fits.contains("DE") && fits.contains("US") && !fits.contains("AT"))
    #expect(PostalCode.countries(wherePossible: "nothing at all") == [])
  }

  @Test(
    "knows the regions of a code",
    arguments: [
      ("DE", "80331", "DE-BY"), ("DE", "01067", "DE-BB DE-SN"), ("US", "94103", "US-CA"),
      ("AT", "6020", "AT-5 AT-7 AT-8"),
      ("CH", "8001", "CH-ZH"), ("CA", "N6A 3K7", "CA-ON"), ("IT", "00144", "IT-RM"), ("ES", "28039", "ES-MD"),
      ("GB", "SW1A 1AA", ""), ("JP", "154-0023", "JP-13"), ("BR", "40301-110", "BR-BA"),
    ])
  func knowsRegions(country: String, code: String, regions: String) throws {
    let found = PostalCode.regions(of: code, in: try #require(Country(alpha2: country)))
    #expect(found.map(\.code).joined(separator: " ") == regions)
  }

  @Test(
    "tells code and city apart",
    arguments: [
      ("DE", "70173 Stuttgart", "70173", "Stuttgart"), ("DE", "D-70173 Stuttgart", "D-70173", "Stuttgart"),
      ("GB", "SW1A 1AA London", "SW1A 1AA", "London"), ("GB", "London SW1A 1AA", "SW1A 1AA", "London"),
      ("NL", "1012 AB Amsterdam", "1012 AB", "Amsterdam"), ("SE", "114 55 Stockholm", "114 55", "Stockholm"),
      ("DE", "60311 Frankfurt am Main", "60311", "Frankfurt am Main"),
      ("US", "San Francisco, 94103", "94103", "San Francisco"),
      ("DE", "701733 Stuttgart", "701733", "Stuttgart"), ("DE", "Stuttgart", "", ""), ("DE", "70173", "", ""),
      ("DE", "", "", ""),
    ])
  func tellsPartsApart(country: String, value: String, code: String, city: String) throws {
    let parts = PostalCode.parts(of: value.utf8.span, in: try #require(Country(alpha2: country)))
    let bytes = Array(value.utf8)
    #expect(parts.map { String(decoding: bytes[$0.code], as: UTF8.self) } ?? "" == code)
    #expect(parts.map { String(decoding: bytes[$0.city], as: UTF8.self) } ?? "" == city)
  }

  @Test("takes linear time for any input")
  func standsLongInput() throws {
    let germany = try #require(Country(alpha2: "DE"))
    #expect(PostalCode.judge(String(repeating: "1", count: 1_000_000), in: germany) == .malformed(meant: nil))
    #expect(PostalCode.judge(String(repeating: " ", count: 1_000_000), in: germany) == .malformed(meant: nil))
    #expect(PostalCode.parts(of: String(repeating: "1 ", count: 500_000).utf8.span, in: germany) == nil)
  }
}
