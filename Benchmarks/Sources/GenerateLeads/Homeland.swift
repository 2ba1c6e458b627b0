// SPDX-License-Identifier: Apache-2.0

/// Where invented people come from: the words that their leads are made of.
struct Homeland: Sendable {
  /// How often it comes up, beside the others.
  let weight: Int
  let country: String
  /// How telephone numbers of one place begin, after which a digit from 2 on and so many others make a valid one.
  let phoneStart: String
  let phoneDigits: Int
  let givenNames: [Name]
  let familyNames: [Name]
  let places: [Place]
  let streets: [String]
  let isNumberFirst: Bool
  let trades: [String]
  let companyForms: [String]
  let mailHosts: [String]
  let messages: [String]

  /// A name, and how it is written in an address.
  struct Name: Sendable {
    let text: String
    let ascii: String
  }

  struct Place: Sendable {
    let city: String
    let postalCode: String
    let region: String
  }

  /// - Parameters:
  ///   - givenNames: names between spaces; one that is not ASCII carries its ASCII form after a slash.
  ///   - familyNames: likewise.
  ///   - places: places between semicolons, each as city, postal code, region.
  init(
    weight: Int, country: String, phoneStart: String, phoneDigits: Int, givenNames: String, familyNames: String,
    places: String,
    streets: String, isNumberFirst: Bool = false, trades: String, companyForms: String, mailHosts: String,
    messages: [String]
  ) {
    self.weight = weight
    self.country = country
    self.phoneStart = phoneStart
    self.phoneDigits = phoneDigits
    self.givenNames = Self.names(givenNames)
    self.familyNames = Self.names(familyNames)
    self.places = places.split(separator: ";").map { place in
      let parts = place.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return Place(city: parts[0], postalCode: parts[1], region: parts[2])
    }
    self.streets = streets.split(separator: ";").map(String.init)
    self.isNumberFirst = isNumberFirst
    self.trades = trades.split(separator: ";").map(String.init)
    self.companyForms = companyForms.split(separator: ";").map(String.init)
    self.mailHosts = mailHosts.split(separator: " ").map(String.init)
    self.messages = messages
  }

  private static func names(_ list: String) -> [Name] {
    list.split(separator: " ").map { entry in
      let parts = entry.split(separator: "/")
      return Name(text: String(parts[0]), ascii: parts.count > 1 ? String(parts[1]) : parts[0].lowercased())
    }
  }
}

extension Homeland {
  static let all: [Homeland] = [
    .unitedStates, .unitedKingdom, .germany, .austria, .france, .poland, .netherlands, .greece, .ukraine, .china,
    .japan,
  ]

  /// One of all, by weight.
  static func any(using generator: inout SeededGenerator) -> Homeland {
    var ticket = generator.below(totalWeight)
    for homeland in all {
      if ticket < homeland.weight { return homeland }
      ticket -= homeland.weight
    }
    return all[0]
  }

  private static let totalWeight = all.reduce(0) { $0 + $1.weight }
}
