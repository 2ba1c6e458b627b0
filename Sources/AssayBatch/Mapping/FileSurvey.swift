// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// What the beginning of a file tells, without a judgement: how it is written down, what its columns hold, and some of the
/// values that say so.
public struct FileSurvey: Sendable {
  /// The path as it was given.
  public let name: String
  /// How the file is written down.
  public let form: FileForm
  /// Which column holds what.
  public let mapping: ColumnMapping
  /// For each column up to three different values; they are somebody's data.
  public let samples: [[String]]
  /// What is to be said of the file as a whole.
  public let findings: [Finding]

  /// Looks at a file.
  /// - Parameter path: a file, or `-` for standard input.
  /// - Throws: ``BatchError`` for a file that cannot be read or whose columns cannot be told.
  public init(of path: String, options: BatchOptions = BatchOptions()) throws(BatchError) {
    let feeder = try ChunkFeeder(InputFile(path, isReadTwice: false), options: options)
    name = path
    form = feeder.form
    mapping = feeder.head.mapping
    findings = MappingRules.findings(for: feeder.head)
    samples = mapping.header.indices.map { Self.values(of: $0, in: feeder.head.rows) }
  }

  private static func values(of column: Int, in rows: [[String]]) -> [String] {
    var values: [String] = []
    for row in rows where column < row.count && values.count < 3 {
      let value = ColumnMapping.trimmed(row[column])
      if !value.isEmpty && !values.contains(value) { values.append(value) }
    }
    return values
  }
}
