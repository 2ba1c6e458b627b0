// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayUnicode

/// What the normaliser makes of one value, through the public interface.
struct Normalized {
  let changes: [Change]
  /// The result, by character: `String` would take `u` with U+0308 and `ü` for equal.
  let scalars: [Unicode.Scalar]

  init(_ value: String, in field: Field = .lastName) {
    let lead: Lead = [field: value]
    changes = UnicodeNormalizer().normalize(LeadBatch([lead]).lead(at: 0))
    scalars = Array((changes.last?.value ?? value).unicodeScalars)
  }

  var rules: [String] { changes.map(\.rule.id.rawValue) }

  /// Whether each change begins with the result of the one before.
  func isReplayable(from value: String) -> Bool {
    var current = Array(value.unicodeScalars)
    for change in changes {
      guard Array(change.original.unicodeScalars) == current else { return false }
      current = Array(change.value.unicodeScalars)
    }
    return current == scalars
  }
}

extension String {
  /// The characters as code points, for a readable failure.
  var codePoints: String { Array(unicodeScalars).codePoints }
}

extension [Unicode.Scalar] {
  var codePoints: String { map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ") }
}
