// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// The rows of a file as numbers, in their order, and its header as one. Nothing is judged.
///
/// A class, because the workers of a run share it.
final class RowHashes: ChunkOutput {
  private struct State {
    var content: RowContent?
    var header: UInt64 = 0
    var rows: [UInt64] = []
  }

  private let state = Mutex(State())

  /// 0 where nothing was read.
  var header: UInt64 { state.withLock { $0.header } }

  /// Eight bytes for each record, those that could not be read among them.
  var rows: [UInt64] { state.withLock { $0.rows } }

  func makeRendered() -> [UInt64] { [] }

  func begin(_ file: SourceFile) {
    let content = RowContent(file)
    state.withLock {
      $0.content = content
      $0.header = RowContent.hash(content.header)
    }
  }

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout [UInt64]) {
    guard let content = state.withLock({ $0.content }) else { return }
    var rows: [UInt64] = []
    judged.forEachContent(content) { rows.append(RowContent.hash($1)) }
    rendered = rows
  }

  func conclude(_ findings: [Finding]) {}

  func drain(_ rendered: inout [UInt64]) {
    let rows = rendered
    state.withLock { $0.rows += rows }
  }
}
