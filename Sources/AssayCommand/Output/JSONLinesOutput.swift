// SPDX-License-Identifier: Apache-2.0

import Assay

/// Findings as JSON lines on standard output.
struct JSONLinesOutput: FindingOutput {
  let line: FindingLine

  func append(_ placed: PlacedFinding, to buffer: inout [UInt8]) {
    line.append(placed, to: &buffer)
  }

  func write(_ bytes: [UInt8]) throws(BatchError) {
    try Terminal.standardOutput.writeResult(bytes)
  }
}
