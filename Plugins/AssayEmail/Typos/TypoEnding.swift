// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What a domain may end with: `com`, `co.uk`; see Reference/Email/TypoTargets.
struct TypoEnding: Sendable {
  /// In lower case, with the dot before it.
  let name: [UInt8]
  /// As for a ``TypoTarget``.
  let weight: Int
  /// Whether it is a `com.X` beside which there is no `co.X`.
  let hasNoShortForm: Bool
  /// Where the dot of the last label stands in the name: 0 for an ending of one label.
  let lastDot: Int
  var isDouble: Bool { lastDot > 0 }

  /// All endings of the table.
  static let all: [TypoEnding] = ReferenceTable.typoTargets.entries.compactMap { name, value in
    guard name.hasPrefix(".") else { return nil }
    let bytes = Array(name.utf8)
    return TypoEnding(
      name: bytes, weight: Int(value & 0xF), hasNoShortForm: value & 1 << 6 != 0,
      lastDot: bytes.lastIndex(of: ASCII.dot) ?? 0)
  }
}
