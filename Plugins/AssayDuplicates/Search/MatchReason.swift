// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Why two leads are one person, or are not: what each comparison weighs, and what belongs to none.
struct MatchReason: Sendable {
  let pattern: AgreementPattern
  private let weights: [(comparison: Comparison, weight: Double)]
  /// How rarely two leads are one person at all.
  private let prior: Double
  /// That first and last name have to be exchanged.
  private let crossing: Double
  /// That two of one household, organisation, house, town or name would agree as much.
  private let relations: Double

  init(_ pair: ComparedPair, _ weigher: PairWeigher, _ shares: Shares) {
    var weights: [(comparison: Comparison, weight: Double)] = []
    let relations = weigher.weigh(pair) { weights.append(($0, Self.rounded($1))) }
    let hasMoved = shares.hasMoved(relations)
    // Who has moved may have any address: it weighs nothing.
    if hasMoved {
      for index in weights.indices where weights[index].comparison.isPlace { weights[index].weight = 0 }
    }
    pattern = pair.pattern
    self.weights = weights
    prior = Self.rounded(shares.prior(hasMoved: hasMoved))
    crossing = pair.pattern.isCrossed ? Double(PairWeigher.crossing) : 0
    let total = Self.rounded(shares.weight(of: relations))
    self.relations = total - weights.reduce(0) { $0 + $1.weight } - prior - crossing
  }

  /// To hundredths of a bit, so that what is shown adds up.
  private static func rounded(_ weight: Float) -> Double { (Double(max(-300, min(300, weight))) * 100).rounded() / 100 }

  /// The match weight in bits.
  var weight: Double { (weights.reduce(0) { $0 + $1.weight } + prior + crossing + relations).hundredths }

  /// How likely the two are one person.
  var probability: Double {
    let odds = power(Float(weight))
    return odds / (1 + odds)
  }

  /// The comparisons, and what belongs to none of them, largest first.
  func comparisons(_ otherNames: [String]) -> [FieldComparison] {
    var all = weights.map {
      FieldComparison(
        name: $0.comparison.name(otherNames), agreement: pattern[$0.comparison].agreement, weight: $0.weight)
    }
    if crossing != 0 { all.append(FieldComparison(name: "exchanged-names", agreement: nil, weight: crossing)) }
    if abs(relations) >= 0.005 {
      all.append(FieldComparison(name: "other-relation", agreement: nil, weight: relations.hundredths))
    }
    all.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.name < $1.name }
    return all + [FieldComparison(name: "prior", agreement: nil, weight: prior)]
  }

  /// What agrees and what does not, in words.
  func sentence(_ otherNames: [String]) -> Finding.Argument.Value {
    MatchSentence(pattern, weights.map(\.comparison), otherNames).value
  }
}

extension Double {
  fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}

extension Level {
  /// Nil where one of the two has no value.
  var agreement: FieldComparison.Agreement? {
    switch self {
    case .missing: nil
    case .same: .same
    case .form: .form
    case .close: .close
    case .alike: .alike
    case .different: .different
    }
  }
}

extension Comparison {
  /// The name in machine-readable output: that of the field, or of the column.
  func name(_ otherNames: [String]) -> String {
    if let place = otherPlace { return place < otherNames.count ? otherNames[place] : "other\(place + 1)" }
    if self == .houseNumber { return "houseNumber" }
    return attribute.field?.name ?? "other"
  }

  /// Which of the columns that are no field it is about.
  var otherPlace: Int? {
    rawValue >= Comparison.other1.rawValue ? Int(rawValue - Comparison.other1.rawValue) : nil
  }
}
