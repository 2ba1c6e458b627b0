// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

/// The snippets of the article "Finding duplicates".
struct FindingDuplicatesSnippets {
  @Test func findsTheLeadThatComesAgain() {
    let values = answers {
      let leads: [Lead] = [
        [.firstName: "Katrin", .lastName: "Müller", .email: "k.mueller@web.de"],
        [.firstName: "Kathrin", .lastName: "Mueller", .email: "k.mueller@web.de"],
      ]
      let assessments = Pipeline.standard.assess(leads)
      assessments[1].match?.survivor  // 1: the first lead stays
      assessments[1].match?.probability  // 0.997
      let finding = assessments[1].findings.first { $0.rule == DuplicateValidator.samePerson }
      finding?.comparisons.first?.name  // "email": it weighs most
      finding?.comparisons.first?.weight  // 15.29 bits
    }
    #expect(values.count == 4)
    for (value, shown) in zip(values, ["1", "0.997", "email", "15.29"]) { #expect(value.hasPrefix(shown)) }
  }
}
