// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayPostal

/// The city that most leads of a file have with a postal code: what else was probably meant by one that has another.
struct FamiliarCities: Sendable {
  /// Fewer leads may have made the same mistake.
  private static let least = 3
  /// So many of them must agree.
  private static let share = 0.8

  private var cities: [PostalCode: String] = [:]

  /// None at all, for a lead without a file.
  static let none = FamiliarCities()

  private init() {}

  /// - Parameter counts: how many of the first leads of a file have a city with a postal code.
  init(counts: [PostalCode: [String: Int]]) {
    for (code, named) in counts {
      let sum = named.values.reduce(0, +)
      let most = named.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
      guard let most, most.value >= Self.least, Double(most.value) >= Self.share * Double(sum) else { continue }
      cities[code] = most.key
    }
  }

  /// The city that the file has with a postal code.
  func city(of code: PostalCode) -> String? { cities[code] }
}

extension PlaceValidator {
  /// Takes note of the cities that the first leads have with each postal code.
  public func informed(by sample: borrowing LeadBatch) -> PlaceValidator {
    var counts: [PostalCode: [String: Int]] = [:]
    var countries = CountryMemory()
    let leads = sample.leads
    for record in 0..<leads.count {
      let lead = leads[record]
      guard let named = countries.named(lead[.country])?.country, !lead.isEmpty(.city),
        let code = PostalCode(lead[.postalCode], in: self.countries.of(lead, named: named)), !code.isPart
      else { continue }
      counts[code, default: [:]][lead.string(.city), default: 0] += 1
    }
    var copy = self
    copy.familiar = FamiliarCities(counts: counts)
    return copy
  }
}
