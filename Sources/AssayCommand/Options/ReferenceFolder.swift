// SPDX-License-Identifier: Apache-2.0

import Assay

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder of tables that a user made of data of their own.
struct ReferenceFolder {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  private var postalPlaces: String { path + "/" + PostalPlaces.fileName }

  /// Lets the parts of a pipeline judge by the tables of the folder, of which there must be one.
  func apply(to pipeline: inout Pipeline) throws(BatchError) {
    guard let places = PostalPlaces(try bytes(of: postalPlaces)) else { throw .noTable(postalPlaces) }
    pipeline.validators = pipeline.validators.map {
      $0 is PostalCodeValidator ? PostalCodeValidator(places: places) : $0
    }
  }

  /// Writes the table of postal codes as a whole.
  func writePostalPlaces(_ bytes: [UInt8]) throws(BatchError) {
    if mkdir(path, 0o755) != 0 && errno != EEXIST { throw .cannotWriteTable(path) }
    do {
      let file = try ResultFile(postalPlaces)
      try file.write(bytes)
      try file.publish()
    } catch {
      throw .cannotWriteTable(postalPlaces)
    }
  }

  private func bytes(of file: String) throws(BatchError) -> [UInt8] {
    do { return try FileSource.contents(of: file) } catch { throw .noTable(file) }
  }
}

extension BatchError {
  fileprivate static func noTable(_ path: String) -> BatchError {
    BatchError(
      .usage,
      english: "\(path): this is no table. \"assay reference import postal FILE -o FOLDER --date YYYYMMDD\" makes one.",
      german:
        "\(path): Das ist keine Tabelle. „assay reference import postal DATEI -o ORDNER --date JJJJMMTT“ macht eine.")
  }

  fileprivate static func cannotWriteTable(_ path: String) -> BatchError {
    BatchError(
      .output, english: "\(path): cannot be written. Choose another folder with -o.",
      german: "\(path): kann nicht geschrieben werden. Bitte mit -o einen anderen Ordner wählen.")
  }
}
