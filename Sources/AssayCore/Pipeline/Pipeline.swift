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

  /// The validators that can turn a lead away, under the policy; the others change nothing about which leads are rejected.
  package var rejectingValidators: [any Validator] {
    validators.filter { validator in
      validator.rules.contains { rule in
        !policy.allowed.contains(rule.id) && (policy.severities[rule.id] ?? rule.severity) == .error
      }
    }
  }

  /// Whether a part looks at columns that are no field.
  package var readsOtherColumns: Bool {
    validators.contains { $0.readsOtherColumns } || datasetValidators.contains { $0.readsOtherColumns }
  }

  /// Every reference table that a part judges by, in the order of the work.
  public var tables: [ReferenceTable.Summary] {
    var seen: Set<String> = []
    let parts: [any ReferenceTableUser] = normalizers + validators + datasetValidators + enrichers
    return parts.flatMap(\.tables).filter { seen.insert($0.name).inserted }
  }

  /// The columns that the enrichers fill.
  public var enrichmentColumns: [Enrichment.Column] { enrichers.flatMap(\.columns) }
}

// MARK: - Knowing the data set

extension Pipeline {
  /// How many leads, from the first one on, tell the parts of a pipeline what a data set is like.
  public static let sampleSize = 1000

  /// The same pipeline, whose parts know what the first leads of a data set have in common.
  /// - Parameter sample: the first leads as they came, at most ``sampleSize``.
  public func informed(by sample: consuming LeadBatch) -> Pipeline {
    var informed = self
    informed.normalizers = normalizers.map { Self.inform($0, by: sample) }
    for normalizer in informed.normalizers { normalizer.normalize(&sample) }
    informed.validators = validators.map { Self.inform($0, by: sample) }
    return informed
  }

  private static func inform(_ part: some Normalizer, by sample: borrowing LeadBatch) -> any Normalizer {
    part.informed(by: sample)
  }

  private static func inform(_ part: some Validator, by sample: borrowing LeadBatch) -> any Validator {
    part.informed(by: sample)
  }
}

// MARK: - Judging

extension Pipeline {
  /// Judges one lead by itself; the data set validators have no say.
  public func assess(_ lead: Lead) -> Assessment {
    var batch = LeadBatch(lead)
    assess(&batch)
    return assessment(of: 0, in: batch, original: lead)
  }

  /// Judges leads that form a data set. Findings about the data set as a whole are left out; ``findings(about:)`` has
  /// them.
  /// - Complexity: memory in proportion to the leads. For files see `AssayBatch`, which streams.
  public func assess(_ leads: [Lead]) -> [Assessment] {
    var (batch, surveyed, streamed) = judge(leads)
    var settled = SettledMatches(recordCount: leads.count)
    surveyed.settle(&settled)
    var matches: [Int: Match] = [:]
    for found in surveyed where batch.add(found, under: policy) {
      if let match = found.match { matches[found.record] = match }
    }
    let known = matches
    for found in streamed {
      if let match = found.match {
        let worth = settled.worth(of: match, of: found.record) { known[$0] }
        if worth == .nothing { continue }
        if worth == .counts && batch.isReported(found, under: policy) {
          matches[found.record] = matches[found.record] ?? match
        }
      }
      batch.add(found, under: policy)
    }
    decide(&batch)
    return leads.indices.map { assessment(of: $0, in: batch, original: leads[$0], match: matches[$0 + 1]) }
  }

  /// What is to be said of leads as a whole: a column that slipped, numbers that went through a spreadsheet.
  /// - Complexity: that of ``assess(_:)-([Lead])``.
  public func findings(about leads: [Lead]) -> [Finding] {
    let (_, surveyed, streamed) = judge(leads)
    return (Array(surveyed) + streamed).filter(\.isAboutDataset).map(\.finding)
  }

  private func judge(
    _ leads: [Lead]
  ) -> (batch: LeadBatch, surveyed: DatasetFindings, streamed: DatasetFindings) {
    let informed = informed(by: LeadBatch(leads.prefix(Self.sampleSize)))
    var batch = LeadBatch(leads)
    informed.assess(&batch)
    var surveyed = DatasetFindings()
    var streamed = DatasetFindings()
    for stage in datasetValidators.map({ $0.makeStage() }) {
      if stage.isStreaming {
        stage.resolve(merging: [stage.observe(batch)], into: &streamed)
      } else {
        stage.resolve(merging: [stage.observe(batch)], into: &surveyed)
      }
    }
    surveyed.removeAll(of: policy.allowed)
    streamed.removeAll(of: policy.allowed)
    return (batch, surveyed, streamed)
  }

  /// Judges the leads of a batch; the data set validators have no say. What the source of the batch found before stays
  /// and comes first.
  public func assess(_ batch: inout LeadBatch) {
    for normalizer in normalizers { normalizer.normalize(&batch) }
    batch.changes.group(recordCount: batch.count)

    var findings = RecordTable<Finding>()
    swap(&findings, &batch.findings)
    for validator in validators { validator.validate(batch, into: &findings) }
    if !policy.allowed.isEmpty || !policy.allowedValues.isEmpty {
      findings.removeAll { !policy.reports($0, of: batch.lead(at: $1)) }
    }
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
    of record: Int, in batch: LeadBatch, original: Lead, match: Match? = nil
  ) -> Assessment {
    Assessment(
      lead: batch.changes[record].isEmpty ? original : batch.copy(of: record), original: original,
      verdict: batch.verdicts[record], findings: Array(batch.findings[record]),
      changes: Array(batch.changes[record]), enrichments: batch.enrichments[record], match: match)
  }
}

extension LeadBatch {
  /// Adds a finding to each of its leads whose value is not allowed, in a batch of all leads of a data set.
  /// - Returns: whether a lead has it now.
  @discardableResult
  fileprivate mutating func add(_ found: DatasetFinding, under policy: Policy) -> Bool {
    var isAdded = false
    for index in indices(of: found) where policy.reports(found.finding, of: lead(at: index)) {
      add(found.finding, to: index)
      isAdded = true
    }
    return isAdded
  }

  fileprivate func isReported(_ found: DatasetFinding, under policy: Policy) -> Bool {
    for index in indices(of: found) where policy.reports(found.finding, of: lead(at: index)) { return true }
    return false
  }

  private func indices(of found: DatasetFinding) -> Range<Int> {
    max(0, found.records.lowerBound - 1)..<max(0, min(found.records.upperBound, count))
  }
}
