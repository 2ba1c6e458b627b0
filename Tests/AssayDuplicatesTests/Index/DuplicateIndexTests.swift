// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct DuplicateIndexTests {
  private static let katrin: Lead = [
    .firstName: "Katrin", .lastName: "Müller", .email: "k.mueller@web.de", .phone: "+49 30 901820", .city: "Berlin",
    .postalCode: "10115", .street: "Hauptstraße 5",
  ]

  /// Leads of different persons, as many as asked for.
  private static func strangers(_ count: Int) -> [Lead] {
    var random = SeededGenerator(seed: 3)
    let firsts = ["Anna", "Bernd", "Clara", "David", "Elif", "Frank", "Greta", "Hugo", "Ivana", "Jonas"]
    let lasts = ["Schmidt", "Fischer", "Weber", "Wagner", "Becker", "Hoffmann", "Koch", "Richter", "Klein", "Wolf"]
    return (0..<count).map { number in
      let first = firsts[Int.random(in: 0..<10, using: &random)]
      let last = lasts[Int.random(in: 0..<10, using: &random)]
      return [
        .firstName: first, .lastName: last, .email: "\(first.lowercased()).\(number * 7919)@example.org",
        .phone: "+49 30 \(2_000_000 + number * 17)", .city: "Berlin", .postalCode: "\(10115 + number % 90)",
        .street: "Gasse \(number % 200)",
      ]
    }
  }

  /// What another lead is beside Katrin, and whether they are one person.
  private static let others: [(lead: Lead, isSame: Bool)] = [
    (katrin, true),
    (
      [.firstName: "Kathrin", .lastName: "Mueller", .email: "k.mueller@web.de", .phone: "030 901820", .country: "DE"],
      true
    ),
    ([.firstName: "Müller", .lastName: "Katrin", .email: "K.Mueller@web.de", .city: "Berlin"], true),
    (
      [
        .firstName: "Katrin", .lastName: "Müler", .phone: "+49 30 901820", .street: "Hauptstr. 5", .postalCode: "10115",
      ], true
    ),
    (
      [.firstName: "Peter", .lastName: "Lange", .email: "p.lange@web.de", .phone: "+49 89 123456", .city: "Berlin"],
      false
    ),
    (
      [
        .firstName: "Jonas", .lastName: "Müller", .phone: "+49 30 901820", .city: "Berlin", .postalCode: "10115",
        .street: "Hauptstraße 5",
      ], false
    ),
    ([.firstName: "Katrin", .lastName: "Schulz", .city: "Berlin"], false),
  ]

  @Test(arguments: others.indices)
  func agreesWithTheValidatorInClearCases(_ index: Int) {
    let (lead, isSame) = Self.others[index]
    let policy = DuplicatePolicy.standard
    let strangers = Self.strangers(60)
    let duplicates = DuplicateIndex<Int>()
    for (number, stranger) in strangers.enumerated() { duplicates.insert(stranger, id: number) }
    duplicates.insert(Self.katrin, id: 1000)
    let match = duplicates.matches(for: lead).first { $0.id == 1000 }
    #expect((match?.weight ?? -100 >= policy.duplicateWeight) == isSame)

    let pipeline = Pipeline(datasetValidators: [DuplicateValidator(threads: 1)])
    let last = pipeline.assess(strangers + [Self.katrin, lead]).suffix(2)
    #expect(last.contains { $0.match != nil } == isSame)
  }

  @Test func saysWhatEachComparisonWeighs() throws {
    let index = DuplicateIndex<String>()
    index.insert(Self.katrin, id: "0031t00000FgHt")
    let matches = index.matches(for: Self.others[1].lead)
    let match = try #require(matches.first)
    #expect(match.id == "0031t00000FgHt")
    #expect(match.probability > 0.9 && match.probability < 1)
    let sum = match.comparisons.reduce(0) { $0 + $1.weight }
    #expect(abs(sum - match.weight) < 0.011)
    #expect(match.comparisons.first { $0.name == "email" }?.agreement == .same)
    #expect(match.comparisons.contains { $0.name == "prior" })
  }

  @Test func putsTheLikeliestFirst() {
    let index = DuplicateIndex<Int>()
    index.insert([.firstName: "K", .lastName: "Müller", .phone: "+49 30 901820"], id: 1)
    index.insert(Self.katrin, id: 2)
    let matches = index.matches(for: Self.katrin)
    #expect(matches.first?.id == 2)
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.weight >= $1.weight })
  }

  @Test func comparesAFieldOfTheUsersOwn() {
    let number = Field("customerNumber")
    let index = DuplicateIndex<Int>(others: [number])
    index.insert([.firstName: "Anna", .lastName: "Weber", number: "77-1234"], id: 1)
    let match = index.matches(for: [.firstName: "Anna", .lastName: "Weber", number: "77-1234"]).first
    #expect(match?.comparisons.first { $0.name == "customerNumber" }?.agreement == .same)
  }

  @Test func findsNothingForALeadWithoutValues() {
    let index = DuplicateIndex<Int>()
    index.insert([:], id: 1)
    index.insert([.message: "Hello"], id: 2)
    #expect(index.count == 2)
    #expect(index.matches(for: [:]).isEmpty)
    #expect(index.matches(for: [.message: "Hello"]).isEmpty)
  }

  @Test func forgetsWhatIsRemoved() {
    let index = DuplicateIndex<Int>()
    index.insert(Self.katrin, id: 1)
    #expect(!index.remove(2))
    #expect(index.remove(1))
    #expect(!index.remove(1))
    #expect(index.count == 0)
    #expect(index.matches(for: Self.katrin).isEmpty)
  }

  @Test func replacesALeadWithTheSameId() {
    let index = DuplicateIndex<Int>()
    index.insert(Self.katrin, id: 1)
    index.insert([.firstName: "Peter", .lastName: "Lange", .email: "p.lange@web.de"], id: 1)
    #expect(index.count == 1)
    #expect(index.matches(for: Self.katrin).isEmpty)
    #expect(index.matches(for: [.firstName: "Peter", .lastName: "Lange", .email: "p.lange@web.de"]).map(\.id) == [1])
  }

  @Test func answersAfterManyRemovalsAsANewIndexDoes() {
    let leads = Self.strangers(3000)
    let worn = DuplicateIndex<Int>()
    for (number, lead) in leads.enumerated() { worn.insert(lead, id: number) }
    for number in leads.indices where number % 3 != 0 { worn.remove(number) }
    for number in leads.indices where number % 3 == 1 { worn.insert(leads[number], id: number) }
    let fresh = DuplicateIndex<Int>()
    for number in leads.indices where number % 3 != 2 { fresh.insert(leads[number], id: number) }
    #expect(worn.count == fresh.count)
    var differences = 0
    for number in stride(from: 0, to: 3000, by: 7) {
      let (left, right) = (worn.matches(for: leads[number]), fresh.matches(for: leads[number]))
      if left.first?.id != right.first?.id || left.first?.weight != right.first?.weight { differences += 1 }
      if number % 3 != 2 && left.first?.id != number { differences += 1 }
    }
    #expect(differences == 0)
  }

  @Test func findsAPersonAmongTenThousandOfOneMailbox() {
    let index = DuplicateIndex<Int>()
    for (number, var lead) in Self.strangers(10_000).enumerated() {
      lead[.email] = "info@example.org"
      index.insert(lead, id: number)
    }
    var lead = Self.katrin
    lead[.email] = "info@example.org"
    #expect(index.matches(for: lead).isEmpty)
    index.insert(lead, id: 10_000)
    #expect(index.matches(for: lead).first?.id == 10_000)
  }

  @Test func takesWhatAllHaveForNoEvidence() {
    let index = DuplicateIndex<Int>()
    for number in 0..<10_000 { index.insert(Self.katrin, id: number) }
    #expect(index.matches(for: Self.katrin).isEmpty)
    for number in 100..<10_000 { index.remove(number) }
    #expect(index.count == 100)
    #expect(Set(index.matches(for: Self.katrin).map(\.id)).isSubset(of: Set(0..<100)))
  }

  @Test func servesManyTasksAtOnce() async {
    let index = DuplicateIndex<Int>()
    let leads = Self.strangers(2000)
    let found = await withTaskGroup(of: Int.self) { group in
      for part in 0..<8 {
        group.addTask {
          var found = 0
          for number in stride(from: part, to: leads.count, by: 8) {
            index.insert(leads[number], id: number)
            if index.matches(for: leads[number]).first?.id == number { found += 1 }
            if number % 4 == 3 { index.remove(number) }
          }
          return found
        }
      }
      return await group.reduce(0, +)
    }
    #expect(found == 2000)
    #expect(index.count == 1500)
  }
}
