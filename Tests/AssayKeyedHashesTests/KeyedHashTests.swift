// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes
import Testing

struct KeyedHashTests {
  @Test(arguments: ["00000000000000000000000000000000", "0123456789abcdef0f1e2d3c4b5a6978"])
  func readsWhatItWrites(text: String) throws {
    #expect(try #require(KeyedHash(hex: text)).hex == text)
  }

  @Test func hasTheBytesInOrder() throws {
    let hash = try #require(KeyedHash(hex: "000102030405060708090a0b0c0d0e0f"))
    #expect(hash.withBytes(Array.init) == Array(0...15))
    #expect(hash.withBytes(KeyedHash.init) == hash)
    #expect(hash.high == 0x0001_0203_0405_0607 && hash.low == 0x0809_0A0B_0C0D_0E0F)
  }

  @Test func sortsAsItsText() throws {
    let texts = [
      "00ff000000000000ffffffffffffffff", "0100000000000000000000000000000a", "f0000000000000000000000000000000",
    ]
    let hashes = try texts.map { try #require(KeyedHash(hex: $0)) }
    #expect(hashes.reversed().sorted() == hashes)
  }

  @Test(arguments: [
    "", "0123456789ABCDEF0123456789abcdef", "0123456789abcdef0123456789abcde", " 123456789abcdef0123456789abcdef",
  ])
  func readsNothingElse(text: String) {
    #expect(KeyedHash(hex: text) == nil)
  }
}
