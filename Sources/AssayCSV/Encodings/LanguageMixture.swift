// SPDX-License-Identifier: Apache-2.0

/// How likely words are if each is in one of several languages, whose shares are learnt from the words themselves.
///
/// A file of leads holds names of many countries: no single language explains it, and to give each word its best language
/// would favour encodings that many languages share.
enum LanguageMixture {
  /// Enough for the shares to settle.
  private static let rounds = 4
  /// Words' worth of belief, before any word is seen, in the shares that are given.
  private static let priorWeight = 2.0

  /// The natural logarithm of the probability of all words.
  ///
  /// - Parameters:
  ///   - costs: The negative logarithm of the probability of each word in each language: [language][word].
  ///   - weights: How much of the text is in each language, as far as is known beforehand.
  static func logLikelihood(_ costs: [[Float]], weights: [Double]) -> Double {
    guard let first = costs.first else { return -.infinity }
    let sum = weights.reduce(0, +)
    let expected = weights.map { $0 / sum }
    var shares = expected
    var total = 0.0
    // The probability of a word in a language, as a multiple of that in its best language.
    let best = first.indices.map { word in costs.reduce(Float.infinity) { min($0, $1[word]) } }
    let relative = costs.map { row in zip(row, best).map { $0 - $1 > 30 ? 0 : exponential(Double($1 - $0)) } }
    for _ in 0..<rounds {
      var weights = expected.map { $0 * priorWeight }
      total = 0
      for word in first.indices {
        var sum = 0.0
        for language in costs.indices { sum += shares[language] * relative[language][word] }
        for language in costs.indices { weights[language] += shares[language] * relative[language][word] / sum }
        total += logarithm(sum) - Double(best[word])
      }
      let all = weights.reduce(0, +)
      shares = weights.map { $0 / all }
    }
    return total
  }
}
