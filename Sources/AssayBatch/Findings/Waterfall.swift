// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The comparisons of two leads in the order in which people read them, each with the sum so far: evidence for one
/// person first, then against; the last sum is the match weight.
public struct Waterfall: Sendable, Hashable {
  /// A comparison and the sums before and after it, in hundredths of a bit, so that what is shown adds up.
  public struct Step: Sendable, Hashable {
    /// What was compared.
    public let comparison: FieldComparison
    /// The sum of all before it.
    public let before: Int
    /// The sum with it.
    public let after: Int

    /// Its own weight.
    public var weight: Int { after - before }
    /// Where its bar begins and ends.
    public var span: ClosedRange<Int> { min(before, after)...max(before, after) }
  }

  /// The steps from nothing to the match weight.
  public let steps: [Step]

  /// Puts comparisons in order.
  public init(_ comparisons: [FieldComparison]) {
    var sum = 0
    var steps: [Step] = []
    for comparison in comparisons.sorted(by: { Self.place(of: $0) < Self.place(of: $1) }) {
      let next = sum + (Int(exactly: (comparison.weight * 100).rounded()) ?? 0)
      steps.append(Step(comparison: comparison, before: sum, after: next))
      sum = next
    }
    self.steps = steps
  }

  /// The match weight in hundredths of a bit.
  public var weight: Int { steps.last?.after ?? 0 }

  /// From the smallest sum to the largest; 0 is in it.
  public var range: ClosedRange<Int> {
    steps.reduce(0...0) { min($0.lowerBound, $1.after)...max($0.upperBound, $1.after) }
  }

  /// A number in hundredths with two decimals.
  /// - Parameter isSigned: whether a plus is written.
  public static func text(_ hundredths: Int, isSigned: Bool = false, language: Language) -> String {
    let point = language == .german ? "," : "."
    let sign = hundredths < 0 ? "−" : isSigned && hundredths > 0 ? "+" : ""
    let (whole, rest) = Int(clamping: hundredths.magnitude).quotientAndRemainder(dividingBy: 100)
    return "\(sign)\(whole)\(point)\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Evidence for, the largest first; then against; last what belongs to no field and holds for any two leads.
  private static func place(of comparison: FieldComparison) -> (Int, Double, String) {
    let isFor = comparison.weight >= 0
    let isGeneral = comparison.agreement == nil && (comparison.name == "prior" || comparison.name == "other-relation")
    return (isFor ? 0 : isGeneral ? 2 : 1, -abs(comparison.weight), comparison.name)
  }
}
