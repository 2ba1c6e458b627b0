// SPDX-License-Identifier: Apache-2.0

import CAssayKernels
import Testing

/// The quick search for names with nearly the same letters.
struct NearLetterSetsTests {
  /// One by one, as the definition has it.
  private func expected(_ names: [UInt32], _ wholes: [UInt32], _ name: UInt32, _ whole: UInt32) -> [Int] {
    names.indices.filter { (names[$0] ^ name).nonzeroBitCount <= 4 || wholes[$0] == whole }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 32, 47, 230])
  func findsWhatTheDefinitionFinds(_ count: Int) {
    var state: UInt64 = 7
    func next() -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(truncatingIfNeeded: state >> 33) & 0xFFF
    }
    let names = (0..<count).map { _ in next() }
    let wholes = (0..<count).map { _ in next() & 7 }
    for _ in 0..<50 {
      let (name, whole) = (next(), next() & 7)
      var matches = [UInt16](repeating: 0, count: count + 1)
      let found = assay_near_letter_sets(names, wholes, count, name, whole, &matches)
      #expect(matches.prefix(found).map(Int.init) == expected(names, wholes, name, whole))
    }
  }
}
