// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// An `assay.yml`, read.
///
/// ```swift
/// if let file = try ConfigurationFile(above: ["exports/leads.csv"]) {
///   let pipeline = Pipeline(configuration: file.configuration)
/// }
/// ```
public struct ConfigurationFile: Sendable, Hashable {
  /// What the file is called where it is searched for.
  public static let name = "assay.yml"

  /// The path of the file.
  public let path: String
  /// What it says.
  public let configuration: Configuration
  /// The lines of the files of values that its own rules name, by the names that they have there.
  public let valueFiles: [String: [String]]

  /// A larger file is no configuration.
  private static let largest = 1 << 20
  /// A larger file is no list of values.
  private static let largestValues = 1 << 28

  /// Reads a file.
  /// - Throws: ``ConfigurationFileError`` for a file that cannot be read or says what cannot be done.
  public init(path: String) throws(ConfigurationFileError) {
    self.path = path
    guard let bytes = Self.bytes(of: path) else { throw .notReadable(path) }
    if bytes.count > Self.largest { throw .tooLarge(path) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(path, bytes) }
    (configuration, valueFiles) = try ConfigurationReader(text: text, file: path).read(Self.lines)
  }

  /// Takes a text for a file.
  /// - Parameter path: the path that errors name and that other paths are relative to.
  /// - Throws: ``ConfigurationFileError`` for a text that says what cannot be done, or names a file of values that is not there.
  public init(parsing text: String, path: String = Self.name) throws(ConfigurationFileError) {
    self.path = path
    (configuration, valueFiles) = try ConfigurationReader(text: text, file: path).read(Self.lines)
  }

  /// A path that the file names: relative to the folder of the file, unless it begins with `/`.
  public func resolved(_ name: String) -> String { Self.resolved(name, from: path) }

  static func resolved(_ name: String, from path: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return String(path[...slash]) + name
  }

  /// The lines of a file that are not empty; nil if it cannot be read.
  private static func lines(of path: String) -> [String]? {
    guard let bytes = bytes(of: path, atMost: largestValues), bytes.count <= largestValues else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func bytes(of path: String, atMost largest: Int = largest) -> [UInt8]? {
    guard var source = try? FileSource(path: path) else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= largest {
      let count = buffer.withUnsafeMutableBytes { try? source.read(into: $0) }
      guard let count else { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}

extension ConfigurationFileError {
  fileprivate static func notReadable(_ path: String) -> Self {
    Self(
      path, english: "this configuration cannot be read. Check the path and its permissions.",
      german: "Diese Konfiguration ist nicht lesbar. Bitte Pfad und Rechte prüfen.")
  }

  fileprivate static func tooLarge(_ path: String) -> Self {
    Self(
      path, english: "a configuration has at most one megabyte.",
      german: "Eine Konfiguration hat höchstens ein Megabyte.")
  }

  fileprivate static func notUTF8(_ path: String, _ bytes: [UInt8]) -> Self {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return Self(
      path, line: line.map { $0 + 1 }, column: line.map { _ in 1 },
      english: "this line is not UTF-8. Save the file as UTF-8.",
      german: "Diese Zeile ist kein UTF-8. Bitte die Datei als UTF-8 speichern.")
  }
}
