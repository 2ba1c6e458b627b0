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

/// Prints what it costs to read the numbers of a file, `REGION TAB NUMBER` in each line, on one thread: the least of several
/// passes. Ends with 1 if a valid number asks for memory.
///
///     MeasurePhones FILE [PASSES]
@main
enum MeasurePhones {
  static func main() throws {
    guard CommandLine.arguments.count >= 2 else {
      print("usage: MeasurePhones FILE [PASSES]")
      exit(2)
    }
    let passes = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
    let numbers = try PhoneFile(CommandLine.arguments[1])
    for way in PhoneFile.ways {
      var least = Duration.seconds(1000)
      var result = (valid: 0, bytes: 0)
      for _ in 0..<max(1, passes) {
        let start = ContinuousClock.now
        result = way.run(numbers)
        least = min(least, ContinuousClock.now - start)
      }
      let nanoseconds = least / .nanoseconds(1) / Double(max(1, numbers.count))
      let millions = (100_000 / max(nanoseconds, 0.01)).rounded() / 100
      print(
        "\(way.name): \((nanoseconds * 10).rounded() / 10) ns, \(millions) M/s, \(result.valid) of \(numbers.count) "
          + "valid, \(result.bytes) bytes")
    }
    guard assay_allocation_count() >= 0 else { return print("allocations: not measured") }
    let blocks = numbers.blocksForValid()
    print("allocations of the validator for \(blocks.numbers) valid numbers: \(blocks.blocks)")
    if blocks.blocks > 0 { exit(1) }
  }
}
