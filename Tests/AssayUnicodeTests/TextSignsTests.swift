// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssayUnicode

struct TextSignsTests {
  @Test func asksICUAboutEveryCharacterThatFormCMayTouch() {
    var touched: Set<Unicode.Scalar> = []
    for scalar in (0...0x10ffff).lazy.compactMap({ Unicode.Scalar($0) }) {
      let value = String(scalars: [scalar])
      if !CanonicalForm.isCanonical(Array(value.utf8).span) || scalar.isCombining { touched.insert(scalar) }
      // What follows the first character of a decomposition composes with what stands before it.
      touched.formUnion(value.decomposedStringWithCanonicalMapping.unicodeScalars.dropFirst())
    }
    #expect(touched.count > 1000)
    for scalar in touched {
      let bytes = Array(String(scalars: [scalar]).utf8)
      #expect(TextSigns(of: bytes.span).contains(.composition), "\([scalar].codePoints)")
    }
  }

  @Test(arguments: ["Иван", "Nguyễn Văn Đức", "王伟", "さくら", "한국", "O’Brien", "10 €", "Αθήνα", "👍", "ｙａｍａｄａ", "Köln §5"])
  func settlesCommonValuesWithoutICU(value: String) {
    #expect(TextSigns(of: Array(value.utf8).span).isEmpty)
  }

  /// The blocks with white space, controls and format characters; the test above sees to form C everywhere.
  private static let suspiciousBlocks: [ClosedRange<UInt32>] = [
    0...0x7ff, 0x1600...0x18ff, 0x2000...0x30ff, 0xfd00...0xffff, 0xe0000...0xe01ff,
  ]

  @Test(arguments: suspiciousBlocks)
  func seesEveryCharacterThatAStepLooksFor(range: ClosedRange<UInt32>) {
    for scalar in range.compactMap({ Unicode.Scalar($0) }) {
      let value = String(scalars: ["a", scalar, "a"])
      let text = FieldText(value, in: .lastName)
      let isChanged = UnicodeNormalizer.steps.contains { ($0.replacement(text) ?? text.scalars) != text.scalars }
      if isChanged { #expect(!TextSigns(of: Array(value.utf8).span).isEmpty, "\([scalar].codePoints)") }
    }
  }
}
