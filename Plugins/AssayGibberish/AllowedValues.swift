// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Values that a user vouches for.
struct AllowedValues: Sendable {
  private let values: Set<String>

  init(_ values: Set<String>) {
    self.values = Set(values.map { Self.folded($0) })
  }

  func contains(_ text: Span<UInt8>) -> Bool {
    !values.isEmpty && text.count <= 256 && values.contains(Self.folded(String(repairing: text)))
  }

  private static func folded(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(scalars[start...$0]) } ?? ""
  }
}
