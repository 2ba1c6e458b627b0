// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The bytes of a file, or of standard input.
///
/// Copies share one file offset, as copies of a file descriptor do.
public struct FileSource: ByteSource {
  /// The path as it was given, or the name of the stream. Errors carry it.
  public let path: String
  private let descriptor: FileDescriptor
  /// Asked a few times a second while a pipe or a terminal has nothing to read; true ends the reading with
  /// ``CSVError/Code/interrupted``. Without it, a read waits as long as it takes.
  public var isCancelled: (@Sendable () -> Bool)?

  /// Opens a file for reading.
  ///
  /// - Throws: ``CSVError`` with the code `fileNotFound`, `permissionDenied`, `isDirectory` or `systemFailure`.
  public init(path: String) throws(CSVError) {
    var number: Int32
    repeat {
      number = open(path, O_RDONLY | O_CLOEXEC)
    } while number < 0 && errno == EINTR
    guard number >= 0 else { throw CSVError.system(errno, path: path) }
    self.path = path
    self.descriptor = FileDescriptor(number, isOwned: true)
    // Opening a directory works, reading it does not. Better to say so now.
    var status = stat()
    if fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR {
      throw CSVError.isDirectory(path: path)
    }
  }

  /// Reads from an open file descriptor, which stays open.
  ///
  /// - Parameter path: What errors call it.
  public init(descriptor: Int32, path: String) {
    self.path = path
    self.descriptor = FileDescriptor(descriptor, isOwned: false)
  }

  /// Standard input, called `-` as on command lines.
  public static var standardInput: FileSource {
    FileSource(descriptor: STDIN_FILENO, path: "-")
  }

  /// - Throws: ``CSVError`` with the code `isDirectory` or `systemFailure`.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
    while true {
      if let isCancelled { try waitForInput(isCancelled) }
      #if canImport(Glibc)
      let size = Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
      let size = Musl.read(descriptor.number, buffer.baseAddress, buffer.count)
      #elseif canImport(Darwin)
      let size = Darwin.read(descriptor.number, buffer.baseAddress, buffer.count)
      #endif
      if size >= 0 { return size }
      if errno != EINTR { throw CSVError.system(errno, path: path) }
    }
  }
}

extension FileSource {
  /// All bytes of a file.
  ///
  /// - Throws: ``CSVError`` as ``init(path:)`` and ``read(into:)`` do.
  public static func contents(of path: String) throws(CSVError) -> [UInt8] {
    var source = try FileSource(path: path)
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var room = buffer.mutableSpan
      let count = try room.withUnsafeMutableBytes { bytes throws(CSVError) in try source.read(into: bytes) }
      if count == 0 { return contents }
      contents += buffer[..<count]
    }
  }

  private static let pollInterval: Int32 = 200

  private func waitForInput(_ isCancelled: @Sendable () -> Bool) throws(CSVError) {
    var request = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
    // A file is always ready; a failure of poll is left for the read to report.
    while poll(&request, 1, Self.pollInterval) == 0 || errno == EINTR && request.revents == 0 {
      if isCancelled() { throw CSVError.interrupted(path: path) }
      errno = 0
    }
  }
}

/// A class because the descriptor has to be closed once, when the last copy of the source is gone.
private final class FileDescriptor: Sendable {
  let number: Int32
  private let isOwned: Bool

  init(_ number: Int32, isOwned: Bool) {
    self.number = number
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(number) }
  }
}
