// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayDuplicates
import AssayTestSupport
import AssayTesting
import Testing

struct DuplicateValidatorTests {
  private let torben: Lead = [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de"]
  private let sabine: Lead = [.firstName: "Sabine", .lastName: "Lindner", .email: "s.lindner@gmx.de"]

  private func told(_ found: Found) -> [[String]] {
    found.findings.map { $0.map { "\($0.rule.id.rawValue) \($0.otherRecord ?? 0)" } }
  }

  @Test func tellsTheLeadThatStaysAndTheOnesThatLeave() {
    let found = Found([torben, sabine, torben, torben])
    #expect(
      told(found) == [
        ["duplicate.has-duplicates 3"], [], ["duplicate.same-person 1"], ["duplicate.same-person 1"],
      ])
    #expect(found.matches.map { $0?.survivor } == [nil, nil, 1, 1])
    #expect(found.findings[0].map { $0.message(in: .english) } == ["Record 3 repeats this one (2 in all)."])
    #expect(
      found.findings[2].map { $0.message(in: .english) } == [
        "Record 1 is the same person (same name and mailbox)."
      ])
    #expect(
      found.findings[2].map { $0.message(in: .german) } == [
        "Datensatz 1 ist dieselbe Person (gleich: Name und Postfach)."
      ])
  }

  @Test func keepsTheMostCompleteLead() {
    var full = torben
    full[.city] = "Hamburg"
    #expect(Found([torben, full, torben]).matches.map { $0?.survivor } == [2, nil, 2])
  }

  @Test func reportsASharedMailboxOfTwoPeople() {
    let found = Found([torben, [.firstName: "Sabine", .lastName: "Lindner", .email: "t.aalders@web.de"]])
    #expect(found.clusters == [])
    #expect(found.findings[1].count == 1)
    #expect(
      [ExactDuplicateValidator.sameEmail, DuplicateValidator.possiblySamePerson].contains(found.findings[1].first?.rule)
    )
  }

  @Test func asksForMoreEvidenceIfThePolicyDoes() {
    var strict = DuplicatePolicy.standard
    strict.duplicateWeight = 1000
    let found = Found([torben, torben, sabine], DuplicateValidator(policy: strict))
    #expect(found.clusters == [] && found.doubtful == [[0, 1]])
  }

  @Test func letsARejectedLeadNotTakeThePlaceOfAnother() {
    struct NoHamburg: Validator {
      let rule = Rule.plain("test.hamburg", .error)
      var rules: [Rule] { [rule] }

      func validate(_ lead: borrowing LeadView) -> [Finding] {
        lead.string(.city) == "Hamburg" ? [Finding(rule, in: .city)] : []
      }
    }
    var full = torben
    full[.city] = "Hamburg"
    let pipeline = Pipeline(validators: [NoHamburg()], datasetValidators: [DuplicateValidator()])
    #expect(pipeline.assess([full, torben]).map(\.survivor) == [2, nil])
    #expect(pipeline.assess([full, full]).map(\.survivor) == [nil, 1])
  }

  @Test func comparesFieldsOfTheUser() {
    let member = Field("member")
    var leads: [Lead] = InventedLeads.some(40)
    for index in leads.indices { leads[index][member] = "m\(index / 2)" }
    let found = Found(leads, DuplicateValidator(others: [member]))
    let names = Set(found.findings.joined().flatMap { $0.comparisons.map(\.name) })
    #expect(
      names.isSubset(
        of: Set(["prior", "other-relation", "exchanged-names", "member", "houseNumber"] + Field.known.map(\.name))))
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func keepsTheContract(seed: UInt64) {
    let leads =
      InventedLeads.withDuplicates(60, seed: seed) + [
        [:], [.email: "no address"], torben, sabine, torben, [.fullName: ""],
      ]
    #expect(contractViolations(of: DuplicateValidator(), on: leads) == [])
    #expect(contractViolations(of: DuplicateValidator(threads: 3), on: [torben]) == [])
    #expect(contractViolations(of: DuplicateValidator(), on: []) == [])
  }
}
