// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct WrittenDateTests {
  private func digits(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let date = WrittenDate(bytes.span) else { return nil }
    return String(decoding: (0..<8).map { date.digits[$0] }, as: UTF8.self)
  }

  @Test(
    arguments: [
      "1971-06-24", "19710624", "24.06.1971", "24.6.1971", "06/24/1971", "24/06/1971", "1971/6/24", "24061971",
      "1971-06-24T00:00:00Z", "24.06.1971 13:45", " 1971-06-24 ", "1971 06 24",
    ])
  func readsOneDateInManyForms(text: String) {
    #expect(digits(text) == "19710624")
  }

  @Test(
    arguments: [
      // Which is the day is not known; the first one is taken.
      ("03/04/1971", "19710403"), ("30.02.1971", "19710230"), ("1971-13-45", "19711345"), ("99991231", "12319999"),
      ("00.00.1971", "19710000"), ("20000101", "20000101"),
    ] as [(String, String)])
  func takesDatesAsTheyAre(text: String, expected: String) {
    #expect(digits(text) == expected)
  }

  @Test(
    arguments: [
      "", "1971", "24.06.71", "71-06-24", "June 24, 1971", "unknown", "00000000", "0000-00-00", "26108", "1971-06",
      "123456789", "1971-6-999", "999-12-1971-4",
      String(repeating: "1", count: 33), String(repeating: "9", count: 1 << 20), "٢٤.٠٦.١٩٧١",
    ])
  func readsNothingElse(text: String) {
    #expect(digits(text) == nil)
  }

  @Test func readsNoBytesThatAreNoText() {
    #expect(WrittenDate(([0xFF, 0xFE, 0x80, 0x31, 0x39, 0x37, 0x31] as [UInt8]).span) == nil)
  }
}
