// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV
import CAllocationCount

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Prints what a rule of a user costs for each rule and row, for fifty of them on a file of leads, on one thread: the least
/// of several passes. Beside it stands what it costs to look for a byte in the same values with memchr, and what the
/// standard library takes for the same patterns. Ends with 1 if leads that keep the rules ask for memory: values in letters
/// beyond U+0300 may, which are few.
///
///     MeasureOwnRules FILE [PASSES]
@main
enum MeasureOwnRules {
  static func main() throws {
    guard CommandLine.arguments.count >= 2 else {
      print("usage: MeasureOwnRules FILE [PASSES]")
      exit(2)
    }
    let passes = max(1, CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5)
    let leads = try LeadsOfFile(CommandLine.arguments[1])
    let all = try Measured("all", FiftyRules.all.map(\.rule), leads, passes)
    all.show()
    var isFree = true
    for kind in FiftyRules.kinds {
      let measured = try Measured(kind, FiftyRules.all.filter { $0.kind == kind }.map(\.rule), leads, passes)
      measured.show()
      let judgements = measured.ruleCount * measured.rowCount
      isFree = isFree && measured.blocks <= measured.findings * 8 + judgements / 20 + 64 * leads.batches.count
    }
    let floor = leads.searchWithMemchr(passes)
    print(
      "memchr over the same values: \(rounded(floor)) ns a value; a rule takes \(rounded(all.cost / floor)) times that")
    print(
      "standard library, \(FiftyRules.codePattern): \(rounded(try leads.matchWithRegex(FiftyRules.codePattern))) ns a value"
    )
    for source in HostilePatterns.all {
      print("\(source) on 1 MiB: \(rounded(try HostilePatterns.cost(of: source))) ns a byte")
    }
    if assay_allocation_count() >= 0, !isFree { exit(1) }
  }
}

/// Some rules, measured.
struct Measured {
  let name: String
  let ruleCount: Int
  /// Nanoseconds for each rule and row.
  let cost: Double
  let findings: Int
  let blocks: Int
  let rowCount: Int

  init(_ name: String, _ rules: [OwnRule], _ leads: LeadsOfFile, _ passes: Int) throws {
    self.name = name
    let start = ContinuousClock.now
    let validator = try OwnRulesValidator(rules, today: CalendarDate(year: 2026, month: 1, day: 1))
    let preparation = (ContinuousClock.now - start) / .microseconds(1)
    if name == "all" { print("made ready: \(rounded(preparation / Double(rules.count))) µs a rule") }
    var least = Duration.seconds(1000)
    var result = (findings: 0, blocks: 0)
    for _ in 0..<passes {
      let start = ContinuousClock.now
      result = leads.judge(validator)
      least = min(least, ContinuousClock.now - start)
    }
    ruleCount = rules.count
    cost = least / .nanoseconds(1) / Double(max(1, leads.count * rules.count))
    (findings, blocks) = result
    rowCount = leads.count
  }

  func show() {
    print(
      "\(name): \(ruleCount) rules, \(rounded(cost)) ns a rule and row, \(findings) findings on \(rowCount) rows, "
        + "\(blocks) blocks of memory")
  }
}

func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
