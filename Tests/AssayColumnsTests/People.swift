// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport

/// Invented leads as a form collects them: most addresses are made from the name, in the ways that people make them.
struct People {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let firstNames = [
    "Anna", "Jörg", "Thomas", "Marie-Luise", "Peter", "Zoë", "Ahmed", "Sofia", "Björn", "Katharina", "Jean", "Olga",
    "Matthias", "Ayşe", "Stefan", "Laura", "Günther", "Ines", "Robert", "Paula", "Łukasz", "Chiara", "Tim", "Renate",
  ]
  private static let lastNames = [
    "Schmidt", "Müller", "Schneider", "von der Leyen", "O’Brien", "Yılmaz", "Kowalski", "Rossi", "García", "Weiß",
    "Hoffmann", "Schröder", "Nowak", "Fischer", "Bauer", "Richter", "Krüger", "Lang", "Petersen", "Winter", "Sommer",
    "Brandt", "Haas", "Dupont", "Andersson", "Novák", "Keller", "Vogel", "Berger", "Franke", "Lorenz", "Albrecht",
  ]
  private static let cities = [
    ("Berlin", "10", "30"), ("Hamburg", "20", "40"), ("München", "80", "89"), ("Köln", "50", "221"),
    ("Dresden", "01", "351"), ("Leipzig", "04", "341"), ("Stuttgart", "70", "711"), ("Bremen", "28", "421"),
    ("Hannover", "30", "511"), ("Frankfurt am Main", "60", "69"), ("Nürnberg", "90", "911"), ("Rostock", "18", "381"),
  ]

  func leads(_ count: Int) -> [Lead] {
    var copy = self
    return (0..<count).map { _ in copy.next() }
  }

  private mutating func next() -> Lead {
    let first = pick(Self.firstNames)
    // Rare names too: a number of syllables.
    let last = chance(50) ? pick(Self.lastNames) : syllables()
    let company = syllables() + " GmbH"
    let (city, postal, dialling) = pick(Self.cities)
    let (given, family) = (Self.ascii(first), Self.ascii(last))
    let mailbox: String
    switch Int.random(in: 0..<10, using: &random) {
    case 0...3: mailbox = "\(given).\(family)"
    case 4: mailbox = "\(given.prefix(1)).\(family)"
    case 5: mailbox = "\(family).\(given)"
    case 6: mailbox = "\(given.prefix(1))\(family)"
    case 7: mailbox = "\(given)\(family)\(Int.random(in: 1..<99, using: &random))"
    case 8: mailbox = family
    default: mailbox = pick(["info", "kontakt", "sonnenblume77", "rakete", "mail"])
    }
    let domain = chance(60) ? Self.ascii(String(company.dropLast(5))) + ".de" : pick(["gmx.de", "gmail.com", "web.de"])
    let number = String(Int.random(in: 100_000..<9_999_999, using: &random))
    let isMobile = chance(40)
    let area = isMobile ? pick(["151", "170", "176"]) : dialling
    return [
      .firstName: first, .lastName: last, .email: "\(mailbox)@\(domain)", .company: company, .city: city,
      .postalCode: postal + String(Int.random(in: 100...999, using: &random)),
      .phone: pick(["+49 \(area) \(number)", "0\(area)/\(number)", "0049\(area)\(number)", "+49 (0) \(area) \(number)"]
      ),
    ]
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func syllables() -> String {
    let word = (0..<Int.random(in: 2...3, using: &random)).map { _ in
      pick(["ba", "kel", "ro", "stin", "mar", "fel", "hau", "ser", "lo", "wen", "grü", "tal", "pe", "dor", "zim"])
    }.joined()
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func ascii(_ name: String) -> String {
    var text = ""
    for character in name.lowercased() {
      switch character {
      case "ä": text += "ae"
      case "ö": text += "oe"
      case "ü": text += "ue"
      case "ß": text += "ss"
      case "ë", "é": text += "e"
      case "ş": text += "s"
      case "ł": text += "l"
      case "ı": text += "i"
      case "í": text += "i"
      case "á": text += "a"
      case "a"..."z": text.append(character)
      default: break
      }
    }
    return text
  }
}

extension [Lead] {
  /// Moves the values of a field within a stretch of leads, downwards for a positive distance; what falls out is lost.
  mutating func shift(_ field: Field, by distance: Int, in range: Range<Int>) {
    let values = map { $0[field] ?? "" }
    for index in range {
      self[index][field] = range.contains(index - distance) ? values[index - distance] : ""
    }
  }

  /// Puts first and last names into one field.
  mutating func joinNames() {
    for index in indices {
      self[index][.fullName] = "\(self[index][.firstName] ?? "") \(self[index][.lastName] ?? "")"
      self[index][.firstName] = nil
      self[index][.lastName] = nil
    }
  }
}
