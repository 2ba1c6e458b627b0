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

/// Prints what it costs to hold the cities of a file against their countries, `CITY TAB COUNTRY` in each line, on one thread:
/// the least of several passes; before it what the first look-up of the process costs, and how much memory it touches.
///
///     MeasureCities FILE [PASSES]
@main
enum MeasureCities {
  static func main() throws {
    guard CommandLine.arguments.count >= 2 else {
      print("usage: MeasureCities FILE [PASSES]")
      exit(2)
    }
    let passes = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
    measureFirstLookUp()
    let batch = try cities(CommandLine.arguments[1])
    for (name, run) in ways {
      var least = Duration.seconds(1000)
      var result = 0
      var blocks = 0
      for _ in 0..<max(1, passes) {
        let before = assay_allocation_count()
        let start = ContinuousClock.now
        result = run(batch)
        least = min(least, ContinuousClock.now - start)
        blocks = Int(assay_allocation_count() - before)
      }
      let nanoseconds = least / .nanoseconds(1) / Double(max(1, batch.count))
      let millions = (100_000 / max(nanoseconds, 0.01)).rounded() / 100
      print(
        "\(name): \((nanoseconds * 10).rounded() / 10) ns, \(millions) M/s, \(result) of \(batch.count), "
          + "\(blocks) blocks of memory")
    }
    print("resident at the end: \(residentKibibytes() / 1024) MiB")
  }

  private static let ways: [(String, @Sendable (LeadBatch) -> Int)] = [
    (
      "PlaceValidator, in a batch; findings",
      { batch in
        var findings = RecordTable<Finding>()
        PlaceValidator().validate(batch, into: &findings)
        return findings.count
      }
    ),
    (
      "PlaceEnricher, in a batch; places with coordinates",
      { batch in
        var batch = batch
        Pipeline(enrichers: [PlaceEnricher()]).assess(&batch)
        let latitude = PlaceEnricher().columns.firstIndex(of: PlaceEnricher.latitude) ?? 0
        return (0..<batch.count).count { batch.enrichments.value(latitude, of: $0).count > 0 }
      }
    ),
    (
      "Gazetteer.places(named:in:), one by one; found",
      { batch in
        var found = 0
        let leads = batch.leads
        for record in 0..<leads.count {
          let lead = leads[record]
          let country = Country.named(lead[.country])?.country
          if !Gazetteer.bundled.places(named: lead[.city], in: country).isEmpty { found += 1 }
        }
        return found
      }
    ),
  ]

  private static func measureFirstLookUp() {
    let before = residentKibibytes()
    let start = ContinuousClock.now
    let found = Gazetteer.bundled.places(named: "Köln", in: Country(alpha2: "DE"))
    let taken = (ContinuousClock.now - start) / .microseconds(1)
    print(
      "first look-up: \(taken.rounded()) µs, \(residentKibibytes() - before) KiB more resident, "
        + "\(found.count) places of \(Gazetteer.bundled.placeCount)")
  }

  /// What Linux says of the memory of the process; 0 elsewhere.
  private static func residentKibibytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
      separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * 4 : 0
  }

  private static func cities(_ path: String) throws -> LeadBatch {
    var batch = LeadBatch(layout: FieldLayout([.city, .country]))
    var source = try FileSource(path: path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      batch.appendRecord(number: batch.count + 1)
      batch.setValue(at: 0, to: Array(line[..<tab]))
      batch.setValue(at: 1, to: Array(line[(tab + 1)...]))
    }
    return batch
  }
}
