// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

struct ChangeTests {
  private static let leads: [Lead] = [
    [.city: "bonn", .region: "nrw"], [.city: "Bonn"], [.city: "BONN"], [.city: "", .region: "ü"], [:],
  ]

  @Test(arguments: leads)
  func givesTheResultWhenReplayed(lead: Lead) {
    let assessment = Pipeline(normalizers: [UppercaseNormalizer(fields: [.city, .region])]).assess(lead)
    var replayed = assessment.original
    for change in assessment.changes {
      #expect(replayed[change.field] == change.original)
      replayed[change.field] = change.value
    }
    #expect(replayed == assessment.lead)
  }

  @Test(arguments: leads)
  func givesTheOriginalWhenUndone(lead: Lead) {
    let assessment = Pipeline(normalizers: [UppercaseNormalizer(fields: [.city, .region])]).assess(lead)
    var undone = assessment.lead
    for change in assessment.changes.reversed() {
      #expect(undone[change.field] == change.value)
      undone[change.field] = change.original
    }
    #expect(undone == lead)
  }
}
