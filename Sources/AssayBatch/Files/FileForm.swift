// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayJSONLines

/// How an input file is written down, as it was said or found out.
public struct FileForm: Sendable, Hashable {
  /// How the file is packed, by the ending that such files have: `gz`; nil if it is not.
  public internal(set) var packing: String?
  /// The encoding of the file. What is not UTF-8 is read as UTF-8, and the results are written in it.
  public internal(set) var encoding = TextEncoding.utf8
  /// How sure the encoding is, from 0 to 1; 1 for one that was said.
  public internal(set) var encodingConfidence = 1.0
  /// Whether the file holds JSON Lines, or one array of objects, and not CSV.
  public internal(set) var isJSONLines = false
  /// What separates and quotes the cells; for JSON Lines, that of the rows that are made of them.
  public internal(set) var dialect = Dialect()
  /// Whether quotes inside cells are escaped by a backslash.
  public internal(set) var escapesWithBackslash = false
  /// The line of the column names, nil where there are none.
  public internal(set) var headerLine: Int?
  /// How many lines hold something else before the column names, or before the data where there are no names.
  public internal(set) var skippedLines = 0

  /// How the file is written down.
  public init() {}
}

// MARK: - Rows made of JSON Lines

extension FileForm {
  /// How many columns at the end of each row are not the file's: what a source that made rows of objects keeps for us.
  var hiddenColumnCount: Int { isJSONLines ? JSONLinesSource.hiddenColumns.count : 0 }
}
