// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// How much each level of each comparison weighs, in bits: the logarithm to base 2 of how much more often it is seen in
/// two leads of one person than in leads of two.
///
/// Fellegi and Sunter, *A Theory for Record Linkage* (1969).
struct MatchModel: Sendable {
  /// Of the pairs that are one person and have both values, the share with each level: the m-probabilities.
  var match: [Float]
  /// The same of pairs that are two persons of one household; below 0 for what they agree in as any two do.
  var household: [Float]
  /// The same of pairs that are two persons of one organisation.
  var organisation: [Float]
  /// The same of pairs that are two persons: the u-probabilities. That of ``Level/same`` is not used where the rarity of
  /// the value is known.
  var random: [Float]
  /// What goes together in these leads; nil where that has not been measured.
  var dependence: Dependence?

  static let levels = 8

  @inline(__always)
  static func place(_ comparison: Comparison, _ level: Level) -> Int {
    Int(comparison.rawValue) &* levels &+ Int(level.rawValue)
  }

  /// The weights for leads that the library ships.
  static let standard: MatchModel = {
    var model = MatchModel(
      match: [Float](repeating: 1, count: Comparison.count * levels),
      household: [Float](repeating: -1, count: Comparison.count * levels),
      organisation: [Float](repeating: -1, count: Comparison.count * levels),
      random: [Float](repeating: 1, count: Comparison.count * levels))
    func set(_ comparison: Comparison, m: [Float], u: [Float], household: [Float]? = nil, organisation: [Float]? = nil)
    {
      for level in 1...5 {
        if let household { model.household[Int(comparison.rawValue) * levels + level] = household[level - 1] }
        if let organisation { model.organisation[Int(comparison.rawValue) * levels + level] = organisation[level - 1] }
        model.match[Int(comparison.rawValue) * levels + level] = m[level - 1]
        model.random[Int(comparison.rawValue) * levels + level] = u[level - 1]
      }
    }
    set(
      .firstName, m: [0.783, 0.08, 0.08, 0.045, 0.012], u: [0.005, 0.004, 0.004, 0.02, 0.967],
      household: [0.05, 0.01, 0.005, 0.02, 0.915], organisation: [0.05, 0.01, 0.005, 0.02, 0.915])
    set(
      .lastName, m: [0.81, 0.03, 0.09, 0.04, 0.03], u: [0.001, 0.0005, 0.001, 0.01, 0.9875],
      household: [0.80, 0.05, 0.02, 0.01, 0.12],
      organisation: [0.04, 0.001, 0.001, 0.01, 0.948])
    set(
      .email, m: [0.60, 0.06, 0.03, 0.09, 0.22], u: [0.00001, 0.00001, 0.0001, 0.004, 0.99],
      household: [0.08, 0.001, 0.01, 0.05, 0.859], organisation: [0.03, 0.001, 0.01, 0.001, 0.958])
    set(
      .phone, m: [0.65, 0.03, 0.06, 0.01, 0.25], u: [0.00001, 0.00001, 0.0001, 0.0001, 0.99],
      household: [0.50, 0.02, 0.02, 0.01, 0.45], organisation: [0.40, 0.02, 0.05, 0.01, 0.52])
    set(
      .birthDate, m: [0.83, 0.03, 0.10, 0.033, 0.007], u: [0.0001, 0.0001, 0.001, 0.01, 0.985],
      household: [0.05, 0.001, 0.001, 0.01, 0.938])
    set(
      .company, m: [0.60, 0.15, 0.07, 0.05, 0.13], u: [0.001, 0.001, 0.001, 0.01, 0.985],
      organisation: [0.80, 0.12, 0.03, 0.02, 0.03])
    set(
      .street, m: [0.68, 0.10, 0.08, 0.05, 0.09], u: [0.001, 0.001, 0.002, 0.02, 0.97],
      household: [0.86, 0.05, 0.04, 0.02, 0.03], organisation: [0.76, 0.05, 0.04, 0.02, 0.13])
    set(
      .houseNumber, m: [0.84, 0.01, 0.08, 0.01, 0.06], u: [0.02, 0.0001, 0.1, 0.0001, 0.88],
      household: [0.93, 0.01, 0.03, 0.01, 0.02], organisation: [0.83, 0.01, 0.03, 0.01, 0.12])
    set(
      .postalCode, m: [0.80, 0.01, 0.09, 0.01, 0.09], u: [0.002, 0.0001, 0.01, 0.0001, 0.98],
      household: [0.93, 0.01, 0.03, 0.01, 0.02], organisation: [0.83, 0.01, 0.03, 0.01, 0.12])
    set(
      .city, m: [0.76, 0.05, 0.08, 0.03, 0.08], u: [0.01, 0.001, 0.001, 0.02, 0.968],
      household: [0.90, 0.03, 0.03, 0.01, 0.03], organisation: [0.80, 0.03, 0.03, 0.01, 0.13])
    set(
      .region, m: [0.88, 0.01, 0.05, 0.01, 0.05], u: [0.1, 0.001, 0.01, 0.001, 0.888],
      household: [0.95, 0.01, 0.02, 0.01, 0.01], organisation: [0.9, 0.01, 0.02, 0.01, 0.06])
    set(
      .website, m: [0.8, 0.01, 0.01, 0.01, 0.17], u: [0.001, 0.001, 0.001, 0.001, 0.996],
      organisation: [0.9, 0.01, 0.01, 0.01, 0.07])
    for other in [Comparison.other1, .other2, .other3, .other4] {
      set(other, m: [0.70, 0.05, 0.07, 0.03, 0.15], u: [0.01, 0.001, 0.01, 0.01, 0.97])
    }
    return model
  }()
}
