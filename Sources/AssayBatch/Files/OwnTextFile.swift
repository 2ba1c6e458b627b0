// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Text files that Assay writes itself and that hold no leads: baselines and suppression lists.
enum OwnTextFile {
  /// How the first line of each kind begins, before its version.
  private static let beginnings = ["assay-baseline ", "assay-suppression "]

  /// Whether a path leads to such a file; false for one that cannot be read.
  static func isOne(_ path: String) -> Bool {
    // Nobody may ever write into a pipe that stands in the folder.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    return beginnings.contains { bytes.starts(with: $0.utf8) }
  }
}
