// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// What holds for any file, shown on files that have everything that files from the wild have.
struct EnginePropertyTests {
  static let seeds: ClosedRange<UInt64> = 1...4

  private func options(chunkSize: Int = 1 << 18, jobs: Int = 2) -> BatchOptions {
    var options = BatchOptions()
    options.chunkSize = chunkSize
    options.jobs = jobs
    options.delimiter = UInt8(ascii: ",")
    return options
  }

  @Test(arguments: seeds, [false, true])
  func doesNotDependOnTheNumberOfThreadsAndTheSizeOfChunks(seed: UInt64, hasOpenQuotes: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(NastyCSV(seed: seed, rows: 100, hasOpenQuotes: hasOpenQuotes).bytes, to: "leads.csv")
    let expected = try CleanResult([path], with: .standard, options: options(jobs: 1)).files
    #expect(expected.count == 9)
    for (chunkSize, jobs) in [(64, 1), (64, 5), (1000, 2), (4096, 5), (65536, 2)] {
      let files = try CleanResult([path], with: .standard, options: options(chunkSize: chunkSize, jobs: jobs)).files
      let different = expected.keys.filter { expected[$0] != files[$0] }.sorted()
      #expect(different == [], "chunks of \(chunkSize), \(jobs) threads")
    }
  }

  @Test(arguments: seeds, [false, true])
  func putsEveryRowIntoExactlyOneFile(seed: UInt64, hasOpenQuotes: Bool) throws {
    let file = NastyCSV(seed: seed, rows: 250, hasOpenQuotes: hasOpenQuotes)
    let result = try CleanResult(file.bytes, with: .standard, options: options(chunkSize: 500))
    let unreadable = try CSVTable(result.bytes("unreadable.csv")).texts(in: "row").map {
      String($0.prefix { $0 != "," })
    }
    let written = try CleanResult.destinations.flatMap { try CSVTable(result.bytes($0)).texts(in: "id") } + unreadable
    let read =
      hasOpenQuotes
      ? try CSVTable(file.bytes.withoutMark).rows.map { String(decoding: $0[0], as: UTF8.self) } : file.ids
    #expect(written.sorted() == read.sorted())
    let counts = result.report.counts
    let destinations = [counts.accepted, counts.review, counts.rejected, counts.duplicates, counts.unreadable]
    #expect(destinations.allSatisfy { $0 > 0 })
    #expect(counts.isBalanced)
    #expect(counts.records == read.count)
    #expect(counts.unreadable == unreadable.count)
  }

  /// With duplicates by their mailbox alone: how rare a value is, and so how much two leads look alike, is another matter
  /// in the smaller file.
  @Test(arguments: seeds)
  func changesNothingTheSecondTime(seed: UInt64) throws {
    var pipeline = Pipeline.standard
    pipeline.datasetValidators[0] = ExactDuplicateValidator(
      field: .email, rule: ExactDuplicateValidator.sameEmail
    ) { EmailAddress.appendMatchKey(of: $0, to: &$1) }
    let first = try CleanResult(NastyCSV(seed: seed, rows: 350).bytes, with: pipeline, options: options())
    let second = try CleanResult(first.bytes("accepted.csv"), with: pipeline, options: options())
    #expect(second.report.counts.records > 50)
    #expect(second.report.counts.accepted == second.report.counts.records)
    #expect(second.text("accepted.csv") == first.text("accepted.csv"))
    #expect(second.bytes("accepted.csv") == first.bytes("accepted.csv"))
    for name in CleanResult.destinations.dropFirst() { #expect(try CSVTable(second.bytes(name)).rows.isEmpty) }
    #expect(try second.findings().filter { $0.change != nil } == [])
  }

  @Test(arguments: seeds)
  func givesTheOutputCellWhenItsChangesAreReplayed(seed: UInt64) throws {
    let file = NastyCSV(seed: seed, rows: 250)
    let input = try CSVTable(file.bytes.withoutMark)
    let result = try CleanResult(file.bytes, with: .standard, options: options())
    var output: [String: [[UInt8]]] = [:]
    for name in CleanResult.destinations {
      for row in try CSVTable(result.bytes(name)).rows { output[String(decoding: row[0], as: UTF8.self)] = row }
    }
    let changes = Dictionary(grouping: try result.findings().filter { $0.change != nil }, by: \.record)
    #expect(!changes.isEmpty)
    var differences: [String] = []
    for (index, row) in input.rows.enumerated() {
      let id = String(decoding: row[0], as: UTF8.self)
      guard let written = output[id] else { continue }
      for (column, name) in NastyCSV.header.enumerated() {
        var value = column < row.count ? row[column] : []
        for change in (changes[index + 1] ?? []).filter({ $0.column == name }).compactMap(\.change) {
          if value != Array(change.original.utf8) { differences.append("\(id) \(name) does not start where it should") }
          value = Array(change.value.utf8)
        }
        if written[column] != value { differences.append("\(id) \(name)") }
      }
    }
    #expect(differences == [])
  }
}

extension [UInt8] {
  /// The bytes of a file without its byte order mark.
  fileprivate var withoutMark: [UInt8] { starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self }
}
