// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayUnicode

struct ScalarScriptsTests {
  private static let properties: [@Sendable (Unicode.Scalar) -> Bool] = [
    { $0.isCursive }, { $0.isBrahmic }, { $0.isWrittenWithoutSpaces }, { $0.isMongolian }, { $0.isEmojiPicture },
    { $0.isEastAsianLetter }, { $0.isWordCharacter },
  ]

  /// Otherwise a joiner could lose its meaning by form C, and the normaliser would have something to do the second time.
  @Test func answersTheSameForACharacterAndItsCanonicalForm() {
    for scalar in (0x300...0x10ffff).lazy.compactMap({ Unicode.Scalar($0) }) where !scalar.isCombining {
      let form = CanonicalForm.canonical([scalar])
      guard form != [scalar], let first = form.first, let last = form.last(where: { !$0.isCombining }) else { continue }
      for property in Self.properties {
        #expect(property(scalar) == property(first), "\([scalar].codePoints)")
        #expect(property(scalar) == property(last), "\([scalar].codePoints)")
      }
      #expect(scalar.isRightToLeft == form.contains(where: \.isRightToLeft))
    }
  }
}
