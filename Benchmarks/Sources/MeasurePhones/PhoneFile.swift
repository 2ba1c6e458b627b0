// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV
import CAllocationCount

/// The numbers of a file, as leads with a telephone number and a country.
struct PhoneFile {
  private var batch: LeadBatch
  var count: Int { batch.count }

  init(_ path: String) throws {
    var batch = LeadBatch(layout: FieldLayout([.phone, .country]))
    var source = try FileSource(path: path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      batch.appendRecord(number: batch.count + 1)
      batch.setValue(at: 0, to: Array(line[(tab + 1)...]))
      batch.setValue(at: 1, to: Array(line[..<tab]))
    }
    self.batch = batch
  }
}

// MARK: - Ways to judge

extension PhoneFile {
  /// One way to judge all numbers; how many are valid, and how many bytes their E.164 forms have.
  struct Way {
    let name: String
    let run: @Sendable (PhoneFile) -> (valid: Int, bytes: Int)
  }

  static let ways = [
    Way(name: "PhoneNumber, read + valid + E.164 as a string") { $0.read() },
    Way(name: "PhoneValidator, in a batch; valid is what has no finding") { $0.validate() },
    Way(name: "PhoneEnricher, in a batch") { $0.enrich() },
  ]

  private func read() -> (valid: Int, bytes: Int) {
    var result = (valid: 0, bytes: 0)
    let leads = batch.leads
    for record in 0..<leads.count {
      let lead = leads[record]
      guard let number = try? PhoneNumber(parsing: lead[.phone], in: PhoneRegion(lead[.country])), number.isValid else {
        continue
      }
      result.valid += 1
      result.bytes += number.e164.utf8.count
    }
    return result
  }

  private func validate() -> (valid: Int, bytes: Int) {
    var findings = RecordTable<Finding>()
    PhoneValidator().validate(batch, into: &findings)
    return (batch.count - findings.count, 0)
  }

  private func enrich() -> (valid: Int, bytes: Int) {
    var batch = batch
    Pipeline(enrichers: [PhoneEnricher()]).assess(&batch)
    var result = (valid: 0, bytes: 0)
    for record in 0..<batch.count {
      let count = batch.enrichments.value(0, of: record).count
      result.valid += count > 0 ? 1 : 0
      result.bytes += count
    }
    return result
  }

  /// How many blocks of memory the validator asks for where it has nothing to say.
  func blocksForValid() -> (numbers: Int, blocks: Int) {
    let validator = PhoneValidator()
    var result = (numbers: 0, blocks: 0)
    for record in 0..<batch.count {
      let lead = batch.lead(at: record)
      guard validator.validate(lead).isEmpty else { continue }
      let before = assay_allocation_count()
      _ = validator.validate(lead)
      result.blocks += assay_allocation_count() - before
      result.numbers += 1
    }
    return result
  }
}
