// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// How an input file is written down, as it was said or found out.
public struct FileForm: Sendable, Hashable {
  /// How the file is packed, by the ending that such files have: `gz`; nil if it is not.
  public internal(set) var packing: String?
  /// What separates and quotes the cells.
  public internal(set) var dialect = Dialect()
  /// Whether quotes inside cells are escaped by a backslash.
  public internal(set) var escapesWithBackslash = false
  /// The line of the column names, nil where there are none.
  public internal(set) var headerLine: Int?
  /// How many lines before the column names hold something else.
  public internal(set) var linesBeforeHeader = 0
}
