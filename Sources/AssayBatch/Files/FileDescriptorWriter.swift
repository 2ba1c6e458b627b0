// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes all of a buffer to a file descriptor, however many calls it takes.
public enum FileDescriptorWriter {
  /// - Returns: nil, or the `errno` of the call that failed.
  public static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
    var position = 0
    while position < bytes.count {
      let count = write(file, bytes.baseAddress.map { $0 + position }, bytes.count - position)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      position += count
    }
    return nil
  }
}
