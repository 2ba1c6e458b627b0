// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct BlockerTests {
  private struct Pair: Hashable { var left: Int, right: Int }

  private func visited(_ leads: [Lead], threads: Int = 1) -> (pairs: Set<Pair>, calls: Int, capped: Blocker.Capped) {
    let blocker = Blocker(LeadRecords(of: leads), threads: threads)
    let (visitors, capped) = blocker.visitPairs({ [Pair]() }) { $0.append(Pair(left: $1, right: $2)) }
    let all = visitors.flatMap { $0 }
    return (Set(all), all.count, capped)
  }

  private let background = InventedLeads.some(300)

  /// Two leads that have one rare value in common, whatever else they hold.
  @Test(
    arguments: [
      ([.email: "odd.box@posteo.de"], [.email: "odd.box@posteo.de", .lastName: "Koch"]),
      ([.email: "odd.box@posteo.de"], [.email: "odd.box@wbe.de"]),
      ([.phone: "+49 30 23125000"], [.mobilePhone: "030 23125000"]),
      ([.birthDate: "1931-02-03"], [.birthDate: "3.2.1931"]),
      ([.lastName: "Brzęczyszczykiewicz"], [.lastName: "Brzeczyszczykiewicz", .firstName: "Jan"]),
      ([.firstName: "Xaver", .lastName: "Qvist"], [.firstName: "Qvist", .lastName: "Xaver"]),
      ([.street: "Am Krummen Timpen 7"], [.street: "Am Krummen Timpen 7", .lastName: "Koch"]),
      ([.company: "Zwirn & Söhne"], [.company: "Zwirn"]),
      ([.postalCode: "33602"], [.postalCode: "33602"]),
    ] as [(Lead, Lead)])
  func losesNobodyWithARareValueInCommon(left: Lead, right: Lead) {
    let pair = Pair(left: 0, right: 301)
    #expect(visited([left] + background + [right]).pairs.contains(pair))
  }

  @Test func visitsTheLeadWithTheLowerIndexFirst() {
    let pairs = visited(InventedLeads.withDuplicates(200, seed: 3)).pairs
    #expect(pairs.count > 50)
    #expect(pairs.allSatisfy { $0.left < $0.right })
  }

  @Test(arguments: [2, 3, 8])
  func visitsTheSamePairsOnSeveralThreads(threads: Int) {
    let leads = InventedLeads.withDuplicates(400, seed: 4)
    let (one, many) = (visited(leads), visited(leads, threads: threads))
    #expect(one.pairs == many.pairs && one.calls == many.calls)
    #expect(one.capped.blocks == many.capped.blocks && one.capped.leads == many.capped.leads)
  }

  @Test func takesLeadsWithACommonValueTogetherByASecondOne() {
    // A hundred leads in one town; two of them have a street in common that thirty others elsewhere have as well.
    var leads: [Lead] = (0..<100).map { [.city: "Ulm", .lastName: Self.name($0)] }
    leads += (100..<130).map { [.street: "Hauptstraße", .lastName: Self.name($0)] }
    leads[20][.street] = "Hauptstraße"
    leads[70][.street] = "Hauptstraße"
    let found = visited(leads)
    #expect(found.pairs.contains(Pair(left: 20, right: 70)))
    #expect(found.pairs.count < 100)
    #expect(found.capped.blocks == 0)
  }

  @Test func reportsBlocksThatAreTooLarge() {
    // Nothing but the same town, and the same street.
    let leads: [Lead] = (0..<500).map { [.city: "Ulm", .street: "Hauptstraße", .lastName: Self.name($0)] }
    let found = visited(leads)
    #expect(found.capped.blocks >= 1)
    #expect(found.capped.leads >= 500)
    // Each with a few others, not with all.
    #expect(found.calls < 500 * 30)
  }

  @Test func visitsNobodyWhereNothingIsInCommon() {
    #expect(visited([]).calls == 0)
    #expect(visited([[.lastName: "Weber"]]).calls == 0)
    #expect(visited([Lead](repeating: [:], count: 1000)).calls == 0)
    #expect(visited([[.lastName: "Weber", .city: "Ulm"], [.lastName: "Koch", .city: "Kiel"]]).calls == 0)
  }

  /// Names with different skeletons.
  private static func name(_ number: Int) -> String {
    let syllables = ["ba", "da", "fa", "ga", "la", "ma", "ra", "sa"]
    return (0..<4).map { syllables[number >> ($0 * 3) & 7] + "\($0)" }.joined()
  }
}
