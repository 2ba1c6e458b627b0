// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that gets its name when it is complete, and is not there at all before.
///
/// It is written beside its place, as `NAME.assay-partial`, in a stream; ``publish()`` renames it. A file that stands there
/// already is replaced then. What a run that was killed leaves behind is overwritten by the next one.
///
/// A class, because it owns the partial file: one that is not published is removed with the value.
public final class ResultFile: Sendable {
  private let path: String
  private let partialPath: String
  private let file: Mutex<StagedFile>
  private let isPublished = Mutex(false)

  /// Begins a file.
  /// - Parameters:
  ///   - path: where it is to be. A link that stands there stays, and the file that it leads to is replaced.
  ///   - inputs: files that it must not replace, such as those that are judged.
  /// - Throws: ``BatchError`` of the kind `usage` if the file is one of `inputs`, a device or a folder, if another run is
  ///   writing it, or if the place cannot be written to.
  public init(_ path: String, keeping inputs: [String] = []) throws(BatchError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw .isNoFile(path) }
      for input in inputs {
        var other = stat()
        guard (input == "-" ? fstat(STDIN_FILENO, &other) : stat(input, &other)) == 0 else { continue }
        if other.st_dev == status.st_dev && other.st_ino == status.st_ino { throw .wouldReplaceInput(path) }
      }
    }
    let resolved = realpath(path, nil)
    self.path = resolved.map { String(cString: $0) } ?? path
    free(resolved)
    partialPath = self.path + ".assay-partial"
    let descriptor = open(partialPath, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path, errno) }
    file = Mutex(StagedFile(descriptor, path: path))
    // The run that had the lock may have renamed the file between the opening and the locking: then it is no longer ours.
    var (opened, named) = (stat(), stat())
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &opened) == 0,
      lstat(partialPath, &named) == 0, opened.st_dev == named.st_dev, opened.st_ino == named.st_ino
    else {
      isPublished.withLock { $0 = true }
      throw .isBeingWritten(path)
    }
    guard ftruncate(descriptor, 0) == 0 else { throw .cannotWrite(path, errno) }
  }

  deinit {
    if !isPublished.withLock({ $0 }) { unlink(partialPath) }
  }

  /// Appends bytes.
  /// - Throws: ``BatchError`` where there is no room left.
  public func write(_ bytes: [UInt8]) throws(BatchError) {
    try file.withLock { file throws(BatchError) in try file.write(bytes) }
  }

  /// Appends what a format writes.
  public var sink: ResultSink { { bytes throws(BatchError) in try self.write(bytes) } }

  /// Gives the file its name; nothing is written to it after that.
  /// - Throws: ``BatchError`` where the file cannot be brought onto the disk.
  public func publish() throws(BatchError) {
    try file.withLock { file throws(BatchError) in try file.finish() }
    guard rename(partialPath, path) == 0 else { throw .cannotWrite(path, errno) }
    isPublished.withLock { $0 = true }
  }
}

extension BatchError {
  fileprivate static func isNoFile(_ path: String) -> BatchError {
    BatchError(
      .usage, english: "\(path): this is no file that could be replaced. Name another one.",
      german: "\(path): Das ist keine Datei, die ersetzt werden könnte. Bitte eine andere nennen.")
  }

  fileprivate static func wouldReplaceInput(_ path: String) -> BatchError {
    BatchError(
      .usage, english: "\(path): this file is one that is read. Name another one.",
      german: "\(path): Diese Datei wird gerade gelesen. Bitte eine andere nennen.")
  }

  fileprivate static func isBeingWritten(_ path: String) -> BatchError {
    BatchError(
      .usage, english: "\(path): another run is writing this file. Wait for it, or name another one.",
      german: "\(path): Ein anderer Lauf schreibt gerade diese Datei. Bitte warten oder eine andere nennen.")
  }
}
