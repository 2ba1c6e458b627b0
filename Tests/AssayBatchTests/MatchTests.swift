// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Testing

/// What becomes of the matches that data set validators tell.
struct MatchTests {
  private static let weighed = GivenMatches(matches: [
    (2, Match(survivor: 4, weight: 14.2368, probability: 0.9987654321)),
    (3, Match(survivor: 4, weight: -0.5, probability: 0.25)), (6, Match(survivor: 1)),
  ])
  private static let file = "id,city\n" + (1...6).map { "\($0),Ulm\n" }.joined()

  private func clusters(_ text: String, _ validators: [any DatasetValidator]) throws -> [String] {
    let result = try CleanResult(text, with: Pipeline(datasetValidators: validators))
    return result.text("clusters.csv").split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func standInTheClusters() throws {
    #expect(
      try clusters(Self.file, [Self.weighed]) == [
        "1,1,survivor,,", "2,4,duplicate,14.24,0.998765", "3,4,duplicate,-0.50,0.25", "4,4,survivor,,",
        "5,5,single,,", "6,1,duplicate,,1",
      ])
  }

  @Test(arguments: [16, 1 << 18])
  func standWithTheLeads(chunkSize: Int) throws {
    var options = BatchOptions()
    options.chunkSize = chunkSize
    let result = try CleanResult(Self.file, with: Pipeline(datasetValidators: [Self.weighed]), options: options)
    let header = "id,city,assay_verdict,assay_reasons,assay_suggestions,assay_cluster,assay_match_weight\n"
    #expect(result.text("accepted.csv") == header + "1,Ulm,accept,,,1,\n4,Ulm,accept,,,4,\n5,Ulm,accept,,,,\n")
    #expect(
      result.text("duplicates.csv") == header + """
        2,Ulm,duplicate,test.given-match,,4,14.24
        3,Ulm,duplicate,test.given-match,,4,-0.50
        6,Ulm,duplicate,test.given-match,,1,

        """)
    #expect(result.report.counts.duplicates == 3)
  }

  @Test func areNumbersInJSONLines() throws {
    var options = BatchOptions()
    options.writesJSONLines = true
    let result = try CleanResult(Self.file, with: Pipeline(datasetValidators: [Self.weighed]), options: options)
    let texts = (result.text("duplicates.jsonl") + result.text("accepted.jsonl")).split(separator: "\n")
    #expect(
      texts.map { $0.split(separator: "\"assay_cluster\":").last ?? "" } == [
        #"4,"assay_match_weight":14.24}"#, #"4,"assay_match_weight":-0.50}"#, #"1,"assay_match_weight":null}"#,
        #"1,"assay_match_weight":null}"#, #"4,"assay_match_weight":null}"#, #"null,"assay_match_weight":null}"#,
      ])
  }

  @Test func countInMemoryAsInFiles() throws {
    let leads = (1...6).map { _ in Lead([(.city, "Ulm")]) }
    let matches = Pipeline(datasetValidators: [Self.weighed]).assess(leads).map(\.match)
    #expect(matches[1] == Match(survivor: 4, weight: 14.2368, probability: 0.9987654321))
    #expect(matches.map { $0?.survivor } == [nil, 4, 4, nil, nil, 1])
    #expect(matches[5]?.probability == 1 && matches[5]?.weight == nil)
  }

  @Test func ofAllowedRulesDoNotCount() throws {
    var pipeline = Pipeline(datasetValidators: [Self.weighed])
    pipeline.policy.allowed = [GivenMatches.rule.id]
    let result = try CleanResult(Self.file, with: pipeline)
    #expect(result.report.counts.accepted == 6)
    #expect(try CSVTable(result.bytes("accepted.csv")).texts(in: "assay_cluster").allSatisfy(\.isEmpty))
  }
}

// MARK: - Several validators

extension MatchTests {
  private static let sameMail = "id,email,last_name\n1,a@b.de,Doe\n2,c@d.de,Ng\n3,a@b.de,Doe\n4,a@b.de,Doe\n"

  private func mailValidator() -> any DatasetValidator {
    ExactDuplicateValidator(field: .email, rule: ExactDuplicateValidator.sameEmail) { address, key in
      EmailAddress.appendMatchKey(of: address, to: &key)
    }
  }

  /// The reasons, the cluster and the role of each lead, in memory and in files.
  private func outcomes(_ given: [(Int, Match)], withMail: Bool = true) throws -> [String] {
    let validators: [any DatasetValidator] = (withMail ? [mailValidator()] : []) + [GivenMatches(matches: given)]
    let pipeline = Pipeline(datasetValidators: validators)
    let leads: [Lead] = try CSVTable(Array(Self.sameMail.utf8)).rows.map { row in
      Lead(zip([Field.email, .lastName], row.dropFirst()).map { ($0, String(decoding: $1, as: UTF8.self)) })
    }
    let assessments = pipeline.assess(leads)
    let result = try CleanResult(Self.sameMail, with: pipeline)
    let found = Dictionary(grouping: try result.findings(), by: \.record).mapValues { Set($0.map(\.rule)) }
    #expect(
      assessments.map { Set($0.findings.map(\.rule.id.rawValue)) } == (1...4).map { found[$0] ?? [] })
    let clusters = try CSVTable(result.bytes("clusters.csv"))
    #expect(
      zip(assessments, clusters.texts(in: "role")).allSatisfy { ($0.match != nil) == ($1 == "duplicate") })
    return clusters.rows.indices.map { index in
      let findings = (found[index + 1] ?? []).sorted().joined(separator: " ")
      return clusters.texts(in: "cluster")[index] + " " + clusters.texts(in: "role")[index] + " " + findings
    }
  }

  @Test func doNotMakeALeadLeaveThatStaysForOthers() throws {
    // The fourth lead stays in place of the first one, which has its address: neither of them may go for the other.
    #expect(
      try outcomes([(1, Match(survivor: 4, weight: 20, probability: 1)), (3, Match(survivor: 4))]) == [
        "4 duplicate test.given-match", "2 single ", "4 duplicate duplicate.same-email test.given-match",
        "4 survivor ",
      ])
  }

  @Test func leadToTheLeadThatStays() throws {
    // The third lead repeats the first one, which repeats the second one.
    #expect(
      try outcomes([(1, Match(survivor: 2))]) == [
        "2 duplicate test.given-match", "2 survivor ", "2 duplicate duplicate.same-email",
        "2 duplicate duplicate.same-email",
      ])
  }

  @Test func doNotCountAgainstALeadThatStaysForAThirdOne() throws {
    // The third lead has the address of the first one, and stays for the second one: a person decides.
    #expect(
      try outcomes([(2, Match(survivor: 3))]) == [
        "1 survivor ", "3 duplicate test.given-match", "3 survivor duplicate.same-email",
        "1 duplicate duplicate.same-email",
      ])
  }

  @Test(arguments: [
    [(1, 2), (2, 1)], [(1, 2), (2, 3), (3, 1)], [(1, 1)], [(1, 0)], [(1, 5)], [(1, -7)], [(2, Int.max)],
  ])
  func neverLeaveNobody(given: [(Int, Int)]) throws {
    let outcomes = try outcomes(given.map { ($0, Match(survivor: $1)) }, withMail: false)
    let staying = outcomes.indices.filter { !outcomes[$0].contains("duplicate") }.map { $0 + 1 }
    #expect(staying.count >= 2)
    #expect(outcomes.allSatisfy { outcome in staying.contains { outcome.hasPrefix("\($0) ") } })
  }
}
