// SPDX-License-Identifier: Apache-2.0

import AssayColumns
import AssayCore
import AssayTestSupport
import AssayTesting
import Testing

struct ColumnSlipValidatorTests {
  private static let validator = ColumnSlipValidator()

  /// What is found about the data set, and the leads that are named: `email +1 from 101 to 400`.
  private func slips(in leads: [Lead]) -> [String] {
    let stage = Self.validator.makeStage()
    return stage.resolve(merging: [stage.observe(batch(of: leads))]).map(summary)
  }

  private func summary(_ found: DatasetFinding) -> String {
    let finding = found.finding
    let arguments = finding.arguments.map { argument in
      switch argument.value {
      case .record(let number): "\(argument.name) \(number)"
      case .text(let text): text
      default: "?"
      }
    }
    let records = found.isAboutDataset ? "file" : "\(found.records.lowerBound)-\(found.records.upperBound)"
    return ([finding.field?.name ?? "", records, "\(finding.rule.id)"] + arguments).joined(separator: " ")
  }

  // MARK: - What is found

  @Test(arguments: [-2, -1, 1, 2])
  func findsWhereTheAddressesSlippedAndHowFar(distance: Int) {
    var leads = People(seed: 1).leads(600)
    leads.shift(.email, by: distance, in: 250..<600)
    let sign = distance < 0 ? "−" : "+"
    let found = slips(in: leads)
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("email file consistency.column-slipped first 2") == true)
    #expect(found.first?.hasSuffix("last 600 \(sign)\(abs(distance))") == true)
    let first = found.first.flatMap { firstNumber(in: $0) } ?? 0
    #expect((246...254).contains(first))
    #expect(found.last?.hasPrefix("email \(first)-600 consistency.column-slip ") == true)
  }

  @Test func findsAColumnThatSlippedFromTheFirstLeadOn() {
    var leads = People(seed: 2).leads(200)
    leads.shift(.email, by: 1, in: 0..<200)
    #expect(slips(in: leads).first == "email file consistency.column-slipped first 1 last 200 +1")
  }

  @Test func findsTheEndOfAStretch() {
    var leads = People(seed: 3).leads(1000)
    leads.shift(.email, by: 1, in: 300..<600)
    let stretches = Self.validator.makeStage()
    let found = stretches.resolve(merging: [stretches.observe(batch(of: leads))]).filter { !$0.isAboutDataset }
    #expect(found.count == 1)
    #expect((297...304).contains(found.first?.records.lowerBound ?? 0))
    #expect((596...606).contains(found.first?.records.upperBound ?? 0))
  }

  @Test func findsSeveralSlipsOneAfterTheOther() {
    var leads = People(seed: 4).leads(900)
    leads.shift(.email, by: 1, in: 300..<900)
    leads.shift(.email, by: 1, in: 600..<900)
    let stage = Self.validator.makeStage()
    let found = stage.resolve(merging: [stage.observe(batch(of: leads))])
    #expect(found.filter(\.isAboutDataset).map { summary($0).suffix(2) } == ["+1", "+2"])
    let stretches = found.filter { !$0.isAboutDataset }.map(\.records)
    #expect(stretches.count == 2)
    #expect((290...310).contains(stretches.first?.lowerBound ?? 0))
    #expect((590...610).contains(stretches.first?.upperBound ?? 0))
    #expect((590...610).contains(stretches.last?.lowerBound ?? 0))
  }

  @Test func findsASlipInALargeFileAndLeavesNoneOfItsLeadsOut() {
    var leads = People(seed: 9).leads(6000)
    leads.shift(.email, by: 1, in: 5000..<5400)
    let stage = Self.validator.makeStage()
    let found = stage.resolve(merging: [stage.observe(batch(of: leads))]).filter { !$0.isAboutDataset }
    #expect(found.count == 1)
    #expect((4940...5002).contains(found.first?.records.lowerBound ?? 0))
    #expect((5399...5460).contains(found.first?.records.upperBound ?? 0))
  }

  @Test func holdsTheLastLeadsOfALargeFileBackToo() {
    // The last lead is in no group of the sample.
    var leads = People(seed: 12).leads(5050)
    leads.shift(.email, by: 1, in: 4500..<5050)
    #expect(slips(in: leads).first?.hasSuffix("last 5050 +1") == true)
  }

  @Test func saysThatTheNamesSlippedWhereTheAddressesFitTheCompanies() {
    var leads = People(seed: 5).leads(600)
    leads.shift(.firstName, by: 1, in: 200..<600)
    leads.shift(.lastName, by: 1, in: 200..<600)
    #expect(slips(in: leads).first?.hasPrefix("lastName file consistency.column-slipped") == true)
    #expect(slips(in: leads).first?.hasSuffix("+1") == true)
  }

  @Test(arguments: [Field.postalCode, .phone])
  func findsCodesThatBelongToOtherCities(field: Field) {
    var leads = People(seed: 6).leads(1500)
    leads.shift(field, by: -1, in: 700..<1500)
    let found = slips(in: leads)
    #expect(found.first?.hasPrefix("\(field) file consistency.column-slipped") == true)
    #expect(found.first?.hasSuffix("last 1500 −1") == true)
    #expect((660...740).contains(found.first.flatMap { firstNumber(in: $0) } ?? 0))
  }

  @Test func saysThatTheCitiesSlippedWhereBothCodesStandOff() {
    var leads = People(seed: 7).leads(1500)
    leads.shift(.city, by: 1, in: 700..<1500)
    let found = slips(in: leads)
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("city file consistency.column-slipped") == true)
    #expect(found.first?.hasSuffix("+1") == true)
  }

  @Test(arguments: [true, false])
  func findsAColumnThatWasSortedAlone(areNamesInOneColumn: Bool) {
    var leads = People(seed: 8).leads(400)
    let sorted = leads.map { $0[.email] ?? "" }.sorted()
    for (index, address) in sorted.enumerated() { leads[index][.email] = address }
    if areNamesInOneColumn { leads.joinNames() }
    #expect(
      slips(in: leads) == [
        "email file consistency.column-sorted-alone", "email 1-400 consistency.column-sorted-alone",
      ])
  }

  // MARK: - What is left alone

  @Test(arguments: ["none", "lastName", "email", "company", "city", "postalCode"])
  func leavesAFileInOrderAlone(order: String) {
    for seed in [10, 11] as [UInt64] {
      var leads = People(seed: seed).leads(1000)
      if order != "none" { leads.sort { ($0[Field(order)] ?? "") < ($1[Field(order)] ?? "") } }
      #expect(slips(in: leads) == [])
    }
  }

  @Test func leavesFamiliesAndRepeatedLeadsAlone() {
    let people = People(seed: 20).leads(600)
    #expect(slips(in: people.flatMap { [$0, $0] }) == [])
    #expect(slips(in: people.flatMap { [$0, $0, $0] }) == [])
    // A couple, one address for both.
    let couples = people.flatMap { lead in
      var partner = lead
      partner[.firstName] = "Friederike"
      return [partner, lead]
    }
    #expect(slips(in: couples) == [])
  }

  @Test func leavesNamesOnEveryOtherLineAlone() {
    // The address stands in a line below the name: odd, but each line for itself.
    let lines = People(seed: 21).leads(600).flatMap { lead -> [Lead] in
      var name = lead
      name[.email] = ""
      return [name, [.email: lead[.email] ?? ""]]
    }
    #expect(slips(in: lines) == [])
  }

  @Test func leavesAddressesThatNameNobodyAlone() {
    var leads = People(seed: 22).leads(1000)
    for index in leads.indices {
      leads[index][.email] = index % 2 == 0 ? "info@firma\(index).de" : "a\(index * 7919)f3@example.org"
    }
    leads.sort { ($0[.email] ?? "") < ($1[.email] ?? "") }
    #expect(slips(in: leads) == [])
  }

  @Test func leavesAddressesOfPeopleWhoAreNotInTheFileAlone() {
    var leads = People(seed: 23).leads(500)
    for index in leads.indices { leads[index][.email] = "owner\(index).keeper\(index % 7)@example.org" }
    leads.sort { ($0[.email] ?? "") < ($1[.email] ?? "") }
    #expect(slips(in: leads) == [])
  }

  // MARK: - Promises

  @Test func findsTheSameHoweverTheFileIsCut() {
    var leads = People(seed: 30).leads(900)
    leads.shift(.email, by: 1, in: 300..<700)
    leads.shift(.postalCode, by: -2, in: 350..<900)
    let whole = slips(in: leads)
    #expect(whole.count >= 4)
    for size in [1, 2, 7, 333] {
      let stage = Self.validator.makeStage()
      let parts = stride(from: 0, to: leads.count, by: size).map { start in
        stage.observe(batch(of: leads, in: start..<min(start + size, leads.count)))
      }
      #expect(stage.resolve(merging: parts).map(summary) == whole)
      let stream = Self.validator.makeStage()
      var streamed = parts.flatMap { stream.resolveNext($0) }
      streamed += stream.conclude()
      #expect(streamed.map(summary) == whole)
    }
  }

  @Test func keepsTheContract() {
    var leads = People(seed: 31).leads(40)
    leads += [
      [:], [.email: "@"], [.email: "a@b.de", .fullName: ""], [.fullName: "王 伟", .email: "wang.wei@example.cn"],
      [.firstName: "Анна", .lastName: "Ö", .email: "ö@ö.de"], [.fullName: "é", .postalCode: "-", .city: "\u{0}"],
    ]
    #expect(contractViolations(of: Self.validator, on: leads) == [])
  }

  // MARK: - Helpers

  private func batch(of leads: [Lead], in range: Range<Int>? = nil) -> LeadBatch {
    let fields: [Field] = [.firstName, .lastName, .fullName, .email, .phone, .company, .postalCode, .city]
    var batch = LeadBatch(layout: FieldLayout(fields))
    for index in range ?? leads.indices {
      batch.appendRecord(number: index + 1)
      for (slot, field) in fields.enumerated() { batch.setValue(at: slot, to: Array((leads[index][field] ?? "").utf8)) }
    }
    Pipeline().assess(&batch)
    return batch
  }

  private func firstNumber(in summary: String) -> Int? {
    let words = summary.split(separator: " ")
    return words.firstIndex(of: "first").flatMap { Int(words[$0 + 1]) }
  }
}
