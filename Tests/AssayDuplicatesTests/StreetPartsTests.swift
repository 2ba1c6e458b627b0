// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct StreetPartsTests {
  private func number(_ street: String) -> String {
    let bytes = Array(street.utf8)
    return String(decoding: bytes[StreetParts(bytes.span).number], as: UTF8.self)
  }

  @Test(
    arguments: [
      ("hauptstr 12", "12"), ("hauptstr 12 a", "12 a"), ("hauptstr 12a", "12a"), ("12 main st", "12"),
      ("12a main st", "12a"), ("12 a main st", "12 a"), ("5th avenue", ""), ("main st", ""), ("12", ""), ("", ""),
      ("5", ""), ("hauptstr 5b 3 og", "5b 3 og"), ("a 1", "1"), ("1 a", "1"),
    ])
  func findsTheHouseNumber(street: String, expected: String) {
    #expect(number(street) == expected)
  }
}
