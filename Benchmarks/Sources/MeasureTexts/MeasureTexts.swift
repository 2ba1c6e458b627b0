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

/// Prints what it costs to judge the names, companies and places of a file of leads one by one, on one thread: the least of
/// several passes. Ends with 1 if a text against which nothing speaks asks for memory.
///
///     MeasureTexts FILE [PASSES]
@main
enum MeasureTexts {
  static func main() throws {
    guard CommandLine.arguments.count >= 2 else {
      print("usage: MeasureTexts FILE [PASSES]")
      exit(2)
    }
    let passes = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
    let texts = try TextsOfFile(CommandLine.arguments[1])
    var isFree = true
    for (name, field, kind) in [
      ("first names", Field.firstName, TextKind.personName), ("last names", .lastName, .personName),
      ("companies", .company, .company), ("streets", .street, .street), ("cities", .city, .city),
      ("messages", .message, .message),
    ] {
      var least = Duration.seconds(1000)
      var result = (found: 0, blocks: 0)
      for _ in 0..<max(1, passes) {
        let start = ContinuousClock.now
        result = texts.judge(field, as: kind)
        least = min(least, ContinuousClock.now - start)
      }
      let nanoseconds = least / .nanoseconds(1) / Double(max(1, texts.count))
      let millions = (100_000 / max(nanoseconds, 0.01)).rounded() / 100
      print(
        "\(name): \((nanoseconds * 10).rounded() / 10) ns, \(millions) M/s, \(result.found) of \(texts.count) odd, "
          + "\(result.blocks) blocks of memory")
      isFree = isFree && result.blocks <= result.found
    }
    if assay_allocation_count() >= 0, !isFree { exit(1) }
  }
}

/// The leads of a file in one batch.
struct TextsOfFile {
  private var batch: LeadBatch
  var count: Int { batch.count }

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
          used = fields.indices.filter { fields[$0] != nil }
          batch = LeadBatch(layout: FieldLayout(used.compactMap { fields[$0] }))
          continue
        }
        batch.appendRecord(number: batch.count + 1)
        for (slot, column) in used.enumerated() where column < cells.count {
          batch.setValue(at: slot, to: Array(cells[column].utf8))
        }
      }
    }
    self.batch = batch
  }

  func judge(_ field: Field, as kind: TextKind) -> (found: Int, blocks: Int) {
    let before = assay_allocation_count()
    var found = 0
    let leads = batch.leads
    for record in 0..<leads.count where TextJudgement(leads[record][field], as: kind).strongest != nil { found += 1 }
    return (found, assay_allocation_count() - before)
  }
}
