// SPDX-License-Identifier: Apache-2.0

/// A set of Unicode general categories (Unicode Standard, section 4.5), a bit for each.
struct GeneralCategories: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// How many categories there are.
  static let count = 30

  /// The names in the order of the bits.
  private static let names = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm",
    "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
  ]

  static let letters = GeneralCategories(named: "L") ?? []
  static let marks = GeneralCategories(named: "M") ?? []
  static let numbers = GeneralCategories(named: "N") ?? []
  static let digits = GeneralCategories(named: "Nd") ?? []
  static let separators = GeneralCategories(named: "Z") ?? []
  /// The letters that have case.
  static let cased: GeneralCategories = [GeneralCategories(rawValue: 0b111)]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The category with a number.
  init(index: Int) { rawValue = 1 << UInt32(index) }

  /// What `\p{…}` names: a category or the letter that several have in common. Nil for anything else.
  init?(named name: String) {
    var bits: UInt32 = 0
    for (index, category) in Self.names.enumerated() where category == name || category.prefix(1) == name {
      bits |= 1 << UInt32(index)
    }
    guard bits != 0 else { return nil }
    rawValue = bits
  }

  /// The number of the category of a scalar.
  static func index(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: 0
    case .lowercaseLetter: 1
    case .titlecaseLetter: 2
    case .modifierLetter: 3
    case .otherLetter: 4
    case .nonspacingMark: 5
    case .spacingMark: 6
    case .enclosingMark: 7
    case .decimalNumber: 8
    case .letterNumber: 9
    case .otherNumber: 10
    case .connectorPunctuation: 11
    case .dashPunctuation: 12
    case .openPunctuation: 13
    case .closePunctuation: 14
    case .initialPunctuation: 15
    case .finalPunctuation: 16
    case .otherPunctuation: 17
    case .mathSymbol: 18
    case .currencySymbol: 19
    case .modifierSymbol: 20
    case .otherSymbol: 21
    case .spaceSeparator: 22
    case .lineSeparator: 23
    case .paragraphSeparator: 24
    case .control: 25
    case .format: 26
    case .surrogate: 27
    case .privateUse: 28
    case .unassigned: 29
    @unknown default: 29
    }
  }
}
