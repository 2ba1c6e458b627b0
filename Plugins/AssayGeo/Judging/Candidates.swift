// SPDX-License-Identifier: Apache-2.0

import AssayCountries

/// The places elsewhere that a name stands for, the likeliest first.
struct Candidates {
  /// At most three.
  let places: [Place]
  /// The share of the first one's country in the inhabitants of all places of the name.
  let share: Double

  init(_ match: CityMatch, in table: GazetteerBytes) {
    let all = (0..<match.references.count).map { table.reference($0, of: match.references) }
    let named = all.filter { $0.kind < .beginning }.sorted { table.isBetter($0, than: $1) }
    places = named.prefix(3).compactMap { Place($0.place, of: table) }
    let country = places.first?.country
    var (own, sum) = (0, 0)
    for reference in named {
      let people = table.population(of: reference.place) + 1
      sum += people
      if table.country(table.countryNumber(of: reference.place)) == country { own += people }
    }
    share = sum > 0 ? Double(own) / Double(sum) : 0
  }

  /// What a reader needs to tell them apart: `London (GB, 8 960 000), London (CA-ON, 422 000)`.
  var description: String { places.map(Self.describe).joined(separator: ", ") }

  private static func describe(_ place: Place) -> String {
    let code = place.country.alpha2 == "US" ? place.region?.code : nil
    let people = place.population > 0 ? ", " + grouped(place.population) : ""
    return "\(place.name) (\(code ?? place.country.alpha2)\(people))"
  }

  /// Digits in groups of three with a thin space that does not break, as ISO 80000-1 has them: right in any language.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append("\u{202F}") }
      text.append(digit)
    }
    return text
  }
}
