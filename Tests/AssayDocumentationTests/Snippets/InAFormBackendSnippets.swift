// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

/// What a form shows beside a field: what is wrong, and what was probably meant.
struct Remark: Equatable {
  let field: String?
  let message: String
  let suggestion: String?
}

/// The remarks on a lead that was sent; empty where there is nothing to ask.
func remarks(on lead: Lead, in language: Language) -> [Remark] {
  Pipeline.standard.assess(lead).findings
    .filter { $0.outcome == .finding && $0.rule.severity > .note }
    .map { finding in
      Remark(
        field: finding.field?.name, message: finding.message(in: language),
        suggestion: finding.suggestions.first?.value)
    }
}

/// What the backend does with a lead.
enum Decision: Equatable {
  case store(Lead)
  case queue(Lead, reasons: [String])
  case refuse(reasons: [String])
}

func decide(_ lead: Lead) -> Decision {
  let assessment = Pipeline.standard.assess(lead)
  let reasons = assessment.findings
    .filter { $0.outcome == .finding && $0.rule.severity > .note }
    .map(\.rule.id.rawValue)
  switch assessment.verdict {
  case .accept: return .store(assessment.lead)
  case .review: return .queue(assessment.lead, reasons: reasons)
  case .reject: return .refuse(reasons: reasons)
  }
}

/// The snippets of the article "In a form backend".
struct InAFormBackendSnippets {
  @Test func remarksOnALead() {
    let lead: Lead = [.fullName: "Jane Miller", .email: "jane@@acme.com"]
    #expect(
      remarks(on: lead, in: .english) == [
        Remark(field: "email", message: "There is more than one @ in the address.", suggestion: "jane@acme.com")
      ])
    #expect(remarks(on: [.fullName: "Jane Miller", .email: "jane@acme.com"], in: .german) == [])
  }

  @Test func decidesByTheVerdict() {
    let clean: Lead = [.fullName: "Jane Miller", .email: "jane@acme.com"]
    #expect(decide([.fullName: " Jane Miller", .email: "jane@acme.com"]) == .store(clean))
    let slip: Lead = [.fullName: "Jane Miller", .email: "jane@@acme.com"]
    #expect(decide(slip) == .queue(slip, reasons: ["email.several-at-signs"]))
    #expect(decide([.fullName: "Jane Miller"]) == .refuse(reasons: ["completeness.no-contact"]))
  }

  @Test func leavesValuesOutOfLogs() {
    let values = answers {
      let finding = Pipeline.standard.assess([.fullName: "Jane Miller", .email: "jane@gmial.com"]).findings.first
      finding?.message(in: .english)  // "The domain looks mistyped; gmail.com may be meant."
      finding?.message(in: .english, redacted: true)  // "The domain looks mistyped; ‹9› may be meant."
    }
    #expect(
      values == [
        "The domain looks mistyped; gmail.com may be meant.", "The domain looks mistyped; ‹9› may be meant.",
      ])
  }

  @Test func recognisesWhoIsKnown() {
    let values = answers {
      let index = DuplicateIndex<Int>()
      index.insert([.firstName: "Katrin", .lastName: "Müller", .email: "k.mueller@web.de"], id: 17)

      let lead: Lead = [.firstName: "Kathrin", .lastName: "Mueller", .email: "K.Mueller@web.de"]
      let match = index.matches(for: lead).first
      match?.id  // 17
      match.map { $0.weight >= DuplicatePolicy.standard.duplicateWeight }  // true
      index.matches(for: [.firstName: "Omar", .lastName: "Haddad"]).isEmpty  // true
    }
    #expect(values == ["17", "true", "true"])
  }

  @Test func answersForOneField() throws {
    let values = try answers {
      EmailAddress.parse("jane@gmial.com").suggestion?.value  // "jane@gmail.com"
      try PhoneNumber(parsing: "030 / 123 45-67", in: PhoneRegion("DE")).e164  // "+49301234567"
      Country.named("Schottland")?.subdivision?.code  // "GB-SCT"
      TextJudgement("asdf", as: .personName).confidence > 0.9  // true
    }
    #expect(values == ["jane@gmail.com", "+49301234567", "GB-SCT", "true"])
  }
}
