// SPDX-License-Identifier: Apache-2.0

import Testing

import AssayCore

struct WrittenMomentTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02T00:00:01Z", 86_401), ("2000-02-29", 951_782_400), ("29.02.2000", 951_782_400),
    ("20000229", 951_782_400), ("02/29/2000", 951_782_400), ("2000-02-29 13:05", 951_829_500),
    ("2/29/2000 1:05 PM", 951_829_500), ("2/29/2000 12:05 AM", 951_782_700), ("2000-02-29T13:05:00+01:00", 951_825_900),
    ("2000-02-29T13:05:00.5-0530", 951_849_300), ("951829500", 951_829_500), ("951829500000", 951_829_500),
    ("20000229130500", 951_829_500),
  ])
  func isRead(text: String, seconds: Int) {
    #expect(WrittenMoment(text)?.seconds == seconds)
  }

  @Test(arguments: ["", "yesterday", "12", "2026", "2026-13-01", "0000-01-01", "99.99.9999", "1-2-3"])
  func isNoMoment(text: String) {
    #expect(WrittenMoment(text) == nil)
  }

  @Test func hasTheMonthFirstWhereOthersDo() throws {
    #expect(WrittenMoment.hasMonthFirst("03/25/2026") && !WrittenMoment.hasMonthFirst("25.03.2026"))
    let day = try #require(WrittenMoment("03/04/2026"))
    let month = try #require(WrittenMoment("03/04/2026", isMonthFirst: true))
    #expect(day > month)
  }
}
