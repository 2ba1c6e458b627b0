// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayUnicode

struct CanonicalFormTests {
  @Test func makesRoomForAResultThatIsLongerThanTheValue() {
    let value = [Unicode.Scalar](repeating: "\u{FB2C}", count: 1000)
    #expect(CanonicalForm.canonical(value).count == 3000)
  }

  @Test func ordersAsManyMarksAsALanguageCanNeed() {
    let marks = [Unicode.Scalar](repeating: "\u{301}", count: 29)
    #expect(CanonicalForm.canonical(["q"] + marks + ["\u{323}"]) == ["q", "\u{323}"] + marks)
  }

  @Test func leavesARunOfMarksThatNoLanguageHas() {
    let value = ["q"] + [Unicode.Scalar](repeating: "\u{301}", count: 30) + ["\u{323}"]
    #expect(CanonicalForm.canonical(value) == value)
  }
}
