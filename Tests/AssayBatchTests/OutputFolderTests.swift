// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayBatch

struct OutputFolderTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private func write(_ text: String, as name: String, in folder: OutputFolder) throws {
    let file = try folder.makeFile(name)
    try file.write(text)
    try file.finish()
    #expect(file.size == text.utf8.count)
  }

  @Test func givesFilesTheirNamesAllAtOnce() throws {
    let folder = try OutputFolder(temporary.path(of: "deep/er/out"))
    try write("a", as: "a.csv", in: folder)
    try write("{}", as: "ledger.json", in: folder)
    try write("b", as: "b.csv", in: folder)
    #expect(temporary.names(in: "deep/er") == [".out.assay-partial"])
    try folder.publish(last: "ledger.json")
    #expect(temporary.names(in: "deep/er") == ["out"])
    #expect(temporary.names(in: "deep/er/out") == ["a.csv", "b.csv", "ledger.json"])
    #expect(try temporary.text(of: "deep/er/out/b.csv") == "b")
  }

  @Test func replacesTheFilesOfAnEarlierRunAndLeavesOthersAlone() throws {
    try temporary.write("old", to: "out/a.csv")
    try temporary.write("old", to: "out/ledger.json")
    try temporary.write("mine", to: "out/notes.txt")
    let folder = try OutputFolder(temporary.path(of: "out"))
    try write("new", as: "a.csv", in: folder)
    #expect(try temporary.text(of: "out/a.csv") == "old")
    try write("new", as: "ledger.json", in: folder)
    try folder.publish(last: "ledger.json")
    #expect(temporary.names(in: "out") == ["a.csv", "ledger.json", "notes.txt"])
    #expect(
      try ["a.csv", "ledger.json", "notes.txt"].map { try temporary.text(of: "out/\($0)") } == ["new", "new", "mine"])
  }

  @Test func leavesNothingWhenItIsDiscarded() throws {
    let folder = try OutputFolder(temporary.path(of: "out"))
    try write("a", as: "a.csv", in: folder)
    folder.discard()
    #expect(temporary.names(in: ".").isEmpty)
  }

  @Test func sweepsAwayWhatAKilledRunLeft() throws {
    try temporary.write("half", to: "out/.assay-partial/accepted.csv")
    try temporary.write("half", to: "out/.assay-partial/other")
    let folder = try OutputFolder(temporary.path(of: "out"))
    #expect(temporary.names(in: "out/.assay-partial").isEmpty)
    try write("{}", as: "ledger.json", in: folder)
    try folder.publish(last: "ledger.json")
    #expect(temporary.names(in: "out") == ["ledger.json"])
  }

  @Test func refusesASecondRunAtTheSameTime() throws {
    do {
      let first = try OutputFolder(temporary.path(of: "out"))
      try write("a", as: "a.csv", in: first)
      let error = try #require(throws: BatchError.self) { try OutputFolder(temporary.path(of: "out")) }
      #expect(error.kind == .usage)
      #expect(temporary.names(in: ".out.assay-partial") == ["a.csv"])
    }
    // The first run is gone, with whatever it left.
    _ = try OutputFolder(temporary.path(of: "out"))
    #expect(temporary.names(in: ".out.assay-partial").isEmpty)
  }

  @Test(arguments: ["file", "file/out"])
  func refusesAFolderThatIsAFile(name: String) throws {
    try temporary.write("mine", to: "file")
    let error = try #require(throws: BatchError.self) { try OutputFolder(temporary.path(of: name)) }
    #expect(error.kind == .usage)
    #expect(try temporary.text(of: "file") == "mine")
  }

  @Test func knowsAnInputThatItWouldReplace() throws {
    let path = try temporary.write("email\na@b.de\n", to: "out/accepted.csv")
    let error = try #require(throws: BatchError.self) {
      try BatchRun(pipeline: .init()).clean([path], into: temporary.path(of: "out"))
    }
    #expect(error.kind == .usage)
    #expect(try temporary.text(of: "out/accepted.csv") == "email\na@b.de\n")
    #expect(temporary.names(in: "out") == ["accepted.csv"])
  }

  @Test func gathersSmallPiecesAndPassesLargeOnes() throws {
    let folder = try OutputFolder(temporary.path(of: "out"))
    let file = try folder.makeFile("a.csv")
    let pieces = [3, 300_000, 1, 262_144, 0, 5, 262_143, 2].enumerated().map {
      [UInt8](repeating: UInt8(ascii: "a") + UInt8($0), count: $1)
    }
    for piece in pieces { try file.write(piece) }
    try file.finish()
    try folder.publish(last: "a.csv")
    #expect(try temporary.bytes(of: "out/a.csv") == Array(pieces.joined()))
  }

  @Test func doesNotFollowALinkInPlaceOfThePartialFolder() throws {
    try temporary.write("precious", to: "victim/file.txt")
    try temporary.link(".out.assay-partial", to: "victim")
    let error = try #require(throws: BatchError.self) { try OutputFolder(temporary.path(of: "out")) }
    #expect(error.kind == .usage)
    #expect(try temporary.text(of: "victim/file.txt") == "precious")
  }
}
