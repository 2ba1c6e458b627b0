// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV

/// Times the stages of a check one by one, on one thread. Each stage sees what the ones before it have left.
struct StageMeasurement {
  let file: ChunkedFile
  let pipeline: Pipeline
  private(set) var bytes = 0
  private(set) var records = 0
  private(set) var times = StageTimes()
  /// Keeps the compiler from leaving out what nobody uses.
  private(set) var sum = 0

  init(_ path: String, pipeline: Pipeline) throws {
    file = try ChunkedFile(path)
    self.pipeline = pipeline
  }

  /// Goes through the file once with each stage under its own clock, and once through the front door.
  mutating func pass() throws {
    let file = file
    bytes = try times.measure("read") { try file.readOnly() }
    try passStages()
    var options = BatchOptions()
    options.jobs = 1
    let run = BatchRun(pipeline: pipeline, options: options)
    records = try times.measure("the whole check") { try run.check([file.path]).counts.records }
    times.endPass()
  }

  private mutating func passStages() throws {
    let splitting = LeadSplitting(file.mapping)
    var batch = LeadBatch(layout: file.mapping.slots.layout)
    let stages = pipeline.datasetValidators.map { $0.makeStage() }
    var sum = 0
    var times = times
    try file.forEachChunk("read and index", &times) { chunk, times in
      sum += times.measure("iterate cells") { Self.cellBytes(in: chunk) }
      times.measure("UTF-8 check") { chunk.findInvalidUTF8() }
      times.measure("split into leads") { splitting.split(chunk, into: &batch) }
      for normalizer in pipeline.normalizers {
        times.measure("normalise: \(type(of: normalizer))") { normalizer.normalize(&batch) }
      }
      for validator in pipeline.validators {
        var findings = RecordTable<Finding>()
        times.measure("validate: \(type(of: validator))") { validator.validate(batch, into: &findings) }
        sum += findings.count
      }
      // Gives the batch its verdicts, which the stages for the data set ask for.
      Pipeline(validators: pipeline.validators, policy: pipeline.policy).assess(&batch)
      times.measure("decide") { pipeline.decide(&batch) }
      for (stage, validator) in zip(stages, pipeline.datasetValidators) where stage.isStreaming {
        sum += times.measure("data set: \(type(of: validator))") { stage.resolveNext(stage.observe(batch)).count }
      }
      batch.reset(bytes: [])
    }
    self.times = times
    self.sum += sum
  }

  private static func cellBytes(in chunk: CSVChunk) -> Int {
    var total = 0
    var records = chunk.makeRecordCursor()
    while let record = records.next(in: chunk) {
      for cell in 0..<record.cellCount { total &+= record.rawCell(cell, in: chunk).count }
    }
    return total
  }
}
