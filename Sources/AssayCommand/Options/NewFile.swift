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
    let file = try ResultFile(path)
    try file.write(Array(text.utf8))
    try file.publish()
  }
}

extension BatchError {
  static func wouldReplace(_ path: String) -> BatchError {
    BatchError(
      .usage, english: "\(path): there is such a file. --force replaces it; -o names another place.",
      german: "\(path): Diese Datei gibt es schon. --force ersetzt sie; -o nennt einen anderen Ort.")
  }
}
