// SPDX-License-Identifier: Apache-2.0

/// The ordered work on a lead: normalise, validate, enrich, decide.
///
/// ```swift
/// let pipeline = Pipeline(validators: [NoReplyValidator()])
/// let assessment = pipeline.assess([.email: "noreply@acme.com"])
/// assessment.verdict  // .review
/// ```
///
/// A pipeline is a value; it can be shared by any number of threads. Every part of it comes in through `init`, and
/// Assay's own parts have no privilege over a stranger's.
public struct Pipeline: Sendable {
  /// What brings values into canonical form, in this order.
  public var normalizers: [any Normalizer]
  /// What judges each lead, in this order.
  public var validators: [any Validator]
  /// What judges leads by the whole data set.
  public var datasetValidators: [any DatasetValidator]
  /// What derives facts.
  public var enrichers: [any Enricher]
  /// How findings become a verdict.
  public var policy: Policy

  /// A pipeline of these parts; whatever is left out is none.
  public init(
    normalizers: [any Normalizer] = [], validators: [any Validator] = [],
    datasetValidators: [any DatasetValidator] = [], enrichers: [any Enricher] = [], policy: Policy = .standard
  ) {
    self.normalizers = normalizers
    self.validators = validators
    self.datasetValidators = datasetValidators
    self.enrichers = enrichers
    self.policy = policy
  }

  /// Every rule that a finding or a change may name, in the order of the work.
  public var rules: [Rule] {
    var seen: Set<Rule.ID> = []
    let all = normalizers.flatMap(\.rules) + validators.flatMap(\.rules) + datasetValidators.flatMap(\.rules)
    return all.filter { seen.insert($0.id).inserted }
  }

  /// The columns that the enrichers fill.
  public var enrichmentColumns: [Enrichment.Column] { enrichers.flatMap(\.columns) }
}

// MARK: - Judging

extension Pipeline {
  /// Judges one lead by itself; the data set validators have no say.
  public func assess(_ lead: Lead) -> Assessment {
    var batch = LeadBatch(lead)
    assess(&batch)
    return assessment(of: 0, in: batch, original: lead)
  }

  /// Judges leads that form a data set.
  /// - Complexity: memory in proportion to the leads. For files see `AssayBatch`, which streams.
  public func assess(_ leads: [Lead]) -> [Assessment] {
    var batch = LeadBatch(leads)
    assess(&batch)
    var survivors: [Int: Int] = [:]
    for stage in datasetValidators.map({ $0.makeStage() }) {
      for found in stage.resolve(merging: [stage.observe(batch)])
      where !policy.allowed.contains(found.finding.rule.id) && found.record > 0 && found.record <= leads.count {
        batch.add(found.finding, to: found.record - 1)
        survivors[found.record] = found.survivor ?? survivors[found.record]
      }
    }
    decide(&batch)
    return leads.indices.map {
      assessment(of: $0, in: batch, original: leads[$0], survivor: survivors[$0 + 1])
    }
  }

  /// Judges the leads of a batch; the data set validators have no say. What the source of the batch found before stays
  /// and comes first.
  public func assess(_ batch: inout LeadBatch) {
    for normalizer in normalizers { normalizer.normalize(&batch) }
    batch.changes.group(recordCount: batch.count)

    var findings = RecordTable<Finding>()
    swap(&findings, &batch.findings)
    for validator in validators { validator.validate(batch, into: &findings) }
    if !policy.allowed.isEmpty { findings.removeAll { policy.allowed.contains($0.rule.id) } }
    swap(&findings, &batch.findings)

    var enrichments = Enrichments(columns: enrichmentColumns)
    if batch.enrichments.columns == enrichments.columns { swap(&enrichments, &batch.enrichments) }
    enrichments.reset(recordCount: batch.count)
    for enricher in enrichers { enricher.enrich(batch, into: &enrichments) }
    swap(&enrichments, &batch.enrichments)

    decide(&batch)
  }

  /// Sets the verdicts by the findings that the batch holds: again, after a data set validator has added some.
  public func decide(_ batch: inout LeadBatch) {
    batch.findings.group(recordCount: batch.count)
    batch.verdicts.removeAll(keepingCapacity: true)
    batch.verdicts.append(contentsOf: repeatElement(.accept, count: batch.count))
    if batch.findings.isEmpty { return }
    for record in 0..<batch.count where batch.findings.hasElements(record) {
      batch.verdicts[record] = policy.verdict(for: batch.findings[record], of: batch.lead(at: record))
    }
  }

  private func assessment(
    of record: Int, in batch: LeadBatch, original: Lead, survivor: Int? = nil
  ) -> Assessment {
    Assessment(
      lead: batch.changes[record].isEmpty ? original : batch.copy(of: record), original: original,
      verdict: batch.verdicts[record], findings: Array(batch.findings[record]),
      changes: Array(batch.changes[record]), enrichments: batch.enrichments[record], survivor: survivor)
  }
}
