// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// One thing that ``TextValidator`` looks for: its rules, and the function that finds their defects.
struct TextCheck: Sendable {
  let rules: [Rule]
  /// What a value has that the check may object to.
  let traits: TextTraits
  let findings: @Sendable (JudgedText) -> [Finding]

  init(_ rules: Rule..., for traits: TextTraits, findings: @escaping @Sendable (JudgedText) -> [Finding]) {
    self.rules = rules
    self.traits = traits
    self.findings = findings
  }
}

/// A value that is looked at closer.
struct JudgedText {
  let value: String
  let field: Field
  var scalars: [Unicode.Scalar] { Array(value.unicodeScalars) }
}

/// What a value may have to be asked for.
struct TextTraits: OptionSet {
  let rawValue: UInt8

  /// Characters that may be bytes which were read in the wrong encoding, or U+FFFD.
  static let misread = TextTraits(rawValue: 1)
  /// A beginning that a spreadsheet may take for a formula.
  static let formula = TextTraits(rawValue: 2)
  /// `<`, or a colon as in `javascript:` and `data:`.
  static let markup = TextTraits(rawValue: 4)
  /// Words that an order to a language model consists of.
  static let order = TextTraits(rawValue: 8)
  /// Tag characters, variation selectors, overrides of the direction, letters without a shape.
  static let hidden = TextTraits(rawValue: 16)
  /// Latin letters, and letters, digits or signs that are none of Europe's.
  static let foreign = TextTraits(rawValue: 32)
  /// Full-width ASCII.
  static let fullWidth = TextTraits(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whether a field holds words, where an order can stand; the others have their own forms and validators.
  static func isProse(_ field: Field) -> Bool {
    ![.email, .phone, .mobilePhone, .postalCode, .website, .createdAt, .birthDate].contains(field)
  }

  /// The traits of a value of any bytes.
  /// - Complexity: O(bytes).
  init(of value: Span<UInt8>, in field: Field) {
    self = []
    if SpreadsheetFormula.isFormula(value) { insert(.formula) }
    if Self.isProse(field), ModelInstructions.mayHoldOrder(value) { insert(.order) }
    var leads = CodePageSet()
    var hasLatin = false
    var hasForeign = false
    var index = 0
    while index < value.count {
      let lead = value[index]
      if lead < 0x80 {
        if lead == 0x3c { insert(.markup) }
        if lead == 0x3a && index > 3 && (value[index - 1] | 0x20 == 0x61 || value[index - 1] | 0x20 == 0x74) {
          insert(.markup)
        }
        if 0x61...0x7a ~= lead | 0x20 { hasLatin = true }
        leads = CodePageSet()
        index += 1
        continue
      }
      let second = index + 1 < value.count ? value[index + 1] : 0
      let third = index + 2 < value.count ? value[index + 2] : 0
      let roles = CodePageRoles.of(TextSigns.character(in: value, at: index))
      if leads.intersects(roles.continuations) || lead == 0xc2 && second < 0xa0 { insert(.misread) }
      leads = roles.leads
      switch lead {
      case 0xc3...0xc5: hasLatin = true
      case 0xc6...0xdf: hasForeign = true
      case 0xe2:
        if second == 0x80 && (third == 0xad || third == 0xae) || second == 0xa0 && third == 0x80 { insert(.hidden) }
        if second >= 0x84 { hasForeign = true }
      case 0xef:
        hasForeign = true
        if second == 0xb8 || second == 0xbe && third == 0xa0 { insert(.hidden) }
        if second == 0xbc || second == 0xbd { insert(.fullWidth) }
        if second == 0xbf { insert(.misread) }
      case 0xf3: insert(.hidden)
      case 0xe3:
        if second == 0x85 && third == 0xa4 { insert(.hidden) }
        if second == 0x80 && third == 0x80 { insert(.fullWidth) }
      // Vietnamese but for the letters of the Middle Welsh orthography.
      case 0xe1: if second != 0xba && second != 0xbb || second == 0xbb && third >= 0xba { hasForeign = true }
      case 0xf0:
        hasForeign = true
        // A whole word may be of mathematical letters.
        if second == 0x9d { hasLatin = true }
      case 0xe0, 0xea: hasForeign = true
      default: break
      }
      index += 1
      while index < value.count, value[index] & 0xc0 == 0x80 { index += 1 }
    }
    if hasLatin && hasForeign { insert(.foreign) }
  }
}
