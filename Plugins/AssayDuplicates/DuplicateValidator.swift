// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds leads that are one person though hardly a value is the same: by weighing everything that two leads agree and
/// disagree in.
///
/// ```swift
/// let pipeline = Pipeline(normalizers: [UnicodeNormalizer()], datasetValidators: [DuplicateValidator()])
/// pipeline.assess(leads).map(\.survivor)
/// ```
///
/// The weights are those of Fellegi and Sunter (*A Theory for Record Linkage*, 1969), shipped for leads and fitted to the
/// data set without labels; a rare value weighs more than a common one. What a household or the colleagues of an
/// organisation share is no evidence that two of them are one. The most complete lead of a person survives, of equal ones
/// the first; the others leave as duplicates. A rejected lead never survives where another one of the person is not
/// rejected: one that may not enter must not take the place of one that may. Where the evidence is not enough, a person
/// decides.
///
/// Leads that are known already, as those of a customer database, may be observed before the data set: a lead that one of
/// them is leaves as its duplicate. Known leads are not compared with one another.
///
/// The results do not depend on the order of the leads or on the number of threads.
///
/// What does not fit into the memory that it may take is kept in temporary files, mapped and without a name, so that nothing
/// is left of them when the process ends. They hold values of the leads, and are made in the folder that `TMPDIR` names,
/// otherwise in `/var/tmp`. Where the disk is full, memory is taken instead.
///
/// - Complexity: a little more than n log n for n leads; some 120 bytes of evidence for each lead while they are observed, and
///   about 400 in all while they are resolved, of which all but ``leastBytesPerLead`` may stand in files.
public struct DuplicateValidator: DatasetValidator {
  private let policy: DuplicatePolicy
  private let others: [Field]
  private let threads: Int
  private let memoryLimit: Int

  /// - Parameters:
  ///   - others: fields of the user's own that tell persons apart, at most four. Columns that are no field take the
  ///     places that are left.
  ///   - threads: how many threads look for duplicates; 0 for one on each processor.
  ///   - memoryLimit: from how many bytes on temporary files are used; 0 for a quarter of the machine's memory.
  public init(policy: DuplicatePolicy = .standard, others: [Field] = [], threads: Int = 0, memoryLimit: Int = 0) {
    self.policy = policy
    self.others = Array(others.prefix(Attribute.others.count))
    self.threads = threads > 0 ? threads : WorkerThreads.processorCount
    self.memoryLimit = memoryLimit > 0 ? memoryLimit : MachineMemory.quarter
  }

  public var rules: [Rule] {
    [
      Self.samePerson, Self.possiblySamePerson, Self.hasDuplicates, Self.knownLead, Self.possiblyKnownLead,
      Self.notAllCompared, ExactDuplicateValidator.sameEmail,
    ]
  }

  public var tables: [ReferenceTable.Summary] { Nicknames.tables }

  public var readsOtherColumns: Bool { others.count < Attribute.others.count }

  public var asksOnlyForRejections: Bool { true }

  public var bytesPerLead: Int { 400 }

  public var leastBytesPerLead: Int { 100 }

  public var comparesKnownLeads: Bool { true }
}

// MARK: - Observing

extension DuplicateValidator {
  /// What is kept of the leads of one part: their values in comparable form.
  public struct Evidence: Sendable {
    var records = LeadRecords()
    /// The columns that are no field, as far as they are compared.
    var columns: [String] = []
    fileprivate var reader: AttributeReader
    /// Used again for each lead, so that one costs no allocation.
    fileprivate var values = AttributeValues()

    fileprivate init(others: [Field]) {
      reader = AttributeReader(others: others)
    }
  }

  public func makeEvidence() -> Evidence { Evidence(others: others) }

  public func observe(_ layout: FieldLayout, into evidence: inout Evidence) {
    let chosen = OtherColumns.chosen(from: layout.otherNames, atMost: Attribute.others.count - others.count)
    evidence.columns = chosen.map { layout.otherNames[$0] }
    evidence.reader.otherColumns = chosen
  }

  public func observe(
    _ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence
  ) {
    evidence.reader.read(lead, into: &evidence.values)
    evidence.records.append(evidence.values, number: record, isRejected: verdict == .reject)
  }

  public func observe(known lead: borrowing LeadView, record: Int, into evidence: inout Evidence) {
    evidence.reader.read(lead, into: &evidence.values)
    evidence.records.append(evidence.values, number: record, isRejected: false, isKnown: true)
  }

  public func merge(_ next: Evidence, into evidence: inout Evidence) {
    if evidence.records.isEmpty {
      evidence = next
    } else {
      // Files with other columns: what stands in the same place is not the same.
      if next.columns != evidence.columns && !next.records.isEmpty { evidence.columns = [] }
      evidence.records.append(next.records)
    }
    if evidence.records.count * bytesPerLead > memoryLimit { useFiles(for: &evidence) }
  }

  private func useFiles(for evidence: inout Evidence) {
    if case .files = evidence.records.storage { return }
    // An eighth of the limit is for what all threads sort, 16 bytes a key.
    evidence.records.move(
      to: .files(
        folder: LeadStorage.usualFolder, sortedKeys: max(Self.fewestSortedKeys, memoryLimit / 8 / threads / 16)))
  }

  /// Fewer keys are not worth going through all leads once more.
  private static let fewestSortedKeys = 1 << 12
}

// MARK: - Resolving

extension DuplicateValidator {
  public func resolve(_ evidence: Evidence) -> [DatasetFinding] {
    var findings = DatasetFindings()
    resolve(evidence, into: &findings)
    return Array(findings)
  }

  public func resolve(_ evidence: consuming Evidence, into findings: inout DatasetFindings) {
    var search = DuplicateSearch(policy: policy, threads: threads)
    // Fields of the user's own come first; columns follow where all files have the same.
    search.otherNames = others.map(\.name) + evidence.columns
    let report = search.run(&evidence.records)
    MatchFindings(report, search).append(to: &findings)
  }
}
