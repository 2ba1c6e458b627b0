// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayKernels

/// The letters of all targets, side by side, to find the few that a domain may be a slip of.
struct TypoTargetIndex {
  static let bundled = TypoTargetIndex(TypoTarget.all)

  private let targets: [TypoTarget]
  private let names: [UInt32]
  private let wholes: [UInt32]

  init(_ targets: [TypoTarget]) {
    self.targets = targets
    names = targets.map(\.sketch.nameLetters)
    wholes = targets.map(\.sketch.letters)
  }

  /// Goes through the targets that have nearly the letters of a domain, in their order, until `body` returns false.
  /// - Parameter isEndingKnown: whether the ending of the domain exists.
  func forEachTarget(
    like typed: DomainSketch, isEndingKnown: Bool, _ body: (borrowing TypoTarget) -> Bool
  ) {
    let targets = targets.span
    guard isEndingKnown else {
      for index in targets.indices where targets[index].sketch.mayBeMeant(byUnknown: typed) {
        guard body(targets[index]) else { return }
      }
      return
    }
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: targets.count + 1) { matches in
      guard let start = matches.baseAddress else { return }
      let count = assay_near_letter_sets(names, wholes, targets.count, typed.nameLetters, typed.letters, start)
      for match in 0..<count {
        let index = Int(matches[match])
        guard targets[index].sketch.mayBeMeant(by: typed, isOnlyHere: targets[index].isOnlyHere) else { continue }
        guard body(targets[index]) else { return }
      }
    }
  }
}
