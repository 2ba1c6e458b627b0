// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayPhone
import AssayTestSupport
import Testing

/// Example numbers of half the regions in the forms that people write, with E.164 for the valid ones.
struct PhoneYardstickTests {
  private struct Row: Decodable {
    let input: String
    let region: String
    let expected: String
  }

  private static let file = "phone/visible.jsonl"

  @Test(.enabled(if: Evaluation.hasFile(file), "the evaluation corpora are not here"))
  func writesEachValidNumberAndNoOther() throws {
    let rows = try Evaluation.lines(of: Self.file, as: Row.self)
    let pipeline = Pipeline(enrichers: [PhoneEnricher()])
    let wrong = rows.filter { row in
      let enrichments = pipeline.assess([.phone: row.input, .country: row.region]).enrichments
      return enrichments.first { $0.column == PhoneEnricher.e164 }?.value ?? "" != row.expected
    }
    print("phone: \(rows.count - wrong.count) of \(rows.count) as expected")
    #expect(wrong.map(\.input) == [])
  }
}
