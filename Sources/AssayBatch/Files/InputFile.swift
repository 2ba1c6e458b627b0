// SPDX-License-Identifier: Apache-2.0

import AssayCSV

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// An input that can be read from its start as often as needed: a file, or a copy of standard input.
final class InputFile: Sendable {
  /// The path as the user gave it; `-` for standard input.
  let path: String
  /// A copy of standard input in a file without a name, which goes away with the process whatever happens.
  private let copy: UnnamedFile?

  /// - Parameter isReadTwice: whether standard input has to be kept.
  init(_ path: String, isReadTwice: Bool) throws(BatchError) {
    self.path = path
    var status = stat()
    isRegularFile = path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    copy = path == "-" && isReadTwice ? try Self.spool() : nil
  }

  /// Whether ``open()`` gives the same bytes again, once the last source is done with. A pipe gives each byte once.
  var canBeReadAgain: Bool { copy != nil || isRegularFile }

  /// Whether ``open()`` gives the same bytes again beside another source: each has a place of its own in the file.
  let isRegularFile: Bool

  /// The bytes from the start.
  func open() throws(BatchError) -> FileSource {
    if let copy {
      copy.rewind()
      return FileSource(descriptor: copy.descriptor, path: path)
    }
    if path == "-" { return .standardInput }
    do {
      return try FileSource(path: path)
    } catch {
      throw BatchError(error, file: path)
    }
  }

  /// The size in bytes, or nil where it shows only at the end.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  private static func spool() throws(BatchError) -> UnnamedFile {
    let file = try UnnamedFile()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return file }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite("-", errno)
      }
      let failure = buffer.withUnsafeBytes {
        FileDescriptorWriter.writeAll(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: file.descriptor)
      }
      if let failure { throw .cannotWrite(UnnamedFile.folder, failure) }
    }
  }
}

extension BatchError {
  /// What `AssayCSV` says of a file that cannot be read, with what to do, in both languages.
  init(_ error: CSVError, file: String) {
    let name = file == "-" ? "standard input" : file
    let german: String
    switch error.code {
    case .fileNotFound: german = "Diese Datei gibt es nicht."
    case .permissionDenied: german = "Diese Datei darf nicht gelesen werden."
    case .isDirectory: german = "Das ist ein Ordner, keine Datei."
    case .truncated:
      german = "Die Datei hört mittendrin auf: Sie ist unvollständig. Bitte noch einmal herunterladen oder kopieren."
    case .damaged: german = "Die Datei ist beschädigt. Bitte noch einmal herunterladen oder kopieren."
    case .unsupportedEncoding:
      german =
        "Die Datei ist kein Text, den Assay lesen kann, etwa ein Archiv oder eine Arbeitsmappe von Excel. Bitte als CSV exportieren."
    default: german = error.message
    }
    self.init(
      .input, english: "\(name): \(error.message)", german: "\(file == "-" ? "Standardeingabe" : file): \(german)")
  }
}
