// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayBatch

struct MatchTextTests {
  @Test(
    arguments: [
      (nil, nil), (0, "0.00"), (1, "1.00"), (14.2368, "14.24"), (-0.5, "-0.50"), (-0.001, "0.00"), (0.05, "0.05"),
      (9.999, "10.00"), (-123.456, "-123.46"), (.infinity, nil), (.nan, nil), (1e300, nil),
    ] as [(Double?, String?)])
  func writesWeights(weight: Double?, text: String?) {
    #expect(MatchText.weight(weight) == text)
  }

  @Test(arguments: [
    (0, "0"), (1, "1"), (0.5, "0.5"), (0.9987654321, "0.998765"), (0.9999999, "1"), (0.0000004, "0"),
    (0.00001, "0.00001"),
    (2, "1"), (-1, "0"),
  ])
  func writesProbabilities(probability: Double, text: String) {
    var buffer = Array("7".utf8)
    MatchText.append(probability: probability, to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "7" + text)
  }
}
