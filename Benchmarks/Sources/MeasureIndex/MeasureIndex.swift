// SPDX-License-Identifier: Apache-2.0

import Assay

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Prints what it costs to insert the leads of a CSV file into a `DuplicateIndex` and to ask for them again, and how much
/// memory the index takes.
///
///     MeasureIndex FILE [LOOK-UPS [TASKS]]
@main
enum MeasureIndex {
  static func main() async throws {
    guard CommandLine.arguments.count >= 2 else {
      print("usage: MeasureIndex FILE [LOOK-UPS [TASKS]]")
      exit(2)
    }
    func number(_ place: Int, or usual: Int) -> Int {
      CommandLine.arguments.count > place ? Int(CommandLine.arguments[place]) ?? usual : usual
    }
    let leads = try LeadFile(CommandLine.arguments[1]).leads
    guard !leads.isEmpty else { return print("no leads") }
    let index = DuplicateIndex<Int>()
    let before = ResidentMemory.bytes
    let insertions = measure(leads.count) { index.insert(leads[$0], id: $0) }
    let memory = ResidentMemory.bytes - before
    print("insert \(leads.count) leads: \(insertions)")
    print("memory: \(memory / leads.count) bytes a lead")

    let lookUps = min(number(2, or: 100_000), leads.count)
    let step = leads.count / lookUps
    var found = 0
    let asked = measure(lookUps) { place in
      if index.matches(for: leads[place * step]).contains(where: { $0.id == place * step }) { found += 1 }
    }
    print("look up \(lookUps) leads among \(index.count): \(asked)")
    print("found themselves: \(found) of \(lookUps)")

    let tasks = number(3, or: 2)
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<tasks {
        group.addTask {
          for place in stride(from: task, to: lookUps, by: tasks) { _ = index.matches(for: leads[place * step]) }
        }
      }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print("\(tasks) tasks at once: \(Int(Double(lookUps) / seconds)) look-ups a second")
  }

  /// Calls `body` with 0 up to a count, and takes the time of each call.
  private static func measure(_ count: Int, _ body: (Int) -> Void) -> CallTimes {
    var times = CallTimes()
    times.reserve(count)
    for place in 0..<count {
      let start = ContinuousClock.now
      body(place)
      times.append(ContinuousClock.now - start)
    }
    return times
  }
}
