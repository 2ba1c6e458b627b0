// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCore

struct MissingValueTests {
  @Test(
    arguments: [
      "n/a", "N/A", "NA", "#N/A", "<null>", "k.A.", "k. A.", "keine", "Keins", "none", "NULL", "nil", "unbekannt",
      "UNKNOWN", "ninguno", "Aucun", "nessuno", "-", "--", "?", "???", " ", "（なし）", "Entfällt", "－",
    ])
  func saysThatThereIsNone(value: String) {
    let isNamed = MissingValue.isNamed(by: value.utf8.span)
    #expect(isNamed)
  }

  @Test(
    arguments: [
      "", "0", "1", "12345", "n/a 12", "call me", "Nantes", "x", "\u{FFFD}", String(repeating: "-", count: 33),
    ])
  func saysSomethingElse(value: String) {
    let isNamed = MissingValue.isNamed(by: value.utf8.span)
    #expect(!isNamed)
  }

  @Test func bytesThatAreNoTextSaySomethingElse() {
    let bytes: [UInt8] = [0x6E, 0xFF, 0x61]
    let isNamed = MissingValue.isNamed(by: bytes.span)
    #expect(!isNamed)
  }
}
