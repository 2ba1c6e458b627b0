// SPDX-License-Identifier: Apache-2.0

import Assay
import CAllocationCount

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Prints what it costs to judge the addresses of a file, one in each line after the header, on one thread: the least of
/// several passes, beside the search for an @ alone. Ends with 1 if an address that is in order asks for memory.
///
///     MeasureAddresses FILE [PASSES]
@main
enum MeasureAddresses {
  static func main() {
    guard CommandLine.arguments.count >= 2, let addresses = AddressFile(CommandLine.arguments[1]) else {
      print("usage: MeasureAddresses FILE [PASSES]")
      exit(2)
    }
    let passes = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
    for way in JudgingWay.all {
      var least = Duration.seconds(1000)
      var found = 0
      for _ in 0..<max(1, passes) {
        let start = ContinuousClock.now
        found = way.judge(addresses)
        least = min(least, ContinuousClock.now - start)
      }
      let nanoseconds = least / .nanoseconds(1) / Double(max(1, addresses.count))
      let millions = (100_000 / max(nanoseconds, 0.01)).rounded() / 100
      print("\(way.name): \((nanoseconds * 10).rounded() / 10) ns, \(millions) M/s, \(found) of \(addresses.count)")
    }
    guard assay_allocation_count() >= 0 else { return print("allocations: not measured") }
    let blocks = addresses.blocksForClean(with: EmailValidator())
    print("allocations for \(blocks.leads) addresses without a finding: \(blocks.blocks)")
    if blocks.blocks > 0 { exit(1) }
  }
}
