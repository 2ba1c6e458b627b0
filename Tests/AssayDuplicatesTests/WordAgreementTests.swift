// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct WordAgreementTests {
  private func isForm(_ left: String, _ right: String) -> Bool {
    WordAgreement.isForm(Array(left.utf8).span, Array(right.utf8).span)
  }

  @Test(
    arguments: [
      ("art s delicatessen", "art s deli"), ("hauptstr", "hauptstrasse"), ("sunset blvd", "sunset boulevard"),
      ("blue inc", "blue"), ("schmidt soehne", "soehne schmidt"), ("north main street", "n main st"),
    ])
  func knowsFormsOfOneName(left: String, right: String) {
    #expect(isForm(left, right) && isForm(right, left))
  }

  @Test(
    arguments: [
      ("hauptstr", "bahnhofstr"), ("blue", "blue ribbon inn cafe"), ("west 12 street", "west 13 street"),
      ("st", "street"),
      ("highway 1", "highway 11"), ("", "blue"), ("", ""), ("anna", "hanna"),
    ])
  func keepsOtherNamesApart(left: String, right: String) {
    #expect(!isForm(left, right) && !isForm(right, left))
  }

  @Test func endsForManyWords() {
    let long = String(repeating: "word ", count: 1 << 18)
    #expect(!isForm(long, long + "x"))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func isTheSameBothWays(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          String(
            (0..<Int.random(in: 1...5, using: &generator)).map { _ in "abs".randomElement(using: &generator) ?? "a" })
        }.joined(separator: " ")
      }
      #expect(isForm(texts[0], texts[1]) == isForm(texts[1], texts[0]), "\(texts)")
    }
  }
}
