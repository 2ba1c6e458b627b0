// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import Testing

struct GroupedNumberTests {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1,000", "1.000"), (1_234_567, "1,234,567", "1.234.567"),
    (-1000, "-1,000", "-1.000"), (.min, "-9,223,372,036,854,775,808", "-9.223.372.036.854.775.808"),
  ])
  func setsThousandsApart(value: Int, english: String, german: String) {
    #expect(GroupedNumber(value, language: .english).text == english)
    #expect(GroupedNumber(value, language: .german).text == german)
  }
}
