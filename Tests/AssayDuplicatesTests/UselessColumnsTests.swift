// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct UselessColumnsTests {
  private static let columns = ["w", "x", "y", "z"].map { Field($0) }

  /// Which of four columns are left out.
  private func useless(_ leads: [Lead], names: Int = 4) -> [Int] {
    let records = LeadRecords(of: leads, others: Self.columns)
    let bits = UselessColumns.bits(in: records, names: names, threads: 2)
    return (0..<4).filter { bits & Attribute.others[$0].bit != 0 }
  }

  private func leads(_ value: (Int) -> String) -> [Lead] { (0..<100).map { [Self.columns[1]: value($0)] } }

  @Test func areThoseWithoutAValueThatSomeShare() {
    #expect(useless(leads { "\($0)" }) == [0, 1, 2, 3])
    #expect(useless(leads { "\($0 / 2)" }) == [0, 2, 3])
    #expect(useless(leads { _ in "blue" }) == [0, 1, 2, 3])
    #expect(useless(leads { $0 < 89 ? "blue" : "red" }) == [0, 2, 3])
    #expect(useless(leads { $0 < 95 ? "blue" : "red" }) == [0, 1, 2, 3])
    #expect(useless(leads { _ in "" }) == [0, 1, 2, 3])
  }

  @Test func areThoseWithoutAName() {
    #expect(useless(leads { "\($0 / 2)" }, names: 1) == [0, 1, 2, 3])
    #expect(useless([]) == [0, 1, 2, 3])
  }
}
