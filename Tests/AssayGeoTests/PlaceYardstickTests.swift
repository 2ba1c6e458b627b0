// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayTestSupport
import Foundation
import Testing

@testable import AssayGeo

/// What the rules find in pairs of cities and countries of which it is known whether they are true.
@Suite(.enabled(if: Evaluation.hasFile("geo/visible.csv"), "the evaluation corpora are not here"))
struct PlaceYardstickTests {
  @Test func measuresContradictions() throws {
    let table = try CSVTable([UInt8](Data(contentsOf: Evaluation.folder.appending(path: "geo/visible.csv"))))
    let columns = ["city", "region", "postal", "country", "expected", "category"].map { table.texts(in: $0) }
    var counts: [String: (rows: Int, accused: Int, unknown: Int)] = [:]
    var (rightRows, accused) = (0, 0)
    let pipeline = Pipeline(validators: [PlaceValidator()])
    for row in columns[0].indices {
      let lead: Lead = [
        .city: columns[0][row], .region: columns[1][row], .postalCode: columns[2][row], .country: columns[3][row],
      ]
      let findings = pipeline.assess(lead).findings
      let isAccused = findings.contains { $0.outcome == .finding && $0.rule.severity > .note }
      let isUnknown = findings.contains { $0.outcome == .couldNotJudge }
      counts[columns[4][row] + " " + columns[5][row], default: (0, 0, 0)].rows += 1
      if isAccused { counts[columns[4][row] + " " + columns[5][row]]?.accused += 1 }
      if isUnknown { counts[columns[4][row] + " " + columns[5][row]]?.unknown += 1 }
      if columns[4][row] == "ok" {
        rightRows += 1
        accused += isAccused ? 1 : 0
      }
    }
    for (category, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("places, \(category): \(count.accused) accused, \(count.unknown) not judged, of \(count.rows)")
    }
    print("places, right and accused: \(accused) of \(rightRows)")
    #expect(accused * 1000 <= rightRows)
    let big = try #require(counts["mismatch wrong-country-big"])
    #expect(big.accused * 100 >= big.rows * 97)
    let wrong = counts.filter { $0.key.hasPrefix("mismatch wrong-country") }.values
    #expect(wrong.reduce(0) { $0 + $1.accused } * 100 >= wrong.reduce(0) { $0 + $1.rows } * 75)
  }
}

/// Whether a slip in the name of a city is seen through where the region of the lead is known.
@Suite struct MisspeltCityYardstickTests {
  @Test func suggestsTheCityThatWasMeant() {
    let table = Gazetteer.bundled.table
    let pipeline = Pipeline(validators: [PlaceValidator()])
    var generator = SeededNumbers(state: 7)
    var (tried, suggested, right) = (0, 0, 0)
    for number in 0..<table.countryCount {
      for place in table.places(ofCountry: number).prefix(400) where table.population(of: place) >= 15_000 {
        guard let place = Place(place, of: table), let region = place.region,
          Region.named(region.code, in: place.country) != nil,
          let typed = Slip.made(in: place.name, by: &generator)
        else { continue }
        let lead: Lead = [.city: typed, .country: place.country.alpha2, .region: region.code]
        // What is another place of the region now is no slip that can be seen.
        let others = Gazetteer.bundled.places(named: typed, in: place.country)
        if others.contains(where: { $0.region == region }) { continue }
        tried += 1
        let meant = pipeline.assess(lead).findings.flatMap(\.suggestions).first { $0.field == .city }
        guard let meant else { continue }
        suggested += 1
        if place.spellings.contains(meant.value) { right += 1 }
      }
    }
    print("places, misspelt with a region: \(suggested) of \(tried) get a suggestion, \(right) the right one")
    #expect(tried > 5_000)
    #expect(right * 100 >= tried * 95)
  }
}

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the same slips in each run.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

private enum Slip {
  /// A name with two letters exchanged, one left out, added or replaced; nil for one of fewer than five letters.
  static func made(in name: String, by generator: inout SeededNumbers) -> String? {
    var letters = Array(name)
    guard letters.count >= 5 else { return nil }
    let position = Int.random(in: 1..<(letters.count - 1), using: &generator)
    let letter = Character(Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &generator)))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: letters.swapAt(position, position + 1)
    case 1: letters.remove(at: position)
    case 2: letters.insert(letter, at: position)
    default: letters[position] = letter
    }
    return letters == Array(name) ? nil : String(letters)
  }
}
