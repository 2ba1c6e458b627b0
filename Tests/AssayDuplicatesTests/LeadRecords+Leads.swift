// SPDX-License-Identifier: Apache-2.0

import AssayCore

@testable import AssayDuplicates

extension LeadRecords {
  /// The records of leads, as the validator gathers them.
  init(of leads: [Lead], others: [Field] = []) {
    self.init()
    let batch = LeadBatch(leads)
    var reader = AttributeReader(others: others)
    var values = AttributeValues()
    for index in 0..<batch.count {
      reader.read(batch.lead(at: index), into: &values)
      append(values, number: index + 1, isRejected: false)
    }
  }

  /// The value of a lead in the form in which it is compared, "" for none.
  func text(_ attribute: Attribute, of index: Int = 0) -> String {
    let lead = LeadRecord(bytes.span, at: starts[index])
    return String(decoding: bytes[lead.range(of: attribute, bytes.span)], as: UTF8.self)
  }
}
