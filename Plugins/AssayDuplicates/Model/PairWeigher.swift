// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Weighs pairs by a model.
struct PairWeigher: Sendable {
  let model: MatchModel
  /// For each comparison and level: what it weighs for a person, a household and an organisation. For the level of the
  /// same value, what is to be added to the rarity of the value.
  private let weights: [SIMD4<Float>]
  /// 1 where the rarity of a shared value counts.
  private let sharing: [SIMD4<Float>]

  /// What it weighs that first and last name have to be exchanged: one person in sixteen or fewer is entered so.
  static let crossing: Float = -4
  /// The weight of what cannot be.
  private static let impossible: Float = -200

  /// Rarities are kept in eighths of a bit.
  static let rarityScale: Float = 8

  init(_ model: MatchModel) {
    self.model = model
    weights = model.random.indices.map { place in
      let level = place % MatchModel.levels
      if level == 0 || level > 5 { return .zero }
      let random: Float = level == Int(Level.same.rawValue) ? 1 : model.random[place]
      return SIMD4(
        logarithm(Double(model.match[place] / random)),
        model.household[place] < 0 ? .zero : logarithm(Double(model.household[place] / random)),
        model.organisation[place] < 0 ? .zero : logarithm(Double(model.organisation[place] / random)), 0)
    }
    sharing = model.random.indices.map { place in
      SIMD4(1, model.household[place] < 0 ? 0 : 1, model.organisation[place] < 0 ? 0 : 1, 0)
    }
  }

  func weigh(_ pair: ComparedPair) -> RelationWeights {
    weigh(pair) { _, _ in }
  }

  /// - Parameter tell: is told what each comparison weighs for one person.
  @inline(__always)
  func weigh(_ pair: ComparedPair, _ tell: (Comparison, Float) -> Void) -> RelationWeights {
    // Of a person, a household, an organisation.
    var sum = SIMD4<Float>.zero
    var (names, house, town) = (Float(0), Float(0), Float(0))
    let pattern = pair.pattern
    let (firstAgrees, lastAgrees) = (pattern[.firstName].isAgreement, pattern[.lastName].isAgreement)
    let (nameAgrees, namesAgree) = (firstAgrees || lastAgrees, firstAgrees && lastAgrees)
    for place in 0..<Comparison.count {
      guard let comparison = Comparison(rawValue: UInt8(place)) else { continue }
      let level = pattern[comparison]
      if level == .missing { continue }
      let slot = MatchModel.place(comparison, level)
      var weight = weights[slot]
      if level == .same {
        var rarity = Float(pair.rarities[Int(comparison.rawValue)]) / Self.rarityScale
        if let dependence = model.dependence { rarity -= excess(of: rarity, in: comparison, pattern, dependence) }
        weight += sharing[slot] * rarity
      } else if comparison.isContact && (level == .form || level == .close) {
        // What is nearly the same as a value that many have weighs no more than that value.
        let rarity = Float(pair.rarities[Int(comparison.rawValue)]) / Self.rarityScale
        let same = MatchModel.place(comparison, .same)
        weight = pointwiseMin(weight, weights[same] + sharing[same] * rarity)
      }
      switch comparison {
      case .firstName, .lastName:
        sum += weight
        names += weight[0]
      case .email where level == .close || level == .alike:
        // Mailboxes are named after their owners: that two of one name have the same local part, or nearly, says little.
        if nameAgrees {
          weight.clamp(
            lowerBound: SIMD4(repeating: -20), upperBound: SIMD4(repeating: level == .close && namesAgree ? 4 : 1))
        }
        sum += weight
        names += weight[0]
      case .street, .houseNumber: house += weight[0]
      case .postalCode, .city, .region: town += weight[0]
      default: sum += weight
      }
      tell(comparison, weight[0])
    }
    if pattern.isCrossed { sum[0] += Self.crossing }
    let unnamed = pair.isNamed ? 0 : Self.impossible
    return RelationWeights(
      sum[0] + house + town, sum[0], sum[1] + house + town + unnamed, sum[2] + house + town + unnamed, house + town,
      town,
      names, Self.impossible)
  }

  /// How many bits of a rarity have been counted already, because the value goes together with another that is the same.
  @inline(__always)
  private func excess(
    of rarity: Float, in comparison: Comparison, _ pattern: AgreementPattern, _ dependence: Dependence
  ) -> Float {
    switch comparison {
    case .lastName where pattern[.firstName] == .same: min(rarity, dependence.lastOfFirstName)
    case .city where pattern[.postalCode] == .same: max(0, rarity - dependence.cityInPostalCode)
    case .region where pattern[.city] == .same || pattern[.postalCode] == .same:
      max(0, rarity - dependence.regionOfPlace)
    default: 0
    }
  }
}
