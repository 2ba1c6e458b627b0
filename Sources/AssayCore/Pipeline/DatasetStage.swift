// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// One ``DatasetValidator`` at work on one data set, with its types hidden from the engine.
///
/// A class, because the memory of a streaming validator is shared by the workers of a run; it is behind a lock, and the
/// engine calls ``resolveNext(_:)`` for one part after the other.
public final class DatasetStage: Sendable {
  private let observing: @Sendable (borrowing LeadBatch) -> any Sendable
  private let observingKnown: @Sendable (borrowing LeadBatch) -> any Sendable
  private let resolving: @Sendable ([any Sendable], inout DatasetFindings) -> Void
  private let streaming: (@Sendable (any Sendable) -> [DatasetFinding])?
  private let concluding: @Sendable () -> [DatasetFinding]
  private let gathering: @Sendable (any Sendable) -> Void
  private let resolvingGathered: @Sendable (inout DatasetFindings) -> Void

  /// Begins work on a data set with a validator that has to see all of it.
  public init<V: DatasetValidator>(surveying validator: V) {
    observing = { Self.observe($0, with: validator) }
    observingKnown = { Self.observe(known: $0, with: validator) }
    comparesKnownLeads = validator.comparesKnownLeads
    resolving = { validator.resolve(Self.merge($0, with: validator), into: &$1) }
    streaming = nil
    concluding = { [] }
    let gathered = SharedMemory(Optional.some(validator.makeEvidence()))
    gathering = { part in
      guard let part = part as? V.Evidence else { return }
      gathered.value.withLock { all in
        guard var merged = all.take() else { return }
        validator.merge(part, into: &merged)
        all = merged
      }
    }
    resolvingGathered = { findings in
      guard let all = gathered.value.withLock({ $0.take() }) else { return }
      validator.resolve(consume all, into: &findings)
    }
  }

  /// Begins work on a data set with a validator that judges a lead by those before it.
  public init<V: StreamingDatasetValidator>(streaming validator: V) {
    observing = { Self.observe($0, with: validator) }
    observingKnown = { Self.observe(known: $0, with: validator) }
    comparesKnownLeads = false
    resolving = { validator.resolve(Self.merge($0, with: validator), into: &$1) }
    let memory = SharedMemory(validator.makeMemory())
    streaming = { part in
      guard let part = part as? V.Evidence else { return [] }
      return memory.value.withLock { validator.resolve(part, remembering: &$0) }
    }
    concluding = { memory.value.withLock { validator.conclude($0) } }
    gathering = { _ in }
    resolvingGathered = { _ in }
  }

  /// Whether the leads before a lead are enough to judge it, so that one reading of the data does.
  public var isStreaming: Bool { streaming != nil }

  /// Whether it compares the data set with leads that are known already. A streaming stage never does: those before a lead
  /// are all that it knows.
  public let comparesKnownLeads: Bool

  /// The evidence of a batch of leads that are known already and are no part of the data set. It is gathered before that of
  /// the first part of the data set.
  public func observe(known batch: borrowing LeadBatch) -> any Sendable {
    observingKnown(batch)
  }

  /// The evidence of a judged batch.
  public func observe(_ batch: borrowing LeadBatch) -> any Sendable {
    observing(batch)
  }

  /// The findings about the next part of the data set. Only for a streaming stage.
  public func resolveNext(_ part: any Sendable) -> [DatasetFinding] {
    streaming?(part) ?? []
  }

  /// What shows only after the last part. Only for a streaming stage.
  public func conclude() -> [DatasetFinding] {
    concluding()
  }

  /// Takes the evidence of the next part. Only for a stage that has to see all of it.
  public func gather(_ part: any Sendable) {
    gathering(part)
  }

  /// Adds the findings about the whole data set, from what was gathered, which is let go of.
  public func resolveGathered(into findings: inout DatasetFindings) {
    resolvingGathered(&findings)
  }

  /// Adds the findings about the whole data set, from the evidence of its parts in their order.
  public func resolve(merging parts: [any Sendable], into findings: inout DatasetFindings) {
    resolving(parts, &findings)
  }

  /// The findings about the whole data set, from the evidence of its parts in their order.
  public func resolve(merging parts: [any Sendable]) -> [DatasetFinding] {
    var findings = DatasetFindings()
    resolve(merging: parts, into: &findings)
    return Array(findings)
  }

  private static func observe<V: DatasetValidator>(
    _ batch: borrowing LeadBatch, with validator: V
  ) -> V.Evidence {
    var evidence = validator.makeEvidence()
    validator.observe(batch.layout, into: &evidence)
    let leads = batch.leads
    for record in 0..<leads.count {
      validator.observe(
        leads[record], record: batch.numbers[record], verdict: batch.verdicts[record], into: &evidence)
      guard batch.changes.hasElements(record) else { continue }
      for change in batch.changes[record] {
        validator.observe(change, record: batch.numbers[record], into: &evidence)
      }
    }
    return evidence
  }

  private static func observe<V: DatasetValidator>(
    known batch: borrowing LeadBatch, with validator: V
  ) -> V.Evidence {
    var evidence = validator.makeEvidence()
    validator.observe(batch.layout, into: &evidence)
    let leads = batch.leads
    for record in 0..<leads.count {
      validator.observe(known: leads[record], record: batch.numbers[record], into: &evidence)
    }
    return evidence
  }

  private static func merge<V: DatasetValidator>(_ parts: [any Sendable], with validator: V) -> V.Evidence {
    var merged = validator.makeEvidence()
    for case let part as V.Evidence in parts { validator.merge(part, into: &merged) }
    return merged
  }
}

/// The memory of a streaming validator, which two closures share; a class, because a lock cannot be copied.
private final class SharedMemory<Value: Sendable>: Sendable {
  let value: Mutex<Value>

  init(_ value: sending Value) {
    self.value = Mutex(value)
  }
}
