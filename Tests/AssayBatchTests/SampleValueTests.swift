// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import Testing

struct SampleValueTests {
  @Test(
    arguments: [
      ("", ""), ("  ", ""), ("Jane", "J•••"), ("Jane Doe", "J••• D•••"), ("jane@gmail.com", "j•••@g•••.com"),
      ("j@x.de", "j•••@x•••.de"), ("<jane@gmail.com>", "•••@g•••"), ("@", "•••"), ("jane@", "j•••@•••"),
      ("+49 711 5550167", "+•• ••• •••••67"), ("70173", "•••••"), ("70173 Stuttgart", "••••• •••"),
      ("Hauptstraße 12a", "••• •••••"), ("2024-01-31", "••••-••-31"), ("Müller", "M•••"), ("王伟", "王•••"),
      ("O’Brien", "O•••"), ("I would like an offer, please", "I••• w••• l••• a••• …"), ("٠٦٦٣٤٥٦٧٨", "•••••••٧٨"),
      ("-", "•••"), ("42", "••"),
    ] as [(String, String)])
  func leavesOnlyTheKindOfAValue(value: String, redacted: String) {
    #expect(SampleValue(value).redacted == redacted)
  }

  @Test func staysShortForLongValues() {
    #expect(SampleValue(String(repeating: "a1", count: 100_000)).redacted.count < 200)
    #expect(SampleValue(String(repeating: "word ", count: 100_000)).redacted.count < 200)
  }
}
