// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV
import CAllocationCount

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The leads of a file in batches of the size that a run has.
struct LeadsOfFile {
  private static let batchSize = 4_000

  private(set) var batches: [LeadBatch] = []
  var count: Int { batches.reduce(0) { $0 + $1.count } }

  init(_ path: String) throws {
    var reader = try CSVReader(source: FileSource(path: path), chunkSize: 1 << 20)
    var chunk = CSVChunk()
    var fields: [Field?] = []
    var used: [Int] = []
    var batch = LeadBatch(layout: FieldLayout([]))
    while try reader.next(into: &chunk) {
      var records = chunk.makeRecordCursor()
      while let record = records.next(in: chunk) {
        let cells = chunk.strings(of: record)
        guard !fields.isEmpty else {
          fields = cells.map { FieldDictionary.standard.field(named: $0) }
          let others = fields.indices.filter { fields[$0] == nil }
          used = fields.indices.filter { fields[$0] != nil } + others
          batch = LeadBatch(
            layout: FieldLayout(used.compactMap { fields[$0] }, otherNames: others.map { cells[$0] }))
          continue
        }
        batch.appendRecord(number: batch.count + 1)
        for (slot, column) in used.enumerated() where column < cells.count {
          batch.setValue(at: slot, to: Array(cells[column].utf8))
        }
        guard batch.count == Self.batchSize else { continue }
        batches.append(batch)
        batch = LeadBatch(layout: batch.layout)
      }
    }
    if batch.count > 0 { batches.append(batch) }
  }

  func judge(_ validator: OwnRulesValidator) -> (findings: Int, blocks: Int) {
    let before = assay_allocation_count()
    var count = 0
    for batch in batches {
      var findings = RecordTable<Finding>()
      validator.validate(batch, into: &findings)
      count += findings.count
    }
    return (count, assay_allocation_count() - before)
  }

  /// Nanoseconds to look for a byte that is not there, for each value.
  func searchWithMemchr(_ passes: Int) -> Double {
    var least = Duration.seconds(1000)
    var values = 0
    for _ in 0..<passes {
      let start = ContinuousClock.now
      var found = 0
      values = 0
      for batch in batches {
        let leads = batch.leads
        for slot in batch.layout.fields.indices {
          for record in 0..<leads.count {
            let value = leads.value(at: slot, of: record)
            values += 1
            found += value.withUnsafeBytes { bytes in
              bytes.baseAddress.map { memchr($0, 0xFF, bytes.count) == nil ? 0 : 1 } ?? 0
            }
          }
        }
      }
      least = min(least, ContinuousClock.now - start)
      if found > values { print(found) }
    }
    return least / .nanoseconds(1) / Double(max(1, values))
  }

  /// Nanoseconds that the regular expressions of the standard library take for a city, for the first batch.
  func matchWithRegex(_ pattern: String) throws -> Double {
    let regex = try Regex(pattern)
    guard let batch = batches.first else { return 0 }
    let values = (0..<batch.count).map { batch.lead(at: $0).string(.city) }
    let start = ContinuousClock.now
    var found = 0
    for value in values where value.wholeMatch(of: regex) != nil { found += 1 }
    let duration = ContinuousClock.now - start
    if found > values.count { print(found) }
    return duration / .nanoseconds(1) / Double(max(1, values.count))
  }
}
