// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport

/// A check of texts as files, written down in a format.
struct FormatRun {
  let report: RunReport
  let text: String

  /// - Parameter makeFormat: makes the format for the rules in force and a sink.
  init(
    _ files: KeyValuePairs<String, String>, allowing allowed: Set<Rule.ID> = [], showsUnjudged: Bool = false,
    chunkSize: Int = 256 * 1024, _ makeFormat: ([Rule], @escaping ResultSink) -> any FindingFormat
  ) throws {
    let folder = try TemporaryFolder()
    let paths = try files.map { name, text in try folder.write(text, to: name) }
    var pipeline = Pipeline.standard
    pipeline.policy.allowed = allowed
    var options = BatchOptions()
    options.chunkSize = chunkSize
    let run = BatchRun(pipeline: pipeline, options: options)
    let gathered = GatheredBytes()
    report = try run.check(paths, as: makeFormat(run.rules, gathered.sink), showsUnjudged: showsUnjudged)
    // What a test expects cannot know where the folder is.
    text = gathered.text.replacing(folder.path, with: "/F")
  }
}
