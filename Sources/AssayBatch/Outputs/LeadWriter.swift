// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// Writes the leads of a file in one format: what they came with, then what Assay adds. See `docs/formats.md`.
protocol LeadWriter: Sendable {
  /// Appends what stands before the first lead.
  /// - Parameter columns: the names of the columns that are added.
  func appendHeader(adding columns: [String], to buffer: inout [UInt8])

  /// Appends a lead.
  func append(
    _ lead: Int, _ record: CSVRecord, of judged: borrowing JudgedChunk, to destination: Destination,
    into buffer: inout [UInt8])
}
