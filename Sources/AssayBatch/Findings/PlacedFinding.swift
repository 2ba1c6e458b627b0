// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A finding, or a change, with the place in the file that it is about.
public struct PlacedFinding: Sendable {
  /// The file as the user named it.
  public let file: String
  /// The data record in the file, from 1; 0 for a finding about the header or the whole file.
  public let record: Int
  /// The line in the file, from 1.
  public let line: Int
  /// The character in the line, from 1.
  public let character: Int
  /// The name of the column, as the file has it.
  public let column: String?
  /// What was found; for a change, its rule and field.
  public let finding: Finding
  /// The weight that the policy gives it.
  public let severity: Severity
  /// What was done, if this tells of a change.
  public let change: Change?
  /// The value at fault.
  public let value: String?
  /// The other lead that the finding names: its file and its data record in it.
  public var other: (file: String, record: Int)?

  /// Whether it tells of a defect, and not of a change or of what could not be judged.
  public var isDefect: Bool { change == nil && finding.outcome == .finding }
}
