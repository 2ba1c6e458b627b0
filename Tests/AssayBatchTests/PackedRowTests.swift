// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayBatch

struct PackedRowTests {
  @Test func unpacksToTheSame() {
    var row = MergeRow()
    #expect(PackedRow(row).row == row)
    row[0] = ""
    row[2] = "São Paulo"
    row.set(3, json: "[1]")
    row[4] = String(repeating: "x", count: 100_000)
    row[5] = "end"
    #expect(PackedRow(row).row == row)
    #expect(row[1] == "" && row[9] == "" && row.json == [3])
  }
}
