// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension SuppressionList {
  /// Reads a list from a file.
  /// - Throws: ``SuppressionListError`` for a file that cannot be read, and as ``init(parsing:path:secret:)``.
  public init(file path: String, secret: HashSecret) throws(SuppressionListError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw errno == ENOENT ? .missing(path) : .unreadable(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    try self.init(parsing: bytes, path: path, secret: secret)
  }
}
