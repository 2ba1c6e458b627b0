// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayTestSupport
import Testing

/// The expected values are those of the reference implementation (xxHash 0.8, seed 0).
struct ChecksumTests {
  @Test(arguments: [
    ("", "ef46db3751d8e999"), ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func isThatOfTheSpecification(text: String, expected: String) {
    #expect(checksum(Array(text.utf8), pieces: [1000]) == expected)
  }

  @Test(arguments: [
    (1, "1f25c8d0bc1f4bb6"), (3, "31d2363f52e564c9"), (4, "9bb64b7d66ee9fda"), (5, "c7608efddb7051fe"),
    (7, "9a7b149959ce60d8"), (8, "dab99d95c6f90092"), (9, "170bb6bf975b4c02"), (12, "d52e407833af5133"),
    (15, "1b47cb8243cc8e32"), (16, "434850232b787be2"), (31, "a2aa5f33cc4a6119"), (32, "23c3c17ef790fd97"),
    (33, "50a7cfc7ba588784"), (36, "c0b52b0dcc5e3f7f"), (40, "b620306b253d76b6"), (47, "a7c5465cc5ad205e"),
    (63, "5e3e54b431c7493c"), (64, "0eb64b3ef6eeb01f"), (65, "a383b724b2bd12f1"), (95, "f6ffb9103991895f"),
    (96, "3101a958de582e18"), (100, "a61f8d4c170fe531"),
  ])
  func isThatOfTheReferenceAtEachLength(length: Int, expected: String) {
    #expect(checksum(bytes(length), pieces: [1000]) == expected)
  }

  @Test func isThatOfTheReferenceForAllLengthsTogether() {
    let all = (0...100).map { checksum(bytes($0), pieces: [1000]) }.joined()
    #expect(checksum(Array(all.utf8), pieces: [1000]) == "3e67b3ef396afe8f")
  }

  @Test(arguments: 0...100)
  func doesNotDependOnThePieces(length: Int) {
    let whole = checksum(bytes(length), pieces: [1000])
    for pieces in [[1], [3], [31], [32], [33], [1, 31, 33, 2], [0, 5, 0, 64]] {
      #expect(checksum(bytes(length), pieces: pieces) == whole)
    }
  }

  @Test func writesSixteenDigits() {
    var checksum = Checksum()
    #expect(checksum.hexadecimal.count == 16)
    // The smallest number of this kind whose checksum begins with a zero.
    var number = 0
    repeat {
      number += 1
      checksum = Checksum()
      Array(String(number).utf8).withUnsafeBytes { checksum.update($0) }
    } while checksum.value >> 60 != 0
    #expect(checksum.hexadecimal.count == 16)
    #expect(UInt64(checksum.hexadecimal, radix: 16) == checksum.value)
  }

  private func bytes(_ length: Int) -> [UInt8] { (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) } }

  /// Feeds the bytes in pieces of these lengths, over and over.
  private func checksum(_ bytes: [UInt8], pieces: [Int]) -> String {
    var checksum = Checksum()
    var rest = bytes[...]
    var turn = 0
    while !rest.isEmpty {
      let piece = Array(rest.prefix(pieces[turn % pieces.count]))
      piece.withUnsafeBytes { checksum.update($0) }
      rest = rest.dropFirst(piece.count)
      turn += 1
    }
    return checksum.hexadecimal
  }
}
