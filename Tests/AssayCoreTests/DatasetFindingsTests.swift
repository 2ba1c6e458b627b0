// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayCore

struct DatasetFindingsTests {
  private static let first = Rule.plain("test.first")
  private static let second = Rule.plain("test.second", fields: [.city])

  private static let all: [DatasetFinding] = [
    DatasetFinding(record: 1, Finding(first)),
    DatasetFinding(record: 2, Finding(first, ["record": .record(1)]), survivor: 1),
    DatasetFinding(
      record: 9, Finding(first, ["record": .record(4)], confidence: 0.9),
      match: Match(survivor: 3, weight: -2.5, probability: 0.9)),
    DatasetFinding(
      record: 7, Finding(first, ["record": .record(4)], confidence: 0.5),
      match: Match(survivor: 3, weight: 0, probability: 0.75)),
    DatasetFinding(
      record: 7, Finding(second, in: .city, at: 1..<2, ["a": .text("x"), "r": .record(8)], confidence: 0.3)),
    DatasetFinding(record: 7, Finding(second, ["a": .record(8), "b": .record(6)])),
    DatasetFinding(record: 3, .couldNotJudge(second, in: .city)),
    DatasetFinding(records: 4...6, Finding(second)), DatasetFinding(Finding(second, ["count": .number(3)])),
    DatasetFinding(record: 1 << 40, Finding(first, ["record": .record(5)]), survivor: 5),
    DatasetFinding(record: 5, Finding(first, ["record": .record(1 << 33)]), survivor: 1 << 33),
    DatasetFinding(record: 5, Finding(first), survivor: -1),
  ]

  private static var list: DatasetFindings {
    var list = DatasetFindings()
    list.append(contentsOf: all)
    return list
  }

  @Test func givesBackWhatWasAdded() {
    #expect(Array(Self.list) == Self.all)
    #expect(Array(DatasetFindings()) == [])
  }

  @Test func givesBackWhatRepeatsOthersFromElsewhere() {
    let findings = [
      DatasetFinding(
        record: 2, Finding(Self.first, ["record": .knownRecord(7)], confidence: 0.9),
        match: Match(survivor: 7, origin: .known, weight: 4.25, probability: 0.9)),
      DatasetFinding(record: 3, Finding(Self.first, ["record": .knownRecord(7)])),
      DatasetFinding(record: 4, Finding(Self.first, ["record": .record(7)]), survivor: 7),
      DatasetFinding(
        record: 5, Finding(Self.first, ["person": .text("p-1")]),
        match: Match(survivor: 0, origin: .remembered("p-1"), weight: nil, probability: 1)),
      DatasetFinding(
        record: 6, Finding(Self.first), match: Match(survivor: 1 << 31, origin: .known, weight: 1, probability: 0.5)),
    ]
    var list = DatasetFindings()
    list.append(contentsOf: findings)
    #expect(Array(list) == findings)
  }

  @Test func takesOverOthers() {
    var list = DatasetFindings()
    list.append(DatasetFindings())
    list.append(Self.list)
    list.append(Self.list)
    list.append(DatasetFindings())
    #expect(Array(list) == Self.all + Self.all)
    #expect(list.matches.map(\.record) == (Self.all + Self.all).filter { $0.match != nil }.map(\.record))
  }

  @Test func takesOverComparisons() {
    func finding(_ record: Int, _ name: String, _ weight: Double) -> DatasetFinding {
      var finding = Finding(Self.first)
      finding.comparisons = [FieldComparison(name: name, agreement: .same, weight: weight)]
      return DatasetFinding(record: record, finding)
    }
    var list = DatasetFindings()
    list.append(finding(1, "phone", 4))
    var more = DatasetFindings()
    more.append(finding(2, "city", -2.5))
    more.append(DatasetFinding(record: 3, Finding(Self.first)))
    more.append(finding(4, "phone", 1))
    list.append(more)
    #expect(
      Array(list) == [
        finding(1, "phone", 4), finding(2, "city", -2.5), DatasetFinding(record: 3, Finding(Self.first)),
        finding(4, "phone", 1),
      ])
  }

  @Test func givesBackMany() {
    var list = DatasetFindings()
    var findings: [DatasetFinding] = []
    for number in 1...5000 {
      let finding = Finding(number % 3 == 0 ? Self.first : Self.second, ["record": .record(number + 1)])
      let match = Match(survivor: number + 1, weight: Double(number) / 7, probability: 1 / Double(number))
      findings.append(DatasetFinding(record: number, finding, match: match))
    }
    list.append(contentsOf: findings)
    #expect(Array(list) == findings)
  }

  @Test func givesBackTheComparisonsOfEach() {
    var list = DatasetFindings()
    let findings = (1...500).map { number in
      var finding = Finding(Self.first, ["record": .record(number + 1)], confidence: 0.5)
      finding.comparisons = (0..<(number % 4)).map {
        // Every seventh has a weight that does not fit: it is kept as it is.
        FieldComparison(name: "f\($0)", agreement: .close, weight: number % 7 == 0 ? 1e6 : Double(number) / 100)
      }
      return DatasetFinding(record: number, finding, match: Match(survivor: 501, weight: 1, probability: 0.5))
    }
    list.append(contentsOf: findings)
    #expect(Array(list) == findings)
    list.sortByRecord()
    #expect(list.about(20...22) == Array(findings[19...21]))
  }

  @Test func bringsThemIntoTheOrderOfTheRecords() {
    var list = Self.list
    #expect(list.extract { $0.upperBound == 0 } == [Self.all[8]])
    #expect(list.extract { $0.count > 1 } == [Self.all[7]])
    list.sortByRecord()
    #expect(list.map(\.record) == [1, 2, 3, 5, 5, 7, 7, 7, 9, 1 << 40])
    #expect(list.about(7...8) == [Self.all[3], Self.all[4], Self.all[5]])
    #expect(list.about(8...8) == [])
    #expect(list.match(of: 9)?.survivor == 3)
    #expect(list.match(of: 3) == nil && list.match(of: 8) == nil)
  }

  @Test func takesOutTheFindingsOfRules() {
    var list = Self.list
    list.removeAll(of: [])
    #expect(list.count == Self.all.count)
    list.removeAll(of: [Self.second.id])
    #expect(Array(list) == Self.all.filter { $0.finding.rule == Self.first })
  }

  @Test func takesFromThemTheMatchesThatDoNotCount() {
    var list = Self.list
    var matches = SettledMatches(recordCount: 10)
    list.settle(&matches)
    #expect(list.map { $0.match?.survivor ?? 0 } == [0, 1, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(list.map(\.finding) == Self.all.map(\.finding))
    #expect((1...10).filter(matches.survivors.contains) == [1, 3])
  }
}
