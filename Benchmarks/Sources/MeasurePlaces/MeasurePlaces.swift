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

/// Prints what it costs to resolve names of countries and of their subdivisions and to judge postal codes, one by one, on one
/// thread: the least of several passes, beside a dictionary of Swift that is asked for the name in small letters. Ends with 1
/// if a name or a code asks for memory.
///
///     MeasurePlaces [PASSES]
@main
enum MeasurePlaces {
  static func main() {
    let passes = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 5 : 5
    let english = Country.all.map { $0.name(in: .english) }
    let german = Country.all.map { $0.name(in: .german) }
    let dictionary = Dictionary(zip(english.map { $0.lowercased() }, Country.all)) { first, _ in first }
    let germany = Country(alpha2: "DE") ?? Country.all[0]
    var isFree = true

    let peer = least(of: passes, english) { text in dictionary[String(repairing: text).lowercased()] != nil }
    print("dictionary, English names: \(peer.nanoseconds) ns")
    for (name, texts, judge) in [
      ("country, English names", english, { Country.named($0) != nil }),
      ("country, German names", german, { Country.named($0) != nil }),
      ("country, codes", Country.all.map(\.alpha2), { Country.named($0) != nil }),
      ("country, no names", german.map { "Bad " + $0 }, { Country.named($0) == nil }),
      (
        "region, German names", ["Bayern", "Hessen", "NRW", "Baden-Württemberg"],
        { Region.named($0, in: germany) != nil }
      ),
      (
        "postal code", ["10115", "01067", "D-80331", "99999"],
        { if case .wellFormed = PostalCode.judge($0, in: germany) { true } else { false } }
      ),
    ] as [(String, [String], (Span<UInt8>) -> Bool)] {
      let cost = least(of: passes, texts, judge)
      let ratio = (cost.nanoseconds / max(peer.nanoseconds, 0.1) * 100).rounded() / 100
      print("\(name): \(cost.nanoseconds) ns, \(ratio) of the dictionary, \(cost.blocks) blocks of memory")
      isFree = isFree && cost.blocks == 0
    }
    if assay_allocation_count() >= 0, !isFree { exit(1) }
  }

  private static func least(
    of passes: Int, _ texts: [String], _ judge: (Span<UInt8>) -> Bool
  ) -> (nanoseconds: Double, blocks: Int) {
    let texts = texts.map { Array($0.utf8) }
    var least = Duration.seconds(1000)
    var blocks = 0
    for _ in 0..<max(1, passes) {
      var failed = 0
      let before = assay_allocation_count()
      let start = ContinuousClock.now
      for _ in 0..<400 {
        for text in texts where !judge(text.span) { failed += 1 }
      }
      least = min(least, ContinuousClock.now - start)
      blocks = Int(assay_allocation_count() - before)
      if failed > 0 { print("\(failed) failed") }
    }
    return ((least / .nanoseconds(1) / Double(400 * texts.count) * 10).rounded() / 10, blocks)
  }
}
