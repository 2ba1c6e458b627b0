// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCore

struct PackedComparisonsTests {
  private let some = [
    FieldComparison(name: "email", agreement: .same, weight: 16.61),
    FieldComparison(name: "last name", agreement: .different, weight: -4.5),
    FieldComparison(name: "prior", agreement: nil, weight: -13.07),
  ]

  @Test func giveBackWhatWasAdded() {
    var packed = PackedComparisons()
    let others = FieldComparison.Agreement.allCases.map { FieldComparison(name: $0.name, agreement: $0, weight: 0.01) }
    let places = [some, [], others, some].map { packed.append($0) }
    #expect(places[1] == 0)
    #expect(places.map { packed[$0 ?? 0] } == [some, [], others, some])
  }

  @Test(arguments: [0, 0.01, -0.01, 327, -327, 327.67, -327.68, 99.99])
  func keepHundredthsOfABit(weight: Double) {
    var packed = PackedComparisons()
    let place = packed.append([FieldComparison(name: "a", agreement: nil, weight: weight)])
    #expect(packed[place ?? 0].map(\.weight) == [weight])
  }

  @Test(arguments: [328, -328, 1e300, .infinity, .nan] as [Double])
  func refuseWhatDoesNotFit(weight: Double) {
    var packed = PackedComparisons()
    let first = packed.append(some)
    #expect(packed.append(some + [FieldComparison(name: "b", agreement: nil, weight: weight)]) == nil)
    let second = packed.append(some)
    #expect(packed[first ?? 0] == some && packed[second ?? 0] == some)
    #expect(first == 1 && second == 5)
  }

  @Test func refuseTooManyNames() {
    var packed = PackedComparisons()
    let places = (0..<8200).map { packed.append([FieldComparison(name: "n\($0)", agreement: .alike, weight: 1)]) }
    #expect(places.prefix(8192).allSatisfy { $0 != nil } && places.dropFirst(8192).allSatisfy { $0 == nil })
    #expect(packed[places[8191] ?? 0].map(\.name) == ["n8191"])
  }
}
