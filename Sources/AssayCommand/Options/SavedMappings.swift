// SPDX-License-Identifier: Apache-2.0

import Assay

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The file that `assay map --save` writes and `--mapping` reads.
struct SavedMappings {
  private let path: String
  var mappings: MappingFile

  /// Reads a file.
  init(at path: String) throws(BatchError) {
    self.path = path
    do {
      var file = try FileSource(path: path)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = try buffer.withUnsafeMutableBytes { bytes throws(CSVError) in try file.read(into: bytes) }
        if count == 0 { break }
        bytes += buffer[..<count]
      }
      mappings = try MappingFile(parsing: String(decoding: bytes, as: UTF8.self))
    } catch let error as BatchError {
      throw BatchError(
        .usage, english: "\(path): \(error.message(in: .english))", german: "\(path): \(error.message(in: .german))")
    } catch {
      throw .cannotReadMapping(path)
    }
  }

  /// Reads a file that may not be there yet.
  init(atOrFor path: String) throws(BatchError) {
    if access(path, F_OK) == 0 { try self.init(at: path) } else { self.init(path, MappingFile()) }
  }

  private init(_ path: String, _ mappings: MappingFile) {
    self.path = path
    self.mappings = mappings
  }

  /// Writes the file beside its place first, so that it is there whole or not at all.
  func write() throws(BatchError) {
    let partial = path + ".assay-partial"
    let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .cannotWriteMapping(path) }
    let failure = Array(mappings.text.utf8).withUnsafeBytes { FileDescriptorWriter.writeAll($0, to: file) }
    let isComplete = failure == nil && fsync(file) == 0
    close(file)
    guard isComplete, rename(partial, path) == 0 else {
      unlink(partial)
      throw .cannotWriteMapping(path)
    }
  }
}

extension BatchError {
  fileprivate static func cannotReadMapping(_ path: String) -> BatchError {
    BatchError(
      .usage, english: "\(path): this file of mappings cannot be read. \"assay map FILE --save \(path)\" writes one.",
      german: "\(path): Diese Datei mit Zuordnungen ist nicht lesbar. „assay map DATEI --save \(path)“ schreibt eine.")
  }

  fileprivate static func cannotWriteMapping(_ path: String) -> BatchError {
    BatchError(
      .usage, english: "\(path): cannot be written. Choose another place with --save.",
      german: "\(path): kann nicht geschrieben werden. Bitte mit --save einen anderen Ort wählen.")
  }
}
