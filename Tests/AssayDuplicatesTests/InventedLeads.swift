// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport

/// Leads of people who do not exist: the background before which a few leads are looked at, since how rare a value is
/// is estimated from the data set.
struct InventedLeads {
  private static let firstNames = [
    "Anna", "Bernd", "Clara", "Dieter", "Elif", "Frank", "Greta", "Hans", "Ines", "Jonas", "Katrin", "Lukas", "Maria",
    "Nils", "Olga", "Paul", "Rosa", "Stefan", "Tanja", "Uwe", "Vera", "Wolf", "Yusuf", "Zoe", "Emil", "Lena", "Max",
    "Nora", "Oskar", "Petra",
  ]
  private static let lastNames = [
    "Albrecht", "Bauer", "Conrad", "Dorn", "Engel", "Fuchs", "Graf", "Huber", "Jansen", "Keller", "Lorenz", "Maurer",
    "Neumann", "Otto", "Peters", "Quast", "Richter", "Schubert", "Thiel", "Ulrich", "Vogt", "Winkler", "Yilmaz",
    "Ziegler", "Brandt", "Dietrich", "Franke", "Hartmann", "Krause", "Pohl",
  ]
  private static let streets = [
    "Ahornweg", "Bahnhofstraße", "Dorfstraße", "Eichenallee", "Feldweg", "Gartenstraße", "Hauptstraße", "Kirchgasse",
    "Lindenallee", "Mühlweg", "Ringstraße", "Schulstraße", "Talstraße", "Waldweg", "Ziegelstraße",
  ]
  private static let cities = [
    ("10115", "Berlin"), ("20095", "Hamburg"), ("50667", "Köln"), ("60311", "Frankfurt am Main"),
    ("70173", "Stuttgart"),
    ("89073", "Ulm"), ("01067", "Dresden"), ("04109", "Leipzig"), ("30159", "Hannover"), ("90402", "Nürnberg"),
    ("28195", "Bremen"), ("45127", "Essen"), ("99084", "Erfurt"), ("24103", "Kiel"), ("55116", "Mainz"),
  ]
  private static let domains = ["web.de", "gmx.de", "gmail.com", "t-online.de", "posteo.de", "outlook.com"]

  private var generator: SeededGenerator
  private var number: Int

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    number = Int(seed % 1000) * 1000
  }

  /// Leads of that many people.
  static func some(_ count: Int, seed: UInt64 = 1) -> [Lead] {
    var leads = InventedLeads(seed: seed)
    return (0..<count).map { _ in leads.next() }
  }

  /// The lead of a person of whom there is no other lead.
  mutating func next() -> Lead {
    number += 1
    let (first, last) = (pick(Self.firstNames), pick(Self.lastNames))
    let (code, city) = pick(Self.cities)
    var lead: Lead = [
      .firstName: first, .lastName: last, .street: "\(pick(Self.streets)) \(Int.random(in: 1...90, using: &generator))",
      .postalCode: code, .city: city, .country: "Germany",
    ]
    let local = "\(first.lowercased()).\(last.lowercased())"
    if chance(0.9) { lead[.email] = "\(local)\(number)@\(pick(Self.domains))" }
    if chance(0.7) { lead[.phone] = "030 \(Int.random(in: 20_000_000...89_999_999, using: &generator))" }
    if chance(0.3) { lead[.mobilePhone] = "0171 \(Int.random(in: 2_000_000...9_999_999, using: &generator))" }
    if chance(0.5) {
      let year = Int.random(in: 1940...2004, using: &generator)
      let (month, day) = (Int.random(in: 10...12, using: &generator), Int.random(in: 10...28, using: &generator))
      lead[.birthDate] = "\(year)-\(month)-\(day)"
    }
    return lead
  }

  /// Another lead of the same person, with slips and other values.
  mutating func another(_ lead: Lead) -> Lead {
    var copy = lead
    if chance(0.3), let name = lead[.lastName] { copy[.lastName] = slipped(name) }
    if chance(0.2), let name = lead[.firstName] { copy[.firstName] = slipped(name) }
    if chance(0.15) { copy[.firstName] = lead[.firstName].map { "\($0.prefix(1))." } }
    if chance(0.1) { (copy[.firstName], copy[.lastName]) = (copy[.lastName], copy[.firstName]) }
    if chance(0.2) { copy[.birthDate] = nil }
    if chance(0.3) { copy[.phone] = nil }
    if chance(0.2), let street = lead[.street] { copy[.street] = street.replacing("straße", with: "str.") }
    if chance(0.2), let name = lead[.lastName] { copy[.lastName] = name.uppercased() }
    return copy
  }

  private mutating func slipped(_ name: String) -> String {
    var letters = Array(name)
    letters.swapAt(letters.count - 1, letters.count - 2)
    return String(letters)
  }

  private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }
}

extension InventedLeads {
  /// Leads of which every fourth person has one or two more, in no order.
  static func withDuplicates(_ people: Int, seed: UInt64) -> [Lead] {
    var invented = InventedLeads(seed: seed)
    var leads: [Lead] = []
    for person in 0..<people {
      let lead = invented.next()
      leads.append(lead)
      if person % 4 == 0 { leads.append(invented.another(lead)) }
      if person % 12 == 0 { leads.append(invented.another(lead)) }
    }
    var generator = SeededGenerator(seed: seed &+ 1)
    return leads.shuffled(using: &generator)
  }
}
