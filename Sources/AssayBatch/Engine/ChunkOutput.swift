// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What a run makes of its chunks.
protocol ChunkOutput: Sendable {
  /// What one chunk leaves as; used again for the next one by the same worker.
  associatedtype Rendered: Sendable

  func makeRendered() -> Rendered

  /// Called before the first chunk of each file.
  func begin(_ file: SourceFile) throws(BatchError)

  /// Turns a chunk into bytes; called by many workers at once.
  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout Rendered)

  /// Called when all files are read, with what is to be said of the data set as a whole.
  func conclude(_ findings: [Finding]) throws(BatchError)

  /// Takes the bytes of a chunk; called for one chunk after the other, in the order of the file.
  func drain(_ rendered: inout Rendered) throws(BatchError)
}
