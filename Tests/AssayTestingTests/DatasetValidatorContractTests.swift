// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Testing

/// Finds addresses that stood before; each flag breaks another promise.
private struct RepeatedAddress: StreamingDatasetValidator {
  static let rule = Rule("acme.repeated", .note, english: .plain("Again."), german: .plain("Noch einmal."))
  var forgetsParts = false
  var forgetsMemory = false
  var reversesOrder = false
  var namesStrangers = false
  var repeatsTheLast = false
  var addsOthers = false
  var match = Match(survivor: 0)

  var rules: [Rule] { [Self.rule] }

  struct Seen {
    var record: Int
    var address: String
  }

  func makeEvidence() -> [Seen] { [] }

  func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout [Seen]) {
    evidence.append(Seen(record: record, address: lead.string(.email)))
  }

  func merge(_ next: [Seen], into evidence: inout [Seen]) {
    evidence = forgetsParts && !next.isEmpty ? next : evidence + next
  }

  func makeMemory() -> [String: Int] { [:] }

  func resolve(_ part: [Seen], remembering memory: inout [String: Int]) -> [DatasetFinding] {
    if forgetsMemory { memory = [:] }
    var findings: [DatasetFinding] = []
    for seen in part {
      if let first = memory[seen.address] {
        var match = match
        match.survivor = namesStrangers ? seen.record : first
        if repeatsTheLast { memory[seen.address] = seen.record }
        findings.append(DatasetFinding(record: seen.record, Finding(Self.rule, in: .email), match: match))
      } else {
        memory[seen.address] = seen.record
      }
    }
    return reversesOrder ? findings.reversed() : findings
  }

  func resolve(_ evidence: [Seen], into findings: inout DatasetFindings) {
    findings.append(contentsOf: addsOthers ? resolve(evidence).dropLast() : resolve(evidence)[...])
  }
}

struct DatasetValidatorContractTests {
  private static func promises(_ validator: RepeatedAddress) -> Set<ContractViolation.Promise> {
    let leads: [Lead] = ["a", "b", "a", "c", "a", "b", "d"].map { [.email: "\($0)@acme.com"] }
    return Set(contractViolations(of: validator, on: leads).map(\.promise))
  }

  @Test func hasNothingAgainstAGoodValidator() {
    #expect(Self.promises(RepeatedAddress()) == [])
  }

  @Test func seesEvidenceThatGetsLostInMerging() {
    #expect(Self.promises(RepeatedAddress(forgetsParts: true)) == [.mergeable])
  }

  @Test func seesMemoryThatGetsLostBetweenParts() {
    #expect(Self.promises(RepeatedAddress(forgetsMemory: true)) == [.streaming])
  }

  @Test func seesFindingsOutOfOrder() {
    #expect(Self.promises(RepeatedAddress(reversesOrder: true)).contains(.records))
  }

  @Test func seesALeadThatRepeatsItself() {
    #expect(Self.promises(RepeatedAddress(namesStrangers: true)) == [.matches])
  }

  @Test func seesALeadThatRepeatsADuplicate() {
    #expect(Self.promises(RepeatedAddress(repeatsTheLast: true)) == [.matches])
  }

  @Test func seesNumbersWithoutMeaning() {
    for match in [
      Match(survivor: 0, weight: .infinity, probability: 1), Match(survivor: 0, weight: 3, probability: 1.5),
      Match(survivor: 0, weight: nil, probability: -0.1),
    ] {
      #expect(Self.promises(RepeatedAddress(match: match)) == [.matches])
    }
    #expect(Self.promises(RepeatedAddress(match: Match(survivor: 0, weight: -3, probability: 0))) == [])
  }

  @Test func seesTwoFormsOfResolvingThatDiffer() {
    #expect(Self.promises(RepeatedAddress(addsOthers: true)).contains(.listed))
  }

  @Test func acceptsAnEmptyDataSet() {
    #expect(contractViolations(of: RepeatedAddress(), on: []) == [])
  }
}
