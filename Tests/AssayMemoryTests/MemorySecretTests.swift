// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@testable import AssayMemory

struct MemorySecretTests {
  private static let text = String(repeating: "k", count: 32)

  @Test func takesThirtyTwoBytes() throws {
    #expect(throws: MemoryError.shortKey(31)) { try MemorySecret([UInt8](repeating: 1, count: 31)) }
    #expect(try MemorySecret([UInt8](repeating: 1, count: 32)).description == "MemorySecret")
  }

  @Test func isNotShown() throws {
    var shown = ""
    dump(try MemorySecret(Array(Self.text.utf8)), to: &shown)
    #expect(!shown.contains("107") && !shown.contains("kk") && !shown.contains("asher"))
  }

  /// RFC 4231: of the test cases the one with a key of enough bytes: section 4.7.
  @Test func hashesByHMACSHA256() throws {
    let secret = try MemorySecret([UInt8](repeating: 0xAA, count: 131))
    let hash = secret.code(Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
    #expect(hash.high == 0x60E4_3159_1EE0_B67F && hash.low == 0x0D8A_26AA_CBF5_B77F)
  }

  @Test func keepsPartsAndPurposesApart() throws {
    let secret = try MemorySecret(Array(Self.text.utf8))
    let hashes = [
      secret.hash(.key, [1], [2]), secret.hash(.key, [1, 2]), secret.hash(.key, [1], [2], []),
      secret.hash(.name, [1], [2]),
      secret.hash(.key, [], [1, 2]), try MemorySecret(Array(Self.text.utf8) + [1]).hash(.key, [1], [2]),
    ]
    #expect(Set(hashes).count == hashes.count)
    #expect(secret.hash(.key, [1], [2]) == hashes[0])
  }

  @Test(arguments: ["", "\n", "\r\n"])
  func readsAFile(end: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text + end, to: "key")
    chmod(path, 0o600)
    #expect(try MemorySecret(file: path).verifier == MemorySecret(Array(Self.text.utf8)).verifier)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o644] as [mode_t])
  func refusesAFileThatOthersMayRead(mode: mode_t) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "key")
    chmod(path, mode)
    #expect(throws: MemoryError.openKey(path)) { try MemorySecret(file: path) }
  }

  @Test func refusesWhatIsNoKey() throws {
    let folder = try TemporaryFolder()
    let short = try folder.write(String(repeating: "k", count: 31) + "\n", to: "short")
    let long = try folder.write(String(repeating: "k", count: 4097), to: "long")
    for path in [short, long] { chmod(path, 0o600) }
    #expect(throws: MemoryError.shortKey(31)) { try MemorySecret(file: short) }
    for path in [long, folder.path, folder.path(of: "missing")] {
      #expect(throws: MemoryError.unreadableKey(path)) { try MemorySecret(file: path) }
    }
  }
}
