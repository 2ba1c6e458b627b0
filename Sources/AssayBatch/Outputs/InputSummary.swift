// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// What was read of one input file, and how.
public struct InputSummary: Sendable {
  /// The path as the user gave it; `-` for standard input.
  public let name: String
  /// The size.
  public let bytes: Int
  /// XXH64 of the bytes in hexadecimal, as `xxh64sum` prints it.
  public let checksum: String
  /// How the file is written down.
  public let form: FileForm
  /// Which column holds what.
  public let mapping: ColumnMapping
  /// What became of its records.
  public internal(set) var report: Report
}
