// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Carries changes out on a lead, and back.
enum Replay {
  /// The lead after the changes, nil if one does not start from the value that is there.
  static func redo(_ changes: [Change], on lead: Lead) -> Lead? {
    var lead = lead
    for change in changes {
      guard Array((lead[change.field] ?? "").utf8) == Array(change.original.utf8) else { return nil }
      lead[change.field] = change.value
    }
    return lead
  }

  /// The lead before the changes, nil if one does not end at the value that is there.
  static func undo(_ changes: [Change], on lead: Lead) -> Lead? {
    let reversed = changes.reversed().map { Change($0.rule, in: $0.field, from: $0.value, to: $0.original) }
    return redo(reversed, on: lead)
  }
}

/// A lead that is equal to another one only if all bytes are: Swift compares strings by canonical equivalence.
struct ExactLead: Equatable {
  private let values: [Field: [UInt8]]

  init(_ lead: Lead) {
    values = Dictionary(uniqueKeysWithValues: lead.fields.map { ($0, Array((lead[$0] ?? "").utf8)) })
  }
}

/// A change that is equal to another one only if all bytes are.
struct ExactChange: Equatable {
  private let rule: Rule.ID
  private let field: Field
  private let original: [UInt8]
  private let value: [UInt8]

  init(_ change: Change) {
    rule = change.rule.id
    field = change.field
    original = Array(change.original.utf8)
    value = Array(change.value.utf8)
  }
}
