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
      let bytes = try FileSource.contents(of: path)
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

  /// Writes the file as a whole.
  func write() throws(BatchError) {
    do { try NewFile(path).write(mappings.text) } catch { throw .cannotWriteMapping(path) }
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
