// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Why a file cannot be read at all. What is wrong with single records is a ``CSVFault``.
public struct CSVError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of failure.
  public struct Code: Sendable, Hashable {
    let name: String

    /// There is no file of that name.
    public static let fileNotFound = Code(name: "fileNotFound")
    /// The file may not be read by this user.
    public static let permissionDenied = Code(name: "permissionDenied")
    /// The path names a directory.
    public static let isDirectory = Code(name: "isDirectory")
    /// The operating system reported another failure.
    public static let systemFailure = Code(name: "systemFailure")
    /// The caller wanted the reading to end.
    public static let interrupted = Code(name: "interrupted")
    /// The file is in an encoding other than UTF-8.
    public static let unsupportedEncoding = Code(name: "unsupportedEncoding")
    /// The file ends before what it holds does.
    public static let truncated = Code(name: "truncated")
    /// The file contradicts itself: a checksum that is not met, or bytes that no writer makes.
    public static let damaged = Code(name: "damaged")
  }

  /// The kind of failure.
  public let code: Code
  /// The path as it was given, or the name of the stream; `nil` if the error has none.
  public let path: String?
  /// What happened and what to do, as an English sentence without the path.
  public let message: String

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - path: The path as it was given, or the name of the stream.
  ///   - message: What happened and what to do, without the path and without anything that the file holds.
  public init(code: Code, path: String?, message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  public var description: String {
    path.map { "\($0): \(message)" } ?? message
  }

  /// The error for a file that is no text, or in an encoding that cannot be read.
  /// - Parameter name: what the file is.
  public static func unsupportedEncoding(_ name: String) -> CSVError {
    CSVError(
      code: .unsupportedEncoding,
      path: nil,
      message: TextEncoding(named: name) == nil
        ? "This is \(name), not text that can be read."
        : "The encoding is not UTF-8 but \(name). Save the file as UTF-8 and try again."
    )
  }

  static func interrupted(path: String) -> CSVError {
    CSVError(code: .interrupted, path: path, message: "The reading was stopped.")
  }

  static func isDirectory(path: String) -> CSVError {
    CSVError(code: .isDirectory, path: path, message: "This is a directory, not a file.")
  }

  /// The error for a value of `errno`.
  static func system(_ number: Int32, path: String) -> CSVError {
    switch number {
    case EISDIR:
      return isDirectory(path: path)
    case ENOENT, ENOTDIR:
      return CSVError(code: .fileNotFound, path: path, message: text(of: number))
    case EACCES, EPERM:
      return CSVError(code: .permissionDenied, path: path, message: text(of: number))
    default:
      return CSVError(code: .systemFailure, path: path, message: text(of: number))
    }
  }

  private static func text(of number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "Error \(number)"
  }
}
