// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport

/// Writes the values of some fields in capital letters, step by step: first the first letter, then the rest.
struct UppercaseNormalizer: Normalizer {
  static let first = Rule.plain("test.small-initial", .note)
  static let rest = Rule.plain("test.small-letters", .note)

  let fields: [Field]

  var rules: [Rule] { [Self.first, Self.rest] }

  func normalize(_ lead: borrowing LeadView) -> [Change] {
    var changes: [Change] = []
    for field in fields {
      let original = lead.string(field)
      let initial = original.prefix(1).uppercased() + original.dropFirst()
      if initial != original { changes.append(Change(Self.first, in: field, from: original, to: initial)) }
      if initial.uppercased() != initial {
        changes.append(Change(Self.rest, in: field, from: initial, to: initial.uppercased()))
      }
    }
    return changes
  }
}
