// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where what is kept of many leads stands: in memory, or in temporary files.
enum LeadStorage: Sendable {
  case memory
  /// - Parameters:
  ///   - folder: where the files are made.
  ///   - sortedKeys: no thread sorts more keys at once.
  case files(folder: String, sortedKeys: Int)

  var folder: String? {
    switch self {
    case .memory: nil
    case .files(let folder, _): folder
    }
  }

  /// How many keys a thread sorts at once.
  var sortedKeys: Int {
    switch self {
    case .memory: .max
    case .files(_, let sortedKeys): sortedKeys
    }
  }

  /// The folder of the environment for temporary files; otherwise the one for large ones, which is on a disk where `/tmp` is
  /// memory (File Hierarchy Standard 3.0, 5.15).
  static let usualFolder: String = {
    if let folder = getenv("TMPDIR"), folder.pointee != 0 { return String(cString: folder) }
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
  }()
}
