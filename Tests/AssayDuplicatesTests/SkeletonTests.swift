// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct SkeletonTests {
  private func hash(_ text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return Skeleton.hash(bytes.span, bytes.indices)
  }

  @Test(
    arguments: [
      ["meier", "maier", "meyer", "mayr", "maierr"], ["schmidt", "schmitt"], ["fischer", "vischer"],
      ["philipp", "pilip"], ["anna", "ana", "hanna"], ["van der berg", "vanderberg"],
    ])
  func isTheSameForSlips(words: [String]) {
    #expect(Set(words.map(hash)).count == 1)
  }

  @Test func tellsNamesApart() {
    let words = ["meier", "weber", "schulz", "koch", "bauer", "richter", "12", "21", "a", "b"]
    #expect(Set(words.map(hash)).count == words.count)
  }

  @Test func isNothingForNothing() {
    #expect(hash("") == 0 && hash("  ") == 0)
    #expect(hash("a") != 0 && hash("h") != 0)
  }
}
