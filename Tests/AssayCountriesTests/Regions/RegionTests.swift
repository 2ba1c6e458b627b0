// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCountries

@Suite("Codes of subdivisions")
struct RegionTests {
  @Test("reads and writes codes", arguments: ["DE-BW", "US-CA", "GB-ENG", "AT-9", "IT-82", "FR-2A", "CZ-10A"])
  func readsCodes(code: String) {
    #expect(Region(code: code)?.code == code)
    #expect(Region(code: code.lowercased())?.code == code)
    #expect(Region(code: code)?.country.alpha2 == String(code.prefix(2)))
  }

  @Test("refuses anything else", arguments: ["", "DE", "DE-", "DE-ABCD", "XX-BW", "DE_BW", "DE-Ü", "DE-B "])
  func refuses(code: String) {
    #expect(Region(code: code) == nil)
  }

  @Test("knows what is a part of what")
  func knowsParts() throws {
    let milan = try #require(Region(code: "IT-MI"))
    let lombardy = try #require(Region(code: "IT-25"))
    let bavaria = try #require(Region(code: "DE-BY"))
    #expect(milan.parent == lombardy)
    #expect(lombardy.parent == nil)
    #expect(milan.overlaps(lombardy) && lombardy.overlaps(milan) && milan.overlaps(milan))
    #expect(!milan.overlaps(bavaria))
  }
}
