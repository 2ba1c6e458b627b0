// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// How a ``MergeRun`` makes golden records.
public struct MergeOptions: Sendable {
  /// Rules by the name of a column, or of a field such as `phone`. Columns without one are filled by
  /// ``SurvivorshipRule/mostComplete`` where they are empty, and never changed.
  public var rules: [String: SurvivorshipRule] = [:]
  /// Whether ``rules`` also change values that the lead has; otherwise they fill only what is empty.
  public var overwrites = false
  /// The column that says when a lead was entered; nil for the one that is known as such, `created_at`.
  public var dateColumn: String?
  /// The column that says where a lead comes from; nil for the one that is known as such, `source`.
  public var sourceColumn: String?
  /// Sources, the most trusted first; others come after them.
  public var trust: [String] = []
  /// How packed files are unpacked, and packed again.
  public var compressions: [any Compression] = []
  /// Asked now and then whether to stop.
  public var isCancelled: @Sendable () -> Bool = { false }

  /// The options described above, each at its default.
  public init() {}
}
