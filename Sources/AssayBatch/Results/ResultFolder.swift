// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayJSONLines

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The folder that ``BatchRun/clean(_:into:)`` wrote, to be read again.
struct ResultFolder: Sendable {
  let path: String
  let compressions: [any Compression]
  let isCancelled: @Sendable () -> Bool

  init(_ path: String, compressions: [any Compression], isCancelled: @escaping @Sendable () -> Bool) {
    self.path = path
    self.compressions = compressions
    self.isCancelled = isCancelled
  }

  /// Whether there is such a folder with the results of a complete run.
  var isComplete: Bool { Self.exists("\(path)/\(OutputNames.ledger)") }

  /// The name of a file of the run, packed or not; nil if there is none.
  /// - Parameter names: what it may be called, without the ending of a packed file.
  func name(of names: [String]) -> String? {
    for name in names {
      for ending in [""] + compressions.map({ "." + $0.fileExtension }) where Self.exists("\(path)/\(name)\(ending)") {
        return name + ending
      }
    }
    return nil
  }

  /// What a file of the folder holds, unpacked.
  func open(_ name: String) throws(BatchError) -> any ByteSource {
    try Self.open("\(path)/\(name)", compressions, isCancelled)
  }

  /// What a file holds, unpacked.
  static func open(
    _ path: String, _ compressions: [any Compression], _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(BatchError) -> any ByteSource {
    do {
      var source = try FileSource(path: path)
      source.isCancelled = isCancelled
      return try PeekableSource(source).unpacked(by: compressions, path: path)
    } catch {
      throw BatchError(reading: path, error)
    }
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The error for a folder that holds no results.
  var isNoResult: BatchError {
    BatchError(
      .input,
      english: "\(path): this is no folder with the results of a complete run. Name one that \"assay clean\" wrote.",
      german: "\(path): Das ist kein Ordner mit den Ergebnissen eines vollständigen Laufs. Bitte einen angeben, den "
        + "„assay clean“ geschrieben hat.")
  }

  /// The error for a file that is not as a run writes it.
  static func isDamaged(_ path: String) -> BatchError {
    BatchError(
      .input, english: "\(path): this is not as \"assay clean\" writes it. Clean the leads again.",
      german: "\(path): Das ist nicht so, wie „assay clean“ es schreibt. Bitte die Leads noch einmal bereinigen.")
  }
}
