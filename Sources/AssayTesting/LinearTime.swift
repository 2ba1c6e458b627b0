// SPDX-License-Identifier: Apache-2.0

import AssayCore

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Tells an effort that grows with the square of a value from one that grows with the value.
///
/// A value is repeated to 4 KiB and to eight times as many bytes. Linear work takes 8 times as long then, quadratic work
/// 64 times; the bound of 32 lies far from both. The clock is the processor time of the thread, which stands still while
/// other work has the processor. What disturbs it nevertheless can only make it slower: of the short value the fastest
/// of several runs counts, so that a slow one hides nothing, and a suspicion about the long value must be confirmed
/// again and again. What is over in less than 20 µs is not measured: it is fast enough, and the clock too coarse.
enum LinearTime {
  private static let shortest = 4_096
  private static let growth = 8
  private static let bound = 32
  private static let attempts = 6
  /// In nanoseconds.
  private static let negligible = 20_000

  /// Whether the work grows out of proportion.
  static func isExceeded(by work: (Lead) -> Void, in field: Field, repeating value: String) -> Bool {
    guard !value.isEmpty else { return false }
    let short = lead(field, value, bytes: shortest)
    let long = lead(field, value, bytes: shortest * growth)
    for _ in 0..<attempts {
      let duration = processorTime { work(long) }
      let reference = (0..<3).map { _ in processorTime { work(short) } }.min() ?? 0
      if duration < negligible || duration < reference * bound { return false }
    }
    return true
  }

  /// In nanoseconds, of this thread.
  private static func processorTime(_ work: () -> Void) -> Int {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return (Int(end.tv_sec) - Int(start.tv_sec)) * 1_000_000_000 + Int(end.tv_nsec) - Int(start.tv_nsec)
  }

  private static func lead(_ field: Field, _ value: String, bytes: Int) -> Lead {
    [field: String(repeating: value, count: bytes / value.utf8.count + 1)]
  }
}
