// SPDX-License-Identifier: Apache-2.0

/// How long calls took.
struct CallTimes: CustomStringConvertible {
  private var nanoseconds: [UInt32] = []

  mutating func reserve(_ count: Int) { nanoseconds.reserveCapacity(count) }

  mutating func append(_ time: Duration) {
    nanoseconds.append(UInt32(clamping: Int(time / .nanoseconds(1))))
  }

  var description: String {
    let sorted = nanoseconds.sorted()
    guard let longest = sorted.last else { return "none" }
    let mean = sorted.reduce(0) { $0 + Int($1) } / sorted.count
    func part(_ thousandths: Int) -> UInt32 { sorted[sorted.count * thousandths / 1000] }
    return "mean \(mean) ns, median \(part(500)), p99 \(part(990)), p99.9 \(part(999)), longest \(longest)"
  }
}
