// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// How a ``BatchRun`` works. The results do not depend on ``jobs`` and ``chunkSize``.
public struct BatchOptions: Sendable {
  /// The language of messages.
  public var language = Language.english
  /// How many threads work; 0 stands for one on each processor.
  public var jobs = 0
  /// Bytes that a worker takes at a time.
  public var chunkSize = 256 * 1024
  /// The encoding of the files; nil to find it out.
  public var encoding: TextEncoding?
  /// Whether the likeliest encoding is taken where it is not certain; otherwise that is an error which names the candidates.
  public var takesLikeliestEncoding = false
  /// The delimiter; nil to find it out.
  public var delimiter: UInt8?
  /// What quotes cells; nil to find it out.
  public var quote: UInt8?
  /// Whether quotes inside cells are escaped by a backslash; nil to find it out.
  public var escapesWithBackslash: Bool?
  /// Whether the results of ``BatchRun/clean(_:into:)`` are written as JSON Lines also where the input is CSV.
  public var writesJSONLines = false
  /// How packed files are unpacked, each recognised by its first bytes; none are, unless somebody brings a way.
  public var compressions: [any Compression] = []
  /// How the results of ``BatchRun/clean(_:into:)`` are packed, but for the report and the ledger; nil for not at all.
  public var packing: (any Compression)?
  /// The line of the column names, as an editor counts; 0 for a file without names, nil to find it out.
  public var headerLine: Int?
  /// Mappings that were saved for headers; a file with one of these headers gets its fields.
  public var savedMappings: MappingFile?
  /// Fields by column name, in place of what the header says; nil for a column to leave alone.
  public var mapping: [String: Field?] = [:]
  /// Fields by column name for all files that have such a column; a saved mapping and ``mapping`` come before them. A file
  /// without one of the columns is no error: other files may have it.
  public var usualMapping: [String: Field?] = [:]
  /// How many bytes of memory the data set validators may take for what they keep of the leads; 0 for a quarter of the
  /// machine's. Files that seem to need more, though what can be is kept in temporary files, are refused before the work
  /// begins. A validator is told its limit when it is made.
  public var memoryLimit = 0
  /// Told before the work begins what it will take, where that can be estimated.
  public var estimate: (@Sendable (MemoryEstimate) -> Void)?
  /// Files of leads that are known already: what is judged is compared with them, too.
  public var known: KnownFiles?
  /// Gives the earlier state of a file, by its path; nil for a file that is new. In
  /// ``BatchRun/check(_:findings:showsUnjudged:)`` then only rows count that the earlier state does not have, or has less
  /// often. Duplicates are looked for among all. A file whose earlier state cannot be read counts as a whole, and so does
  /// standard input. One state is asked for at a time.
  public var earlierState: (@Sendable (_ path: String) throws(BatchError) -> EarlierState?)?
  /// Findings that do not count in ``BatchRun/check(_:findings:showsUnjudged:)``; nil for none.
  public var knownFindings: (any KnownFindings)?
  /// Remembers the persons of earlier runs of ``BatchRun/clean(_:into:)``; nil for nobody.
  public var memory: (any DatasetMemory)?
  /// Called now and then with how far the run is, by one thread at a time.
  public var progress: (@Sendable (Progress) -> Void)?
  /// Asked between chunks whether to stop.
  public var isCancelled: @Sendable () -> Bool = { false }

  /// How far a run is.
  public struct Progress: Sendable {
    /// Records judged so far.
    public var records: Int
    /// Bytes read so far.
    public var bytes: Int
    /// Bytes to read in all, or nil where that is not known.
    public var totalBytes: Int?
  }

  /// The options described above, each at its default.
  public init() {}

  /// The endings of packed files that this run or an earlier one may have written.
  var knownPackings: [String] { (compressions.map(\.fileExtension) + [packing?.fileExtension].compactMap { $0 }) }

  var workerCount: Int { jobs > 0 ? jobs : WorkerThreads.processorCount }
}
