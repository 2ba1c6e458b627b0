// SPDX-License-Identifier: Apache-2.0

/// The report of a run as one JSON object, without the findings: see ``ReportJSON``. It holds no value of a lead.
public struct ReportFormat: FindingFormat {
  private let sink: ResultSink

  /// A format that writes to a place.
  public init(to sink: @escaping ResultSink) { self.sink = sink }

  public var needsFindings: Bool { false }

  public func append(_ finding: PlacedFinding, to buffer: inout [UInt8]) {}

  public func write(_ bytes: [UInt8]) {}

  public func finish(_ report: RunReport) throws(BatchError) { try sink(Array(ReportJSON(report).text.utf8)) }
}
