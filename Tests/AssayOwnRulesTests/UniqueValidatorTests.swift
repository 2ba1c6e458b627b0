// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Testing

@testable import AssayOwnRules

@Suite struct UniqueValidatorTests {
  private let rules = [
    OwnRule("own.number-twice", .column("Kundennummer"), .unique),
    OwnRule("own.name-twice", .field(.lastName), .unique, ignoringCase: true),
    OwnRule("own.other", .field(.city), .pattern("x")),
  ]

  private let leads: [Lead] = [
    [Field("Kundennummer"): "1", .lastName: "Müller"], [Field("Kundennummer"): "2", .lastName: "MÜLLER"],
    [Field("Kundennummer"): "1", .lastName: ""], [Field("Kundennummer"): "", .lastName: " "], [.lastName: "müller"],
    [Field("Kundennummer"): "1"],
  ]

  @Test func namesTheFirstLeadWithTheValue() throws {
    let found = Pipeline(datasetValidators: [try UniqueValidator(rules)]).assess(leads)
    let summary = found.enumerated().flatMap { index, assessment in
      assessment.findings.map { "\(index + 1) \($0.rule.id) \($0.otherRecord ?? 0)" }
    }
    #expect(
      summary == ["2 own.name-twice 1", "3 own.number-twice 1", "5 own.name-twice 1", "6 own.number-twice 1"])
    #expect(found[2].match == nil)
    #expect(found[2].findings[0].message(in: .german) == "Datensatz 1 hat denselben Wert in Kundennummer.")
  }

  @Test func keepsTheContract() throws {
    #expect(contractViolations(of: try UniqueValidator(rules), on: leads) == [])
    #expect(contractViolations(of: try MissingColumnValidator(rules), on: leads) == [])
  }

  @Test func readsColumnsThatAreNoField() throws {
    let validator = try UniqueValidator(rules)
    #expect(validator.readsOtherColumns)
    let stage = validator.makeStage()
    var findings: [DatasetFinding] = []
    // The column stands elsewhere in the second file.
    for (part, names) in [["Kundennummer", "x"], ["x", "Kundennummer"]].enumerated() {
      var batch = LeadBatch(layout: FieldLayout([.email], otherNames: names))
      batch.appendRecord(number: part + 1)
      for (index, name) in names.enumerated() { batch.setValue(at: index + 1, to: name == "x" ? [] : [0x37]) }
      Pipeline().assess(&batch)
      findings += stage.resolveNext(stage.observe(batch))
    }
    #expect(findings.map(\.record) == [2])
  }

  @Test func saysWhichColumnsAreMissing() throws {
    let missing = Pipeline(datasetValidators: [try MissingColumnValidator(rules)])
    #expect(missing.findings(about: leads) == [])
    let findings = missing.findings(about: [[.lastName: "Müller"]])
    #expect(findings.map(\.rule.id) == ["own.number-twice", "own-rules.column-missing"])
    #expect(findings.map(\.outcome) == [.couldNotJudge, .finding])
    #expect(
      findings.last?.message(in: .german)
        == "Keine Datei hat die Spalte „Kundennummer“; own.number-twice prüft deshalb nichts.")
    #expect(missing.findings(about: []) == [])
  }
}
