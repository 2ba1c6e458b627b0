// SPDX-License-Identifier: Apache-2.0

import AssayNames
import AssayTestSupport
import Testing

/// The names of the evaluation data, beside which other parsers are measured: skipped where they are not there.
@Suite(.enabled(if: Evaluation.hasFile("unicode/nameparts.jsonl"), "set ASSAY_EVAL to the folder of evaluation data"))
struct NamePartsCorpusTests {
  private struct Line: Decodable {
    let input: String
    let expected: [String: String]
    let category: String
  }

  @Test func takesNamesApartAsExpected() throws {
    let lines = try Evaluation.lines(of: "unicode/nameparts.jsonl", as: Line.self)
    var right = 0
    for line in lines {
      let name = PersonName(parsing: line.input)
      let parts = [
        "title": name.title, "first": name.first, "middle": name.middle, "last": name.last, "suffix": name.suffix,
        "nickname": name.nickname,
      ]
      right += parts.allSatisfy { $0.value == line.expected[$0.key] ?? "" } ? 1 : 0
    }
    print("nameparts.jsonl: \(right) of \(lines.count) as expected")
    #expect(right * 100 >= lines.count * 92)
  }
}
