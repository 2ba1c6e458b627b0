// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// Files of leads that are known already, such as an export of the CRM, and how they are read. Their dialect is found out,
/// whatever the options say of the files that are judged.
public struct KnownFiles: Sendable {
  /// The files.
  public var paths: [String]
  /// The encoding of the files; nil to find it out.
  public var encoding: TextEncoding?
  /// Mappings that were saved for headers; a file with one of these headers gets its fields.
  public var savedMappings: MappingFile?
  /// Fields by column name, in place of what the header says; nil for a column to leave alone.
  public var mapping: [String: Field?] = [:]

  /// Files that are read as they come.
  public init(_ paths: [String]) { self.paths = paths }

  /// The options to read them with in a run.
  func options(_ run: BatchOptions) -> BatchOptions {
    var options = run
    options.encoding = encoding
    options.savedMappings = savedMappings
    options.mapping = mapping
    options.delimiter = nil
    options.quote = nil
    options.escapesWithBackslash = nil
    options.headerLine = nil
    return options
  }
}
