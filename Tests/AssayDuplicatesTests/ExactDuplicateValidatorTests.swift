// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayDuplicates
import AssayEmail
import AssayTesting
import Testing

struct ExactDuplicateValidatorTests {
  private static let validator = ExactDuplicateValidator(field: .email, rule: ExactDuplicateValidator.sameEmail) {
    EmailAddress.appendMatchKey(of: $0, to: &$1)
  }

  /// What is found: the record, what its message names, and the lead that survives in its place.
  private func findings(_ leads: [Lead], rejectedBy validators: [any Validator] = []) -> [String] {
    let pipeline = Pipeline(validators: validators, datasetValidators: [Self.validator])
    return pipeline.assess(leads).enumerated().flatMap { index, assessment in
      assessment.findings.filter { $0.rule == ExactDuplicateValidator.sameEmail }.map {
        "\(index + 1) like \($0.arguments.map { "\($0.value)" }.joined()) survivor \(assessment.survivor ?? 0)"
      }
    }
  }

  @Test(
    arguments: [
      (
        [[.email: "a@b.de"], [.email: "a@b.de"], [.email: "a@b.de"]],
        ["2 like record(1) survivor 1", "3 like record(1) survivor 1"]
      ),
      ([[.email: "a@b.de"], [.email: "c@b.de"]], []),
      // The case of the domain, and of the mailbox too: nobody tells mailboxes apart by it.
      ([[.email: "a@Example.ORG"], [.email: "A@example.org"]], ["2 like record(1) survivor 1"]),
      // A domain in letters and its A-label.
      ([[.email: "a@böhm.de"], [.email: "a@xn--bhm-sna.de"]], ["2 like record(1) survivor 1"]),
      // One mailbox, by the rules of its provider; the same at another one are two.
      ([[.email: "jane.doe+x@gmail.com"], [.email: "janedoe@googlemail.com"]], ["2 like record(1) survivor 1"]),
      ([[.email: "jane.doe+x@acme.com"], [.email: "janedoe@acme.com"], [.email: "jane.doe@acme.com"]], []),
      ([[.email: "jane.doe@outlook.com"], [.email: "janedoe@outlook.com"]], []),
      ([[.email: "a@b.de", .lastName: "Doe"], [.email: "a@b.de", .lastName: "Ng"]], ["2 like record(1) survivor 0"]),
      (
        [[.email: "a@b.de", .lastName: "Doe"], [.email: "a@b.de", .lastName: "DOE"]], ["2 like record(1) survivor 1"]
      ),
      ([[.email: "a@b.de", .lastName: "Doe"], [.email: "a@b.de"]], ["2 like record(1) survivor 1"]),
      // A lead with a name does not disappear behind one without, nor do two people behind it.
      ([[.email: "a@b.de"], [.email: "a@b.de", .lastName: "Doe"]], ["2 like record(1) survivor 0"]),
      (
        [[.email: "a@b.de"], [.email: "a@b.de", .lastName: "Doe"], [.email: "a@b.de", .lastName: "Ng"]],
        ["2 like record(1) survivor 0", "3 like record(1) survivor 0"]
      ),
      (
        [
          [.email: "a@b.de", .firstName: "Jane", .lastName: "Doe"],
          [.email: "a@b.de", .firstName: "John", .lastName: "Doe"],
        ],
        ["2 like record(1) survivor 0"]
      ),
      // No key: empty, missing, and an address that is none.
      ([[.email: ""], [.email: ""], [:], [:]], []),
      ([[.email: "a.b.de"], [.email: "a.b.de"]], []),
    ] as [([Lead], [String])])
  func findsLeadsThatRepeatAnEarlierOne(leads: [Lead], expected: [String]) {
    #expect(findings(leads) == expected)
  }

  @Test func keepsRejectedLeadsOut() {
    struct NoBonn: Validator {
      let rule = Rule(
        "test.bonn", .error, english: RuleText(message: "m", finds: "f", matters: "w", example: "e", remedy: "r"),
        german: RuleText(message: "m", finds: "f", matters: "w", example: "e", remedy: "r"))
      var rules: [Rule] { [rule] }

      func validate(_ lead: borrowing LeadView) -> [Finding] {
        lead.string(.city) == "Bonn" ? [Finding(rule, in: .city)] : []
      }
    }
    let leads: [Lead] = [
      [.email: "a@b.de", .city: "Bonn"], [.email: "a@b.de"], [.email: "a@b.de", .city: "Bonn"], [.email: "a@b.de"],
    ]
    #expect(findings(leads, rejectedBy: [NoBonn()]) == ["4 like record(2) survivor 2"])
  }

  @Test func isTheSameForPartsAndForTheWhole() {
    let leads = (0..<500).map { index in
      [.email: "user\(index * index % 97)@example.org", .lastName: index % 3 == 0 ? "" : "Name \(index % 5)"] as Lead
    }
    let whole = Self.validator.makeStage().resolve(merging: evidence(of: [leads]))
    #expect(whole.count > 300)
    for size in [1, 7, 100, 499] {
      let parts = stride(from: 0, to: leads.count, by: size).map { Array(leads[$0..<min($0 + size, leads.count)]) }
      #expect(Self.validator.makeStage().resolve(merging: evidence(of: parts)) == whole)
      let stream = Self.validator.makeStage()
      #expect(evidence(of: parts).flatMap { stream.resolveNext($0) } == whole)
    }
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [.email: "jane@example.org", .lastName: "Doe"], [.email: "JANE@example.org", .lastName: "Doe"],
      [.email: "jane@EXAMPLE.org", .fullName: "Jane Doe"], [.email: "jane@@example.org"], [.email: ""], [:],
      [.email: "jörg@böhm.de"], [.email: "jörg@xn--bhm-sna.de"], [.lastName: "Doe"],
    ]
    #expect(contractViolations(of: Self.validator, on: leads) == [])
  }

  /// The evidence of parts of one data set, whose leads are numbered through.
  private func evidence(of parts: [[Lead]]) -> [any Sendable] {
    var number = 0
    return parts.map { part in
      var batch = LeadBatch(layout: FieldLayout([.email, .lastName]))
      for lead in part {
        number += 1
        batch.appendRecord(number: number)
        for (slot, field) in [Field.email, .lastName].enumerated() {
          batch.setValue(at: slot, to: Array((lead[field] ?? "").utf8))
        }
      }
      Pipeline().assess(&batch)
      return Self.validator.makeStage().observe(batch)
    }
  }
}
