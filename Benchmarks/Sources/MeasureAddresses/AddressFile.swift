// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV
import CAllocationCount

/// The addresses of a file, as leads with one field.
struct AddressFile {
  let batch: LeadBatch
  var count: Int { batch.count }

  /// Nil if the file cannot be read.
  init?(_ path: String) {
    guard var source = try? FileSource(path: path) else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      guard let count = try? buffer.withUnsafeMutableBytes({ try source.read(into: $0) }) else { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    var batch = LeadBatch(layout: FieldLayout([.email]))
    batch.reset(bytes: bytes)
    var start = 0
    for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
      // The first line is the header.
      if start > 0 { batch.appendRecord(number: batch.count + 1) { _ in start..<end } }
      start = end + 1
    }
    self.batch = batch
  }

  /// How many blocks of memory a validator asks for to judge the addresses in which it finds nothing, one by one.
  func blocksForClean(with validator: some Validator) -> (leads: Int, blocks: Int) {
    var leads = 0
    var blocks = 0
    for record in 0..<batch.count {
      let lead = batch.lead(at: record)
      guard validator.validate(lead).isEmpty else { continue }
      let before = assay_allocation_count()
      _ = validator.validate(lead)
      blocks += assay_allocation_count() - before
      leads += 1
    }
    return (leads, blocks)
  }
}
