// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayTestSupport
import Testing

struct ResultFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func isThereOnlyWhenItIsPublished() throws {
    let file = try ResultFile(folder.path(of: "a.txt"))
    try file.write(Array("one ".utf8))
    try file.write(Array("two".utf8))
    #expect(folder.names(in: ".") == ["a.txt.assay-partial"])
    try file.publish()
    #expect(folder.names(in: ".") == ["a.txt"])
    #expect(try folder.text(of: "a.txt") == "one two")
  }

  @Test func leavesWhatWasThereUntilThen() throws {
    try folder.write("old", to: "a.txt")
    do {
      let file = try ResultFile(folder.path(of: "a.txt"))
      try file.write(Array("new".utf8))
    }
    #expect(folder.names(in: ".") == ["a.txt"])
    #expect(try folder.text(of: "a.txt") == "old")
  }

  @Test func overwritesWhatAKilledRunLeft() throws {
    try folder.write("longer than the new one", to: "a.txt.assay-partial")
    let file = try ResultFile(folder.path(of: "a.txt"))
    try file.write(Array("new".utf8))
    try file.publish()
    #expect(try folder.text(of: "a.txt") == "new")
  }

  @Test func writesThroughALink() throws {
    try folder.write("old", to: "real.txt")
    try folder.link("a.txt", to: "real.txt")
    let file = try ResultFile(folder.path(of: "a.txt"))
    try file.write(Array("new".utf8))
    try file.publish()
    #expect(try folder.text(of: "real.txt") == "new")
    #expect(folder.names(in: ".") == ["a.txt", "real.txt"])
  }

  @Test func refusesWhatIsReadAndWhatIsNoFile() throws {
    try folder.write("leads", to: "leads.csv")
    try folder.link("link.csv", to: "leads.csv")
    let leads = folder.path(of: "leads.csv")
    for path in [leads, folder.path(of: "link.csv"), folder.path, "/dev/null", folder.path(of: "none/a.txt")] {
      #expect { try ResultFile(path, keeping: ["missing.csv", leads]) } throws: {
        ($0 as? BatchError)?.kind == .usage
      }
    }
    #expect(folder.names(in: ".") == ["leads.csv", "link.csv"])
  }

  @Test func isWrittenByOneRunAtATime() throws {
    let first = try ResultFile(folder.path(of: "a.txt"))
    #expect { try ResultFile(folder.path(of: "a.txt")) } throws: { ($0 as? BatchError)?.kind == .usage }
    #expect(folder.names(in: ".") == ["a.txt.assay-partial"])
    try first.publish()
  }
}
