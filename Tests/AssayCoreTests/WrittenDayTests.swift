// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

struct WrittenDayTests {
  @Test(arguments: [
    "2026-03-01", "2026-03-01T12:30:00+01:00", "01.03.2026", "1. 3. 2026", " 01.03.2026 12:30 Uhr ", "2026/3/1",
    "20260301",
    "20260301123000", "01.03.2026, 9:05", "2026.03.01 9:05:07.5 +0100", "01.03.2026 11:04 PM",
  ])
  func readsOneDay(text: String) throws {
    let day = try #require(WrittenDay(text))
    #expect(day.earliest.description == "2026-03-01" && day.latest == day.earliest)
  }

  @Test(arguments: [
    ("03/04/2026", "2026-03-04", "2026-04-03"), ("3-4-2026 5:04 AM", "2026-03-04", "2026-04-03"),
    ("13/04/2026", "2026-04-13", "2026-04-13"), ("4/13/2026", "2026-04-13", "2026-04-13"),
    ("30/02/2026", "-", "-"),
  ])
  func readsTwoDaysWhereDayAndMonthMayBeExchanged(text: String, earliest: String, latest: String) {
    #expect(WrittenDay(text)?.earliest.description ?? "-" == earliest)
    #expect(WrittenDay(text)?.latest.description ?? "-" == latest)
  }

  @Test(arguments: [
    "", " ", "30.02.2026", "29.02.2025", "12.31.2026", "20261301", "00.01.2026", "1.1.26", "1.1/2026", "1.1.2026x",
    "2026",
    "1767225600", "1.1.2026 25:00", "1.1.2026 1:5", "1.1.2026T", "v1.1.2026", "soon", "99999999999999999999",
  ])
  func readsNoDayThatThereIsNot(text: String) {
    #expect(WrittenDay(text) == nil)
  }
}
