// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCSV
import AssayKeyedHashes

extension Baseline {
  /// Reads the baseline in a file.
  /// - Throws: ``AssayBatch/BatchError`` with the kind `usage` for a file that is not there, is no baseline, or was written
  ///   under another key.
  public init(file path: String, secret: HashSecret) throws(BatchError) {
    let bytes: [UInt8]
    do {
      bytes = try FileSource.contents(of: path)
    } catch {
      throw BatchError(
        .usage,
        english: "\(path): there is no baseline that can be read. \"assay baseline FILE -o \(path)\" writes one.",
        german: "\(path): Hier ist keine lesbare Baseline. „assay baseline DATEI -o \(path)“ schreibt eine.")
    }
    try self.init(parsing: bytes, named: path, secret: secret)
  }
}
