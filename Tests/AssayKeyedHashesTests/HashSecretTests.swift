// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@testable import AssayKeyedHashes

struct HashSecretTests {
  private static let text = String(repeating: "k", count: 32)

  @Test func takesThirtyTwoBytes() throws {
    #expect(throws: HashSecretError.short(31)) { try HashSecret([UInt8](repeating: 1, count: 31)) }
    #expect(try HashSecret([UInt8](repeating: 1, count: 32)).description == "HashSecret")
  }

  @Test func isNotShown() throws {
    var shown = ""
    dump(try HashSecret(Array(Self.text.utf8)), to: &shown)
    #expect(!shown.contains("107") && !shown.contains("kk") && !shown.contains("asher"))
  }

  /// RFC 4231: of the test cases the one with a key of enough bytes: section 4.7.
  @Test func hashesByHMACSHA256() throws {
    let secret = try HashSecret([UInt8](repeating: 0xAA, count: 131))
    let hash = secret.code(Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
    #expect(hash.hex == "60e431591ee0b67f0d8a26aacbf5b77f")
  }

  @Test func keepsPartsAndPurposesApart() throws {
    let secret = try HashSecret(Array(Self.text.utf8))
    let hashes = [
      secret.hash(2, [[1], [2]]), secret.hash(2, [[1, 2]]), secret.hash(2, [[1], [2], []]), secret.hash(3, [[1], [2]]),
      secret.hash(2, [[], [1, 2]]), try HashSecret(Array(Self.text.utf8) + [1]).hash(2, [[1], [2]]),
    ]
    #expect(Set(hashes).count == hashes.count)
    #expect(secret.hash(2, [[1], [2]]) == hashes[0])
  }

  /// Hashes are stored, so their bytes may never change. Python's hmac gives the same for the message
  /// `bytes([2]) + (5).to_bytes(8, "big") + b"email" + (17).to_bytes(8, "big") + b"janedoe@gmail.com"`.
  @Test func hashesAsEver() throws {
    let secret = try HashSecret(Array(Self.text.utf8))
    let hash = secret.hash(2, [Array("email".utf8), Array("janedoe@gmail.com".utf8)])
    #expect(hash.hex == "b67c632de04f99b42e93fa77ce7ee852")
  }

  @Test(arguments: ["", "\n", "\r\n"])
  func readsAFile(end: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text + end, to: "key")
    chmod(path, 0o600)
    #expect(try HashSecret(file: path).hash(1, []) == HashSecret(Array(Self.text.utf8)).hash(1, []))
  }

  /// The bytes count as they are, be they no UTF-8.
  @Test(arguments: ["", "\n", "\r\n"])
  func readsTheVariableAsAFile(end: String) throws {
    let name = "ASSAY_KEY_OF_THIS_TEST_\(end.utf8.count)"
    let key = [UInt8](repeating: 0xFF, count: 32)
    let value = (key + Array(end.utf8) + [0]).map { CChar(bitPattern: $0) }
    setenv(name, value, 1)
    defer { unsetenv(name) }
    #expect(try HashSecret.ofEnvironment(name).hash(1, []) == HashSecret(key).hash(1, []))
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o644] as [mode_t])
  func refusesAFileThatOthersMayRead(mode: mode_t) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "key")
    chmod(path, mode)
    #expect(throws: HashSecretError.open(path)) { try HashSecret(file: path) }
  }

  @Test func refusesWhatIsNoKey() throws {
    let folder = try TemporaryFolder()
    let short = try folder.write(String(repeating: "k", count: 31) + "\n", to: "short")
    let long = try folder.write(String(repeating: "k", count: 4097), to: "long")
    for path in [short, long] { chmod(path, 0o600) }
    #expect(throws: HashSecretError.short(31)) { try HashSecret(file: short) }
    for path in [long, folder.path, folder.path(of: "missing")] {
      #expect(throws: HashSecretError.unreadable(path)) { try HashSecret(file: path) }
    }
  }

  @Test func asksForTheVariable() throws {
    let name = "ASSAY_KEY_THAT_NOBODY_SETS"
    #expect(throws: HashSecretError.missing(name)) { try HashSecret.ofEnvironment(name) }
    #expect(HashSecretError.missing(name).message(in: .german).contains(name))
    #expect(HashSecretError.missing(name).message(in: .english).contains("If you have one already, take that."))
  }
}
