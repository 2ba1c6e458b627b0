// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport

@testable import AssayMemory

/// A memory in a folder of its own, with short ways to write leads down.
struct TestMemory {
  let folder: TemporaryFolder
  let memory: LeadMemory

  static var secret: MemorySecret {
    get throws { try MemorySecret([UInt8](repeating: 7, count: 32)) }
  }

  init() throws {
    folder = try TemporaryFolder()
    memory = try LeadMemory(folder: folder.path(of: "memory"), secret: Self.secret)
  }

  var statistics: MemoryStatistics {
    get throws { try MemoryStatistics(ofFolder: folder.path(of: "memory")) }
  }

  /// Another connection to the file, as another process would have it.
  func connection() throws -> SQLiteConnection {
    try SQLiteConnection(opening: folder.path(of: "memory/memory.sqlite"), patience: Patience(.zero))
  }

  /// Remembers leads as `assay clean` does: each is whom it matches, or somebody new.
  @discardableResult
  func remember(_ batch: String, _ leads: [MemoryLead]) throws -> [PersonID] {
    let batch = try memory.begin(batch: BatchID(batch))
    let matches = try batch.matches(for: leads)
    let persons = zip(leads, matches).map { lead, match in
      SeenPerson(leads: [lead], known: match?.candidates.map(\.person) ?? [])
    }
    let ids = try batch.remember(persons)
    try batch.commit()
    return ids
  }

  /// Looks leads up without remembering them.
  func matches(_ leads: [MemoryLead]) throws -> [LeadMatch?] {
    try memory.begin(batch: BatchID("look-up")).matches(for: leads)
  }

  func match(_ lead: MemoryLead) throws -> LeadMatch? { try matches([lead])[0] }
}

extension MemoryLead {
  /// - Parameter text: `NAME email:a@b.de phone:+49… home:10115`; the name `-` is none.
  init(_ record: Int, _ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let name = words[0] == "-" ? nil : Array(words[0].utf8)
    let keys = words.dropFirst().map { word -> MemoryKey in
      let parts = word.split(separator: ":").map { Array($0.utf8) }
      switch parts[0] {
      case Array("email".utf8): return MemoryKey(.email, parts[1])
      case Array("phone".utf8): return MemoryKey(.phone, parts[1])
      default: return MemoryKey(.nameAndPostalCode, joining: [name ?? [], parts[1]])
      }
    }
    self.init(record: record, keys: keys, name: name)
  }
}
