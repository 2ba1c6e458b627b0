// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayDuplicates
import AssayTestSupport
import Foundation
import Testing

/// What holds for any leads.
struct DuplicatePropertyTests {
  private static let seeds = 1...4 as ClosedRange<UInt64>

  /// The clusters as sets of the places that the leads had before they were shuffled.
  private func clusters(_ leads: [Lead], in order: [Int], _ validator: DuplicateValidator = DuplicateValidator())
    -> Set<
      Set<Int>
    >
  {
    Set(Found(order.map { leads[$0] }, validator).clusters.map { Set($0.map { order[$0] }) })
  }

  @Test(arguments: seeds)
  func theWeightsOfTheComparisonsAddUpToThatOfTheMatch(seed: UInt64) {
    let found = Found(InventedLeads.withDuplicates(300, seed: seed))
    var matches = 0
    for (findings, match) in zip(found.findings, found.matches) {
      for finding in findings where !finding.comparisons.isEmpty {
        let weight = finding.comparisons.reduce(0) { $0 + $1.weight }
        let odds = pow(2, weight)
        #expect(abs(finding.confidence - odds / (1 + odds)) < 0.003)
        guard finding.rule == DuplicateValidator.samePerson, let match else { continue }
        matches += 1
        #expect(abs(weight - (match.weight ?? .infinity)) < 0.005)
        #expect(match.probability == finding.confidence)
      }
    }
    #expect(matches > 60)
  }

  @Test(arguments: seeds)
  func doubtfulPairsLieBetweenTheThresholds(seed: UInt64) {
    let found = Found(InventedLeads.withDuplicates(400, seed: seed))
    let weights = found.doubtful.map { $0.sorted() }.compactMap { found.weight($0[0], $0[1]) }
    #expect(weights.allSatisfy { $0 >= DuplicatePolicy.standard.reviewWeight - 0.01 })
  }

  @Test(arguments: seeds)
  func theOrderOfTheLeadsDoesNotMatter(seed: UInt64) {
    let leads = InventedLeads.withDuplicates(300, seed: seed)
    let expected = clusters(leads, in: Array(leads.indices))
    #expect(expected.count > 50)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      #expect(clusters(leads, in: leads.indices.shuffled(using: &generator)) == expected)
    }
  }

  /// Temporary files change where things stand, and in how many parts keys are sorted, but not what is found.
  @Test(arguments: seeds)
  func temporaryFilesChangeNothing(seed: UInt64) {
    let leads = InventedLeads.withDuplicates(3000, seed: seed) + Array(repeating: [.email: "a@b.de"], count: 50)
    let expected = Found(leads, DuplicateValidator(threads: 2))
    #expect(expected.clusters.count > 500)
    let found = Found(leads, DuplicateValidator(threads: 2, memoryLimit: 1))
    #expect(found.findings == expected.findings && found.matches == expected.matches)
  }

  @Test(arguments: seeds)
  func theWeightsDoNotDependOnTheOrderOfTheLeads(seed: UInt64) {
    let leads = InventedLeads.withDuplicates(300, seed: seed)
    var generator = SeededGenerator(seed: seed)
    let order = leads.indices.shuffled(using: &generator)
    func weights(_ order: [Int]) -> [Set<Int>: Double] {
      let found = Found(order.map { leads[$0] })
      var weights: [Set<Int>: Double] = [:]
      for (place, match) in found.matches.enumerated() {
        if let match { weights[[order[place], order[match.survivor - 1]]] = match.weight }
      }
      return weights
    }
    let (straight, shuffled) = (weights(Array(leads.indices)), weights(order))
    let both = Set(straight.keys).intersection(shuffled.keys)
    #expect(both.count > 50)
    #expect(both.filter { straight[$0] != shuffled[$0] } == [])
  }

  @Test(arguments: seeds)
  func theNumberOfThreadsDoesNotMatter(seed: UInt64) {
    let leads = InventedLeads.withDuplicates(300, seed: seed)
    let expected = Found(leads, DuplicateValidator(threads: 1))
    for threads in [2, 3, 16] {
      let found = Found(leads, DuplicateValidator(threads: threads))
      #expect(found.findings == expected.findings && found.matches == expected.matches)
    }
  }

  @Test(arguments: seeds)
  func anUnrelatedLeadChangesNoCluster(seed: UInt64) {
    let leads = InventedLeads.withDuplicates(300, seed: seed)
    let expected = Found(leads).clusters
    for unrelated: Lead in [
      [.firstName: "Xenia", .lastName: "Qvist", .email: "xq@odd.example", .street: "Am Krummen Timpen 7"], [:],
      [.firstName: "Anna"], [.city: "Ulm", .country: "Germany"],
    ] {
      #expect(Found(leads + [unrelated]).clusters == expected)
    }
  }

  @Test(arguments: seeds)
  func eachLeadIsInOneClusterAtMost(seed: UInt64) {
    let found = Found(InventedLeads.withDuplicates(300, seed: seed))
    let members = found.clusters.flatMap { $0 }
    #expect(Set(members).count == members.count)
    #expect(found.clusters.allSatisfy { $0.count > 1 })
    // Who stays does not leave.
    #expect(found.matches.allSatisfy { match in match.map { found.matches[$0.survivor - 1] == nil } ?? true })
  }

  @Test(arguments: seeds)
  func mostInventedDuplicatesAreFoundAndHardlyAnythingElse(seed: UInt64) {
    let leads = InventedLeads.withDuplicates(400, seed: seed)
    let found = Found(leads)
    // Every lead of a person has the person's own mailbox or number: both are copied.
    func key(_ lead: Lead) -> [String?] { [lead[.email], lead[.mobilePhone], lead[.postalCode]] }
    let pairs = leads.indices.flatMap { left in
      leads.indices.filter { $0 > left && key(leads[left]) == key(leads[$0]) }.map { (left, $0) }
    }
    let unsure = pairs.filter { leads[$0.0][.email] == nil }
    let sure = pairs.filter { leads[$0.0][.email] != nil }
    #expect(sure.count > 100 && unsure.count < pairs.count)
    let hits = sure.count { found.answer($0.0, $0.1) == .same }
    print("invented duplicates: \(hits) of \(sure.count)")
    #expect(hits * 100 >= sure.count * 97)
    let wrong = found.clusters.filter { Set($0.map { leads[$0][.postalCode] }).count > 1 }
    #expect(wrong == [])
  }
}
