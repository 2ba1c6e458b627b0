// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A whole number with its thousands set apart: `1,234,567`, in German `1.234.567`.
public struct GroupedNumber: Sendable {
  /// The number as it is written.
  public let text: String

  /// Writes a number as a language does.
  public init(_ value: Int, language: Language) {
    let separator = language == .german ? "." : ","
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    text = (value < 0 ? "-" : "") + groups.joined(separator: separator)
  }
}
