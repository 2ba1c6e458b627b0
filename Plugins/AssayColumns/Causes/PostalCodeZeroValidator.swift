// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds postal codes that lost their leading zero: `1067` in Germany, where codes have five digits.
///
/// Only the country of the lead can tell, since four digits are right in Austria and Switzerland; without one nothing
/// is said. What the file has in common makes it sure: where, of many codes of a country, none begins with 0 and some
/// are a digit short, all of them were taken for numbers.
public struct PostalCodeZeroValidator: Validator {
  private let reader = PostalCodeReader.standard
  /// Bit n: the codes of the country n were taken for numbers.
  private var proven: UInt32 = 0

  /// Creates the validator.
  public init() {}

  public var rules: [Rule] { [Self.zeroLost] }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    guard let country = reader.countryOfLost(lead) else { return [] }
    let isProven = proven >> UInt32(country) & 1 == 1
    // Four digits may also be a code from before 1993, or the country may be wrong.
    let suggestion = Suggestion(
      .postalCode, "0" + lead.string(.postalCode), confidence: isProven ? 0.99 : 0.9,
      evidence: isProven ? [.form, "column"] : [.form], isSafe: isProven)
    return [
      Finding(
        Self.zeroLost, in: .postalCode,
        ["count": .number(lead[.postalCode].count), "length": .number(lead[.postalCode].count + 1)],
        confidence: isProven ? 0.99 : 0.9, suggestions: [suggestion])
    ]
  }

  /// Looks at the columns of code and country, and at a lead only if something may be odd.
  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    guard let code = batch.layout.slot(of: .postalCode), let country = batch.layout.slot(of: .country) else { return }
    let leads = batch.leads
    for record in 0..<leads.count {
      let length = leads.value(at: code, of: record).count
      guard reader.mayLackZero(length: length, country: leads.value(at: country, of: record)) else { continue }
      for finding in validate(leads[record]) { findings.append(finding, to: record) }
    }
  }

  public func informed(by sample: borrowing LeadBatch) -> Self {
    var counts = PostalCodeCounts()
    let leads = sample.leads
    for record in 0..<leads.count { counts.add(leads[record], reader) }
    var copy = self
    copy.proven = counts.proven
    return copy
  }
}

/// How many postal codes of each country have, need or lack a zero.
struct PostalCodeCounts {
  private var lost = [Int](repeating: 0, count: PostalCodeCountry.all.count)
  private var kept = [Int](repeating: 0, count: PostalCodeCountry.all.count)
  private var notNeeded = [Int](repeating: 0, count: PostalCodeCountry.all.count)

  mutating func add(_ lead: borrowing LeadView, _ reader: PostalCodeReader) {
    guard let code = reader.read(lead) else { return }
    switch code.zero {
    case .kept: kept[code.country] += 1
    case .notNeeded: notNeeded[code.country] += 1
    case .lost: lost[code.country] += 1
    }
  }

  /// The countries, a bit for each, of whose codes no zero is left: none of 30 or more whole codes has one, and one in
  /// twenty to one in three is short. In Germany one code in eleven begins with 0: that 30 of them have none by chance is
  /// one case in eighteen, and fewer short ones may be typing errors.
  var proven: UInt32 {
    lost.indices.reduce(0) { bits, country in
      let isProven =
        kept[country] == 0 && lost[country] >= 3 && notNeeded[country] >= 30
        && lost[country] * 20 >= notNeeded[country] && lost[country] * 2 <= notNeeded[country]
      return isProven ? bits | 1 << UInt32(country) : bits
    }
  }
}

// MARK: - Rules

extension PostalCodeZeroValidator {
  /// The rule for a postal code that is a zero short.
  public static let zeroLost = Rule(
    "postal.leading-zero-lost", .warning, fields: [.postalCode],
    english: RuleText(
      message: "The postal code has {count} digits, and the country's have {length}: its leading zero is lost.",
      finds: "A postal code that is one digit short for the country of the lead and would be right with a 0 in front.",
      matters: "Mail does not arrive, and the lead is given to the wrong region.",
      example: "`1067` in Germany: a spreadsheet took 01067 Dresden for a number.",
      remedy: "Put the zero back. A code from before 1993, or of another country, must be looked up."),
    german: RuleText(
      message: "Die Postleitzahl hat {count} Stellen, die des Landes {length}: Ihre führende Null ist verloren.",
      finds: "Eine Postleitzahl, der eine Stelle fehlt und die mit einer Null davor in ihrem Land richtig wäre.",
      matters: "Post kommt nicht an, und der Lead landet im falschen Gebiet.",
      example: "`1067` in Deutschland: Eine Tabellenkalkulation hielt 01067 Dresden für eine Zahl.",
      remedy: "Die Null wieder davorsetzen. Eine Zahl von vor 1993 oder eines anderen Landes muss man nachschlagen."))
}
