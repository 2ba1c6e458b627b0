// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// How sure a score of ``LetterModel`` makes that a text was mashed.
enum LetterConfidence {
  /// The logistic function that `Reference/Text/LetterModel/calibrate.py` fits and whose reliability it prints: where one field
  /// in 20 is mashed, nine in ten texts with a confidence of 0.9 are.
  static func of(score: Double) -> Double { 1 / (1 + exponential(-(slope * score + intercept))) }

  /// The score that makes so sure.
  static func score(of confidence: Double) -> Double {
    (naturalLogarithm(confidence / (1 - confidence)) - intercept) / slope
  }

  private static let slope = 0.503
  private static let intercept = -3.360
}
