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
}
