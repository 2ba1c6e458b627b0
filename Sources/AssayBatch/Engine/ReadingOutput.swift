// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// A reading that keeps something of the leads and judges nothing.
///
/// A class, because the workers of a run share it.
final class ReadingOutput<Part: Sendable>: ChunkOutput {
  private let take: @Sendable (borrowing LeadBatch) -> Part
  private let taken = Mutex<[Part]>([])

  init(_ take: @escaping @Sendable (borrowing LeadBatch) -> Part) {
    self.take = take
  }

  /// What was kept, in the order of the files.
  var parts: [Part] { taken.withLock { $0 } }

  func makeRendered() -> Part? { nil }

  func begin(_ file: SourceFile) {}

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout Part?) {
    rendered = take(judged.batch)
  }

  func conclude(_ findings: [Finding]) {}

  func drain(_ rendered: inout Part?) {
    guard let part = rendered else { return }
    rendered = nil
    taken.withLock { $0.append(part) }
  }
}
