// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension LeadBatch {
  /// Creates a batch of leads with numbers of their own, as a part of a data set has.
  /// - Parameter bytes: what is appended to each value that is not empty.
  init(numbered leads: [(number: Int, lead: Lead)], appending bytes: [UInt8] = []) {
    var fields: [Field] = []
    for field in leads.flatMap(\.lead.fields) where !fields.contains(field) { fields.append(field) }
    self.init(layout: FieldLayout(fields))
    for (number, lead) in leads {
      appendRecord(number: number)
      for (slot, field) in fields.enumerated() {
        guard let value = lead[field] else { continue }
        setValue(at: slot, to: Array(value.utf8) + (value.isEmpty ? [] : bytes))
      }
    }
  }
}
