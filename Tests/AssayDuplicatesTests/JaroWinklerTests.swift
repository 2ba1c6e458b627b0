// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct JaroWinklerTests {
  private func similarity(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Float {
    JaroWinkler.similarity(Array(left).span, Array(right).span)
  }

  /// The values of Winkler, *Overview of Record Linkage and Current Research Directions* (2006), table 6.
  @Test(
    arguments: [
      ("MARTHA", "MARHTA", 0.9611), ("DIXON", "DICKSONX", 0.8133), ("DWAYNE", "DUANE", 0.84),
      ("SHACKLEFORD", "SHACKELFORD", 0.9818), ("JONES", "JOHNSON", 0.8324), ("ABROMS", "ABRAMS", 0.9222),
      ("ITMAN", "SMITH", 0.4667),
    ] as [(String, String, Float)])
  func hasThePublishedValues(left: String, right: String, expected: Float) {
    #expect(abs(similarity(left.utf8, right.utf8) - expected) < 0.0001)
  }

  @Test(arguments: [("", "", 1), ("", "a", 0), ("a", "", 0), ("a", "a", 1), ("a", "b", 0), ("abc", "xyz", 0)])
  func isDefinedForEverything(left: String, right: String, expected: Float) {
    #expect(similarity(left.utf8, right.utf8) == expected)
  }

  @Test func looksAtTheBeginningOfALongText() {
    let long = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(similarity(long, long.dropLast()) == 1)
    #expect(similarity(long, "aa".utf8) < 1)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func isTheSameBothWays(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in UInt8.random(in: 97...100, using: &generator) }
      }
      let (there, back) = (similarity(texts[0], texts[1]), similarity(texts[1], texts[0]))
      #expect(abs(there - back) < 1e-6, "\(texts.map { String(decoding: $0, as: UTF8.self) })")
      #expect((0...1).contains(there))
    }
  }
}
