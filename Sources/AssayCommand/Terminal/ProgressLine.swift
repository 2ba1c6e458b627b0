// SPDX-License-Identifier: Apache-2.0

import Assay
import Synchronization

/// One line on the terminal that says how far a long run is: rows, rows a second, time left.
///
/// A class, because the workers of a run share it. It shows nothing in the first second, and nothing unless a person
/// watches.
final class ProgressLine: Sendable {
  private struct State {
    var shown: ContinuousClock.Instant?
  }

  private static let delay = Duration.seconds(1)
  private static let interval = Duration.milliseconds(200)

  private let start = ContinuousClock.now
  private let state = Mutex(State())
  private let words: Words

  /// Nil where nobody watches.
  init?(_ words: Words) {
    guard Terminal.standardError.isInteractive else { return nil }
    self.words = words
  }

  func show(_ progress: BatchOptions.Progress) {
    let now = ContinuousClock.now
    guard now - start > Self.delay else { return }
    let isDue = state.withLock { state in
      if let shown = state.shown, now - shown < Self.interval { return false }
      state.shown = now
      return true
    }
    if isDue { Terminal.standardError.write("\r\u{1B}[K" + text(progress, elapsed: now - start)) }
  }

  /// Takes the line away.
  func clear() {
    if state.withLock({ $0.shown }) != nil { Terminal.standardError.write("\r\u{1B}[K") }
  }

  private func text(_ progress: BatchOptions.Progress, elapsed: Duration) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Int(Double(progress.records) / seconds)
    var text = words.progress(records: progress.records, rate: rate)
    if let total = progress.totalBytes, progress.bytes > 0, total > progress.bytes {
      let left = Int(seconds * Double(total - progress.bytes) / Double(progress.bytes) + 0.5)
      text += words.timeLeft(percent: progress.bytes * 100 / total, seconds: left)
    }
    return text
  }
}
