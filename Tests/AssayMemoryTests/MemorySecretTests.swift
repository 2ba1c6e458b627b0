// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes
import AssayTestSupport
import Foundation
import Testing

@testable import AssayMemory

struct MemorySecretTests {
  private static let text = String(repeating: "k", count: 32)

  @Test func takesThirtyTwoBytes() throws {
    #expect(throws: MemoryError(.short(31))) { try MemorySecret([UInt8](repeating: 1, count: 31)) }
    #expect(try MemorySecret([UInt8](repeating: 1, count: 32)).description == "MemorySecret")
  }

  @Test func isNotShown() throws {
    var shown = ""
    dump(try MemorySecret(Array(Self.text.utf8)), to: &shown)
    #expect(!shown.contains("107") && !shown.contains("kk") && !shown.contains("asher"))
  }

  @Test func keepsPurposesApart() throws {
    let secret = try MemorySecret(Array(Self.text.utf8))
    #expect(secret.hash(.key, [1], [2]) != secret.hash(.name, [1], [2]))
    #expect(secret.hash(.key, [1], [2]) == secret.hash(.key, [1], [2]))
  }

  /// A memory that an earlier version made is still read; the test of `HashSecret` says where the number is from.
  @Test func hashesAsEver() throws {
    let key = MemoryKey(.email, Array("janedoe@gmail.com".utf8))
    #expect(try MemorySecret(Array(Self.text.utf8)).hash(of: key).hex == "b67c632de04f99b42e93fa77ce7ee852")
  }

  @Test(arguments: ["", "\n", "\r\n"])
  func readsAFile(end: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text + end, to: "key")
    chmod(path, 0o600)
    #expect(try MemorySecret(file: path).verifier == MemorySecret(Array(Self.text.utf8)).verifier)
  }

  @Test func refusesWhatIsNoKey() throws {
    let folder = try TemporaryFolder()
    let short = try folder.write(String(repeating: "k", count: 31) + "\n", to: "short")
    chmod(short, 0o600)
    let missing = folder.path(of: "missing")
    #expect(throws: MemoryError(.short(31))) { try MemorySecret(file: short) }
    #expect(throws: MemoryError(.unreadable(missing))) { try MemorySecret(file: missing) }
  }
}
