// SPDX-License-Identifier: Apache-2.0

import Assay

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that is written as a whole.
struct NewFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Whether anything is there, be it a link that leads nowhere.
  var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Writes beside the place first, so that the file is there whole or not at all.
  func write(_ text: String) throws(BatchError) {
    let partial = path + ".assay-partial"
    let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .cannotWriteFile(path) }
    let failure = Array(text.utf8).withUnsafeBytes { FileDescriptorWriter.writeAll($0, to: file) }
    let isComplete = failure == nil && fsync(file) == 0
    close(file)
    guard isComplete, rename(partial, path) == 0 else {
      unlink(partial)
      throw .cannotWriteFile(path)
    }
  }
}

extension BatchError {
  static func wouldReplace(_ path: String) -> BatchError {
    BatchError(
      .usage, english: "\(path): there is such a file. --force replaces it; -o names another place.",
      german: "\(path): Diese Datei gibt es schon. --force ersetzt sie; -o nennt einen anderen Ort.")
  }

  fileprivate static func cannotWriteFile(_ path: String) -> BatchError {
    BatchError(
      .usage, english: "\(path): cannot be written. Choose another place with -o.",
      german: "\(path): kann nicht geschrieben werden. Bitte mit -o einen anderen Ort wählen.")
  }
}
