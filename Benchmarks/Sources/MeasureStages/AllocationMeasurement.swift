// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV
import CAllocationCount

/// Counts the blocks of memory that normalisers and validators ask for to judge leads that are in order. They should ask
/// for none; in a batch, for a few that serve all its leads.
struct AllocationMeasurement {
  struct Count {
    let name: String
    /// Blocks where each lead is judged by itself.
    var single = 0
    /// Blocks where leads are judged in batches.
    var batched = 0
  }

  private(set) var counts: [Count]
  private(set) var leads = 0

  static var isPossible: Bool { assay_allocation_count() >= 0 }

  /// Looks at the first chunks of a file.
  init(_ file: ChunkedFile, pipeline: Pipeline, chunkCount: Int = 8) throws {
    counts = (pipeline.normalizers as [Any] + pipeline.validators as [Any]).map { Count(name: "\(type(of: $0))") }
    let splitting = LeadSplitting(file.mapping)
    var reader = try CSVReader(source: FileSource(path: file.path), chunkSize: ChunkedFile.chunkSize)
    var chunk = CSVChunk()
    var batch = LeadBatch(layout: file.mapping.slots.layout)
    for _ in 0..<chunkCount {
      guard try reader.next(into: &chunk) else { break }
      splitting.split(chunk, into: &batch)
      // Also makes everything that is made at its first use.
      let clean = Set(Self.numbersOfCleanLeads(in: &batch, pipeline))
      splitting.split(chunk, into: &batch, only: clean)
      leads += batch.count
      count(in: &batch, pipeline)
      batch.reset(bytes: [])
    }
  }

  private static func numbersOfCleanLeads(in batch: inout LeadBatch, _ pipeline: Pipeline) -> [Int] {
    let pipeline = Pipeline(normalizers: pipeline.normalizers, validators: pipeline.validators)
    pipeline.assess(&batch)
    return (0..<batch.count).filter { batch.changes[$0].isEmpty && batch.findings[$0].isEmpty }.map {
      batch.numbers[$0]
    }
  }

  private mutating func count(in batch: inout LeadBatch, _ pipeline: Pipeline) {
    for (index, normalizer) in pipeline.normalizers.enumerated() {
      counts[index].single += Self.blocks {
        for record in 0..<batch.count { _ = normalizer.normalize(batch.lead(at: record)) }
      }
      counts[index].batched += Self.blocks { normalizer.normalize(&batch) }
    }
    for (index, validator) in pipeline.validators.enumerated() {
      let index = index + pipeline.normalizers.count
      counts[index].single += Self.blocks {
        for record in 0..<batch.count { _ = validator.validate(batch.lead(at: record)) }
      }
      var findings = RecordTable<Finding>()
      counts[index].batched += Self.blocks { validator.validate(batch, into: &findings) }
    }
  }

  private static func blocks(_ work: () -> Void) -> Int {
    let before = assay_allocation_count()
    work()
    return assay_allocation_count() - before
  }
}
