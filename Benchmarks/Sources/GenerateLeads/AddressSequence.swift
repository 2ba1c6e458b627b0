// SPDX-License-Identifier: Apache-2.0

/// E-mail addresses without end: half at providers, half at invented companies, some with a slip in the domain.
struct AddressSequence {
  private static let endings = [
    "com", "com", "com", "de", "de", "net", "org", "co.uk", "fr", "nl", "pl", "com.br", "eu",
  ]

  private let typos: Double
  private var generator: SeededGenerator

  /// - Parameter typos: the share of addresses with a mistyped domain, from 0 to 1.
  init(seed: UInt64, typos: Double) {
    generator = SeededGenerator(seed: seed)
    self.typos = typos
  }

  mutating func next() -> String {
    let home = Homeland.any(using: &generator)
    let given = generator.pick(home.givenNames).ascii
    let family = generator.pick(home.familyNames).ascii
    var host = generator.pick(home.mailHosts)
    if generator.chance(0.5) || host.contains("example") {
      let partner = generator.pick(Homeland.any(using: &generator).familyNames).ascii
      let mark = generator.chance(0.5) ? "-" : ""
      host = "\(family)\(mark)\(partner).\(generator.pick(Self.endings))"
    }
    if generator.chance(typos) { host = slip(in: host) }
    return "\(given).\(family)\(generator.below(10_000))@\(host)"
  }

  /// One letter left out, doubled, exchanged with the next one or replaced.
  private mutating func slip(in host: String) -> String {
    var letters = Array(host)
    let places = letters.indices.dropLast().filter { letters[$0] != "." && letters[$0 + 1] != "." }
    let place = generator.pick(Array(places))
    switch generator.below(4) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters.swapAt(place, place + 1)
    default: letters[place] = generator.pick(Array("abcdefghijklmnopqrstuvwxyz"))
    }
    return String(letters)
  }
}
