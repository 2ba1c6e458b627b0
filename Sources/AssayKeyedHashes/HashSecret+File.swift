// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension HashSecret {
  /// A file with more is no key.
  private static let maximumCount = 4096

  /// Reads the secret of a file. One line end behind it does not count, so that the same text is the same key in a file
  /// and in the environment.
  /// - Throws: ``HashSecretError`` for a file that cannot be read, that others than its owner may
  ///   read or write, or that has fewer than ``minimumCount`` bytes or more than 4096.
  public init(file path: String) throws(HashSecretError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path) }
    guard status.st_mode & (S_IRWXG | S_IRWXO) == 0 else { throw .open(path) }
    var bytes = [UInt8](repeating: 0, count: Self.maximumCount + 1)
    var count = 0
    while count < bytes.count {
      let size = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress.map { $0 + count }, $0.count - count) }
      if size < 0 && errno == EINTR { continue }
      guard size >= 0 else { throw .unreadable(path) }
      if size == 0 { break }
      count += size
    }
    guard count <= Self.maximumCount else { throw .unreadable(path) }
    try self.init(Self.withoutLineEnd(bytes[..<count]))
  }

  /// The secret in an environment variable, of any bytes. One line end behind it does not count.
  /// - Throws: ``HashSecretError`` if it is not set or too short.
  public static func ofEnvironment(_ variable: String = environmentVariable) throws(HashSecretError) -> HashSecret {
    guard let value = getenv(variable), value.pointee != 0 else { throw .missing(variable) }
    let bytes = UnsafeRawBufferPointer(start: value, count: strlen(value))
    return try HashSecret(withoutLineEnd(Array(bytes)[...]))
  }

  /// The bytes without one line end behind them, which may be that of Windows.
  private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return Array(bytes)
  }
}
