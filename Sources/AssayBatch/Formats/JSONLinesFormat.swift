// SPDX-License-Identifier: Apache-2.0

/// Findings as JSON Lines, for programs: see ``FindingLine``.
public struct JSONLinesFormat: FindingFormat {
  private let line: FindingLine
  private let sink: ResultSink

  /// A format that writes these lines.
  public init(_ line: FindingLine, to sink: @escaping ResultSink) {
    self.line = line
    self.sink = sink
  }

  public func append(_ finding: PlacedFinding, to buffer: inout [UInt8]) { line.append(finding, to: &buffer) }

  public func write(_ bytes: [UInt8]) throws(BatchError) { try sink(bytes) }

  public func finish(_ report: RunReport) {}
}
