// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

struct PipelineTests {
  /// Writes down the city as the enricher sees it.
  private struct CityEnricher: Enricher {
    static let column = Enrichment.Column("assay_test_city", provenance: "test")
    var columns: [Enrichment.Column] { [Self.column] }

    func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments) {
      if !lead.isEmpty(.city) { enrichments.set(Self.column, of: record, to: lead[.city]) }
    }
  }

  private static let shouting = Rule.plain("test.shouting", .warning, fields: [.city])
  private static let quiet = Rule.plain("test.quiet", .error, fields: [.city])
  private static let validators = [
    PatternValidator(rule: shouting, field: .city, pattern: "BONN"),
    PatternValidator(rule: quiet, field: .city, pattern: "bonn"),
  ]

  @Test func normalisesThenValidatesThenEnrichesThenDecides() {
    let pipeline = Pipeline(
      normalizers: [UppercaseNormalizer(fields: [.city])], validators: Self.validators, enrichers: [CityEnricher()])
    let assessment = pipeline.assess([.city: "bonn"])
    #expect(assessment.lead == [.city: "BONN"])
    #expect(assessment.original == [.city: "bonn"])
    #expect(assessment.changes.map(\.rule.id) == ["test.small-initial", "test.small-letters"])
    #expect(assessment.findings.map(\.rule.id) == ["test.shouting"])
    #expect(assessment.enrichments.map(\.value) == ["BONN"])
    #expect(assessment.verdict == .review)
    #expect(assessment.survivor == nil)
  }

  @Test func asksValidatorsInTheirOrder() {
    let pipeline = Pipeline(validators: Self.validators.reversed())
    #expect(pipeline.rules.map(\.id) == ["test.quiet", "test.shouting"])
    let assessment = pipeline.assess([.city: "bonn BONN"])
    #expect(assessment.findings.map(\.rule.id) == ["test.quiet", "test.shouting"])
    #expect(assessment.verdict == .reject)
  }

  @Test func letsOneNormaliserStartFromTheResultOfAnother() {
    let pipeline = Pipeline(normalizers: [
      UppercaseNormalizer(fields: [.city]), UppercaseNormalizer(fields: [.city, .region]),
    ])
    let assessment = pipeline.assess([.city: "bonn", .region: "nrw"])
    #expect(
      assessment.changes.map { "\($0.field) \($0.original)>\($0.value)" } == [
        "city bonn>Bonn", "city Bonn>BONN", "region nrw>Nrw", "region Nrw>NRW",
      ])
  }

  @Test func listsEachRuleOnce() {
    let pipeline = Pipeline(
      normalizers: [UppercaseNormalizer(fields: [.city])], validators: [Self.validators[0], Self.validators[0]],
      datasetValidators: [RepeatedCityValidator()])
    #expect(
      pipeline.rules.map(\.id) == ["test.small-initial", "test.small-letters", "test.shouting", "test.repeated-city"])
  }

  @Test func acceptsALeadWithoutAnything() {
    let assessment = Pipeline().assess([:])
    #expect(assessment.verdict == .accept)
    #expect(assessment.findings.isEmpty && assessment.changes.isEmpty && assessment.enrichments.isEmpty)
  }

  @Test func judgesADataSetAsItsLeadsAndThenAsAWhole() {
    let pipeline = Pipeline(
      normalizers: [UppercaseNormalizer(fields: [.city])], validators: Self.validators,
      datasetValidators: [RepeatedCityValidator()])
    let leads: [Lead] = [[.city: "ulm"], [.city: "bonn"], [.city: "Ulm"], [.city: "köln"]]
    let assessments = pipeline.assess(leads)
    #expect(assessments.map(\.survivor) == [nil, nil, 1, nil])
    #expect(assessments.map(\.verdict) == [.accept, .review, .review, .accept])
    #expect(assessments.map { $0.findings.map(\.rule.id) } == [[], ["test.shouting"], ["test.repeated-city"], []])
    #expect(assessments.map(\.original) == leads)
    #expect(leads.map { pipeline.assess($0).survivor } == [nil, nil, nil, nil])
  }

  @Test func keepsRejectedLeadsFromDataSetValidatorsThatDoNotWantThem() {
    let pipeline = Pipeline(validators: [Self.validators[1]], datasetValidators: [RepeatedCityValidator()])
    let assessments = pipeline.assess([[.city: "bonn"], [.city: "bonn"]])
    #expect(assessments.map(\.verdict) == [.reject, .reject])
    #expect(assessments.map(\.survivor) == [nil, nil])
  }

  @Test func doesNotReportAllowedRules() {
    var pipeline = Pipeline(validators: Self.validators, datasetValidators: [RepeatedCityValidator()])
    pipeline.policy.allowed = ["test.shouting", "test.repeated-city"]
    let assessments = pipeline.assess([[.city: "BONN"], [.city: "BONN"], [.city: "bonn"]])
    #expect(assessments.map { $0.findings.map(\.rule.id) } == [[], [], ["test.quiet"]])
    #expect(assessments.map(\.survivor) == [nil, nil, nil])
    #expect(assessments.map(\.verdict) == [.accept, .accept, .reject])
  }

  @Test func keepsWhatTheSourceFoundBefore() {
    let torn = Rule.plain("test.torn", .note)
    var batch = LeadBatch([[.city: "BONN"], [.city: "Ulm"]] as [Lead])
    batch.add(Finding(torn), to: 0)
    batch.add(Finding(torn), to: 1)
    Pipeline(validators: Self.validators).assess(&batch)
    #expect(batch.findings[0].map(\.rule.id) == ["test.torn", "test.shouting"])
    #expect(batch.findings[1].map(\.rule.id) == ["test.torn"])
    #expect(batch.verdicts == [.review, .accept])
  }

  @Test func judgesAnEmptyDataSet() {
    #expect(Pipeline(validators: Self.validators, datasetValidators: [RepeatedCityValidator()]).assess([]).isEmpty)
  }
}
