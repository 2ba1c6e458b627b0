// SPDX-License-Identifier: Apache-2.0

import AssayMemory

/// A lead that depends on nothing but its batch and record.
///
/// The persons of a batch begin in the middle of those of the batch before, so that each person comes in two batches,
/// and both have the same mailbox, telephone and place of living. Every tenth uses the telephone of an office of 400.
struct InventedLead {
  let lead: MemoryLead

  init(batch: Int, record: Int, of count: Int) {
    let person = batch * (count / 2) + record
    let name = Array("person \(person)".utf8)
    let phone = person % 10 == 0 ? "office \(person / 4000)" : "phone \(person)"
    let keys = [
      MemoryKey(.email, Array("\(person)@example.org".utf8)), MemoryKey(.phone, Array(phone.utf8)),
      MemoryKey(.nameAndPostalCode, joining: [name, Array("\(person % 10_000)".utf8)]),
    ]
    lead = MemoryLead(record: record, keys: keys, name: name)
  }
}
