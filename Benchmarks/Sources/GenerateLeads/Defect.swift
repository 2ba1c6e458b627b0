// SPDX-License-Identifier: Apache-2.0

/// What goes wrong with a lead on its way into a file.
enum Defect: CaseIterable {
  case outerWhiteSpace, doubledWhiteSpace, decomposed, zeroWidth, malformedEmail, repeated, quotes
}

extension Defect {
  /// Spoils a lead.
  /// - Parameter earlier: the lead that a repeated one repeats; nil if there is none yet.
  func spoil(_ lead: inout DirtyLead, earlier: DirtyLead?, using generator: inout SeededGenerator) {
    switch self {
    case .outerWhiteSpace:
      let space = generator.pick([" ", "  ", "\t", "\u{A0}"])
      Self.change(&lead, using: &generator) { generator, value in
        generator.chance(0.5) ? value + space : space + value
      }
    case .doubledWhiteSpace:
      lead.street = Self.replacing(" ", by: "  ", in: lead.street)
    case .decomposed:
      lead.firstName = Decomposition.decomposed(lead.firstName)
      lead.lastName = Decomposition.decomposed(lead.lastName)
      lead.city = Decomposition.decomposed(lead.city)
      lead.company = Decomposition.decomposed(lead.company)
      lead.street = Decomposition.decomposed(lead.street)
    case .zeroWidth:
      let character = generator.pick(["\u{200B}", "\u{FEFF}", "\u{2060}"])
      Self.change(&lead, using: &generator) { generator, value in
        let scalars = value.unicodeScalars
        let middle = scalars.index(scalars.startIndex, offsetBy: generator.below(scalars.count + 1))
        return String(scalars[..<middle]) + character + String(scalars[middle...])
      }
    case .malformedEmail:
      lead.email = Self.malformed(lead.email, name: "\(lead.firstName) \(lead.lastName)", using: &generator)
    case .repeated:
      guard let earlier else { return }
      lead.firstName = earlier.firstName
      lead.lastName = earlier.lastName
      lead.email = generator.chance(0.5) ? earlier.email.uppercased() : Self.capitalized(earlier.email)
    case .quotes:
      if generator.chance(0.5) {
        lead.street += " 3\" left"
        lead.isStreetRaw = true
      } else {
        lead.company = "\"\(lead.company)\""
      }
    }
  }

  private static func change(
    _ lead: inout DirtyLead, using generator: inout SeededGenerator,
    _ body: (inout SeededGenerator, String) -> String
  ) {
    let fields: [WritableKeyPath<DirtyLead, String>] = [\.firstName, \.lastName, \.email, \.city]
    let field = generator.pick(fields)
    lead[keyPath: field] = body(&generator, lead[keyPath: field])
  }

  private static func malformed(_ email: String, name: String, using generator: inout SeededGenerator) -> String {
    switch generator.below(9) {
    case 0: replacing("@", by: "@@", in: email)
    case 1: replacing("@", by: "", in: email)
    case 2: replacing("@", by: ".@", in: email)
    case 3: replacing(".", by: "..", in: email)
    case 4: email + "."
    case 5: "mailto:" + email
    case 6: replacing("@", by: " @ ", in: email)
    case 7: replacing(".", by: ",", in: email)
    default: "\(name) <\(email)>"
    }
  }

  private static func replacing(_ sign: Character, by text: String, in value: String) -> String {
    guard let place = value.firstIndex(of: sign) else { return value }
    return String(value[..<place]) + text + String(value[value.index(after: place)...])
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
