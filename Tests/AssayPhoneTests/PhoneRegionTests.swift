// SPDX-License-Identifier: Apache-2.0

import AssayPhone
import Testing

struct PhoneRegionTests {
  @Test(arguments: [("DE", 49), ("us", 1), ("AC", 247), ("TA", 290), ("XK", 383), ("Va", 39), ("AX", 358)])
  func knowsCallingCodes(code: String, callingCode: Int) {
    #expect(PhoneRegion(code)?.callingCode == callingCode)
    #expect(PhoneRegion(code)?.code == code.uppercased())
  }

  @Test(arguments: ["", "D", "DEU", "ZZ", "001", "49", "D\0", "dé", "AQ", "[[", "@@"])
  func isNoneForOtherTexts(code: String) {
    #expect(PhoneRegion(code) == nil)
  }
}
