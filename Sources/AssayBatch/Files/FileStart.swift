// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What a file begins with.
package enum FileStart {
  private static let size = 4096

  /// Up to 4096 bytes; nil where there is no file, and none for what cannot be read.
  package static func bytes(of path: String) -> [UInt8]? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    // A pipe would wait for somebody who writes.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [] }
    defer { close(file) }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
  }
}
