// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// The rows that an earlier state of a file has, each as often as it stands there; 16 bytes of memory for each, and what
/// a hash table takes besides.
///
/// A class, because the workers of a run share it.
final class EarlierRows: Sendable {
  private struct Tally {
    var count: UInt32 = 0
    var taken: UInt32 = 0
  }

  private struct State {
    var header: UInt64?
    var rows: [UInt64: Tally] = [:]
  }

  private let state = Mutex(State())

  func set(header: UInt64) { state.withLock { $0.header = header } }

  func add(_ rows: [UInt64]) {
    state.withLock { state in
      for row in rows { state.rows[row, default: Tally()].count += 1 }
    }
  }

  /// Begins again from the first row.
  func restart() {
    state.withLock { state in
      for row in state.rows.keys { state.rows[row]?.taken = 0 }
    }
  }

  func hasHeader(_ header: UInt64) -> Bool { state.withLock { $0.header == header } }

  /// Whether the earlier state has a row, and has it as often as it was taken so far and once more.
  func take(_ row: UInt64) -> Bool {
    state.withLock { state in
      guard let place = state.rows.index(forKey: row) else { return false }
      guard state.rows.values[place].taken < state.rows.values[place].count else { return false }
      state.rows.values[place].taken += 1
      return true
    }
  }
}

/// The reading of an earlier state of a file.
final class EarlierRowsOutput: ChunkOutput {
  let rows = EarlierRows()
  private let content = Mutex<RowContent?>(nil)

  func makeRendered() -> [UInt64] { [] }

  func begin(_ file: SourceFile) {
    let content = RowContent(file)
    rows.set(header: RowContent.hash(content.header))
    self.content.withLock { $0 = content }
  }

  func render(_ judged: borrowing JudgedChunk, of file: SourceFile, into rendered: inout [UInt64]) {
    rendered.removeAll(keepingCapacity: true)
    guard let content = content.withLock({ $0 }) else { return }
    let chunk = judged.chunk
    judged.forEachRecord { record, fate in
      rendered.append(
        RowContent.hash(content.content(of: record, isReadable: fate.isReadable, in: chunk)))
    }
  }

  func conclude(_ findings: [Finding]) {}

  func drain(_ rendered: inout [UInt64]) { rows.add(rendered) }
}
