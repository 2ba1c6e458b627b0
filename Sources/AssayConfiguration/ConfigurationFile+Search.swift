// SPDX-License-Identifier: Apache-2.0

import Assay

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension ConfigurationFile {
  /// Reads the configuration of some files of leads; nil if they have none.
  ///
  /// It is the first `assay.yml` in the folder of a file or one of the folders above it, up to the root; others farther up
  /// play no part. Standard input (`-`) counts as a file of the working directory, and a link as one of the folder that it
  /// stands in.
  /// - Throws: ``ConfigurationFileError`` if the files have different configurations, or for one that cannot be used.
  public init?(above files: [String]) throws(ConfigurationFileError) {
    guard let path = try Self.path(above: files) else { return nil }
    try self.init(path: path)
  }

  /// The path of the configuration of some files of leads; nil if they have none.
  /// - Throws: ``ConfigurationFileError`` if the files have different configurations.
  static func path(above files: [String]) throws(ConfigurationFileError) -> String? {
    var found: (path: String?, file: String)?
    var folders: Set<String> = []
    for file in files {
      let folder = folder(of: file)
      if !folders.insert(folder).inserted { continue }
      let path = path(inOrAbove: folder)
      guard let first = found else {
        found = (path, file)
        continue
      }
      if first.path != path { throw .different(first, (path, file)) }
    }
    return found?.path.map(Self.asSeenFromHere)
  }

  private static func folder(of file: String) -> String {
    guard file != "-", let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  private static func path(inOrAbove folder: String) -> String? {
    guard var folder = absolute(folder) else { return nil }
    while true {
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      var status = stat()
      if stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG { return path }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  private static func absolute(_ folder: String) -> String? {
    guard let path = realpath(folder, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// The path from the working directory on, where it lies below that: shorter to read.
  private static func asSeenFromHere(_ path: String) -> String {
    guard let here = absolute("."), path.hasPrefix(here + "/") else { return path }
    return String(path.dropFirst(here.count + 1))
  }
}

extension ConfigurationFileError {
  fileprivate static func different(
    _ first: (path: String?, file: String), _ second: (path: String?, file: String)
  ) -> Self {
    Self(
      second.path ?? first.path ?? ConfigurationFile.name,
      english:
        "it is the configuration of some of the files and not of all: \(first.file) and \(second.file) differ. "
        + "Name one for all with --config, or use none with --no-config.",
      german:
        "Diese Konfiguration gilt nur für einen Teil der Dateien: \(first.file) und \(second.file) haben verschiedene. "
        + "Bitte mit --config eine für alle nennen oder mit --no-config keine verwenden.")
  }
}
