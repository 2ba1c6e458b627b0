// SPDX-License-Identifier: Apache-2.0

import Assay

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Prints what each stage of a check costs on one thread, the least of several passes, and whether a validator asks for
/// memory to judge a lead that is in order; ends with 1 if one does.
///
///     MeasureStages FILE [PASSES]
@main
enum MeasureStages {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2, let passes = arguments.count > 2 ? Int(arguments[2]) : 5, passes > 0 else {
      print("usage: MeasureStages FILE [PASSES]")
      exit(2)
    }
    do {
      var measurement = try StageMeasurement(arguments[1], pipeline: .standard)
      for _ in 0..<passes { try measurement.pass() }
      show(measurement, passes: passes)
      try showAllocations(of: measurement.file)
    } catch let error as BatchError {
      print(error.message(in: .english))
      exit(3)
    }
  }

  private static func show(_ measurement: StageMeasurement, passes: Int) {
    print("\(measurement.records) rows, \(measurement.bytes) bytes; the least of \(passes) passes on one thread")
    print("\(left("stage", 46))\(right("ns/row", 10))\(right("GB/s", 9))")
    for (index, name) in measurement.times.names.enumerated() {
      let seconds = measurement.times.seconds(index)
      let rows = Double(max(1, measurement.records))
      let rate = seconds > 0 ? Double(measurement.bytes) / seconds / 1e9 : 0
      print("\(left(name, 46))\(right(rounded(seconds * 1e9 / rows, 10), 10))\(right(rounded(rate, 100), 9))")
    }
  }

  private static func showAllocations(of file: ChunkedFile) throws {
    guard AllocationMeasurement.isPossible else { return print("allocations for a clean lead: not measured") }
    let measurement = try AllocationMeasurement(file, pipeline: .standard)
    let leads = Double(max(1, measurement.leads))
    print(
      "\(left("\nallocations for each of \(measurement.leads) clean leads", 47))\(right("single", 10))\(right("batch", 9))"
    )
    for count in measurement.counts {
      let single = rounded(Double(count.single) / leads, 10_000)
      let batched = rounded(Double(count.batched) / leads, 10_000)
      print("\(left(count.name, 46))\(right(single, 10))\(right(batched, 9))")
    }
    // A batch may ask for a few blocks, a lead for none.
    if measurement.counts.contains(where: { $0.single > 0 || Double($0.batched) > leads / 100 }) { exit(1) }
  }

  private static func rounded(_ value: Double, _ scale: Double) -> String {
    String((value * scale).rounded() / scale)
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
