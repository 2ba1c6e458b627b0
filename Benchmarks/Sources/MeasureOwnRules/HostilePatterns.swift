// SPDX-License-Identifier: Apache-2.0

import Assay

/// Patterns that take other engines exponential time, or an automaton exponential memory.
enum HostilePatterns {
  static let all = ["(a*)*c", "(a|aa)+c", "(a+a+)+c", "(a|b)*a(a|b){14}", "(.{0,20}a){0,20}", "(a|b)*a(a|b){300}"]

  /// Nanoseconds for each byte of a long value.
  static func cost(of source: String) throws -> Double {
    let pattern = try LinearPattern(source)
    var state: UInt64 = 1
    let value: [UInt8] = (0..<(1 << 20)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return source.contains("b") && state >> 63 == 0 ? 0x62 : 0x61
    }
    let start = ContinuousClock.now
    _ = pattern.matches(value.span)
    return (ContinuousClock.now - start) / .nanoseconds(1) / Double(value.count)
  }
}
