// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import Foundation
import Synchronization

/// A line of `findings.jsonl`, as another program would read it.
public struct FindingObject: Decodable, Hashable, Sendable {
  public struct Suggestion: Decodable, Hashable, Sendable {
    public let field: String
    public let value: String
    public let confidence: Double
    public let safe: Bool
  }

  public struct Change: Decodable, Hashable, Sendable {
    public let original: String
    public let value: String
  }

  public let file: String
  public let record: Int
  public let line: Int
  public let column: String?
  public let field: String?
  public let rule: String
  public let outcome: String
  public let severity: String
  public let confidence: Double
  public let message: String
  public let suggestions: [Suggestion]
  public let change: Change?

  /// Reads JSON Lines; a line that is no such object is an error.
  public static func read(_ bytes: [UInt8]) throws -> [FindingObject] {
    let decoder = JSONDecoder()
    return try bytes.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Self.self, from: Data($0)) }
  }

  /// What doors are compared by.
  public var summary: String { "\(record) \(field ?? "-") \(rule) \(severity)" }
}

/// Gathers the findings of a check as JSON Lines.
public final class FindingLines: FindingOutput {
  private let gathered = Mutex<[UInt8]>([])
  private let line = FindingLine(language: .english)

  public init() {}

  public func append(_ finding: PlacedFinding, to buffer: inout [UInt8]) { line.append(finding, to: &buffer) }

  public func write(_ bytes: [UInt8]) { gathered.withLock { $0 += bytes } }

  public var bytes: [UInt8] { gathered.withLock { $0 } }
}
