// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

/// The snippets of the page "Assay".
struct LandingPageSnippets {
  @Test func judgesALead() {
    let values = answers {
      let assessment = Pipeline.standard.assess([.fullName: "Jane Miller", .email: "jane@@acme.com"])
      assessment.verdict  // .review
      assessment.findings.first?.suggestions.first?.value  // "jane@acme.com"
    }
    #expect(values == ["review", "jane@acme.com"])
  }
}
