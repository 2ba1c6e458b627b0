// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Where the value of a target is looked for.
struct TargetPlace: Sendable {
  private let field: Field
  /// The name of the column, for a target that is one.
  private let column: String?
  /// The field that a column of this name is taken for, unless the user says otherwise.
  private let usualField: Field?

  init(_ target: OwnRule.Target) {
    field = target.field
    switch target {
    case .field:
      column = nil
      usualField = nil
    case .column(let name):
      column = name
      usualField = FieldDictionary.standard.field(named: name)
    }
  }

  /// The slot in records with a layout, or -1: the column that is no field, a field of that name, or the field that the
  /// column has been taken for.
  func slot(in layout: FieldLayout) -> Int {
    column.flatMap { layout.slot(ofColumn: $0) } ?? layout.slot(of: field) ?? usualField.flatMap { layout.slot(of: $0) }
      ?? -1
  }

  /// The slot in a lead by itself, whose columns have no names, or -1.
  func slot(in lead: borrowing LeadView) -> Int {
    let slot = lead.slot(of: field)
    guard slot < 0, let usualField else { return slot }
    return lead.slot(of: usualField)
  }
}
