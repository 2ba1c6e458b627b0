// SPDX-License-Identifier: Apache-2.0

import AssayPhone
import Testing

struct PhoneMetadataTests {
  @Test func isWhatItsBuildScriptWrote() throws {
    let table = try #require(PhoneValidator().tables.first)
    #expect(table.name == "phone-metadata")
    #expect(table.isIntact)
    #expect(table.count == 254)
    #expect(table.date == "2026-11-06")
  }
}
