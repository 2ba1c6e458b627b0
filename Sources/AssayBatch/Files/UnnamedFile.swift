// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A temporary file that has no name once it is there, so that nothing of it is left when the process ends, however it
/// ends. It lies in `TMPDIR`, or in `/tmp`.
///
/// A class, because the file is closed when nobody needs it any more.
package final class UnnamedFile: Sendable {
  package let descriptor: Int32

  package init() throws(BatchError) {
    let folder = Self.folder
    var name = Array("\(folder)/assay-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .cannotWrite(folder, errno) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Where temporary files lie.
  static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// Where this process can open it like a file that has a name.
  package var path: String { "/dev/fd/\(descriptor)" }

  /// All that is in it.
  package func bytes() throws(BatchError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(bytes.count))
      if count == 0 { return bytes }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path, errno) }
      bytes += buffer[..<count]
    }
  }

  /// Goes back to the first byte.
  package func rewind() { lseek(descriptor, 0, SEEK_SET) }
}
