// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssayCSV

@Suite struct FileSourceTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "AssayCSVTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test func readsAFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "leads.csv").path
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(filePath: path))
    var source = try FileSource(path: path)
    #expect(try readAll(&source) == bytes)
    #expect(try readAll(&source) == [])
  }

  @Test func readsADescriptorAndLeavesItOpen() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    _ = write(ends[1], "a,b\n", 4)
    close(ends[1])
    do {
      var source = FileSource(descriptor: ends[0], path: "pipe")
      #expect(try readAll(&source) == Array("a,b\n".utf8))
    }
    #expect(fcntl(ends[0], F_GETFD) >= 0)
    close(ends[0])
  }

  @Test func saysThatAFileIsMissing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "missing.csv").path
    let error = #expect(throws: CSVError.self) { _ = try FileSource(path: path) }
    #expect(error?.code == .fileNotFound)
    #expect(error?.description == "\(path): No such file or directory")
  }

  @Test func saysThatADirectoryIsNoFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = #expect(throws: CSVError.self) { _ = try FileSource(path: folder.path) }
    #expect(error?.code == .isDirectory)
    #expect(error?.path == folder.path)
  }

  @Test(.enabled(if: geteuid() != 0, "The superuser may read everything"))
  func saysThatAFileMayNotBeRead() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "secret.csv").path
    _ = FileManager.default.createFile(atPath: path, contents: Data(), attributes: [.posixPermissions: 0])
    let error = #expect(throws: CSVError.self) { _ = try FileSource(path: path) }
    #expect(error?.code == .permissionDenied)
  }

  @Test func mapsSystemErrors() {
    #expect(CSVError.system(EACCES, path: "x").code == .permissionDenied)
    #expect(CSVError.system(EISDIR, path: "x").code == .isDirectory)
    #expect(CSVError.system(EIO, path: "x").code == .systemFailure)
  }

  private func readAll(_ source: inout FileSource) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
