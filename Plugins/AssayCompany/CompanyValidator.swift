// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Notes a company that consists of its legal form: the name itself is missing.
///
/// - Complexity: nothing for a value of several words or more than 13 bytes, one look-up for the others.
public struct CompanyValidator: Validator {
  private static let longest = 13

  public init() {}

  public var rules: [Rule] { [Self.legalFormOnly] }
  public var tables: [ReferenceTable.Summary] { LegalFormSpelling.tables }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    let name = lead[.company]
    guard 3...Self.longest ~= name.count, Self.mayBeForm(name) else { return [] }
    let spelling = LegalFormSpelling.of(name, 0..<name.count)
    // SAS, SE and AB are companies as well; Company, Limited and Stichting are words.
    guard spelling.isForm, spelling.contains(.strong), spelling.isDisjoint(with: [.capitals, .glued]),
      Self.isAbbreviation(name)
    else { return [] }
    return [
      Finding(
        Self.legalFormOnly, in: .company, at: 0..<name.count, ["value": .value(String(repairing: name))],
        confidence: 0.9)
    ]
  }

  /// Forms of several words hold a dot or an ampersand.
  private static func mayBeForm(_ name: Span<UInt8>) -> Bool {
    var hasBlank = false
    for index in 0..<name.count {
      if name[index] == 0x2E || name[index] == 0x26 { return true }
      if name[index] == 0x20 { hasBlank = true }
    }
    return !hasBlank && name.count <= 6
  }

  /// Whether it has a dot, or a capital behind a small letter, or no vowel: GmbH, s.r.o., Ltd.
  private static func isAbbreviation(_ name: Span<UInt8>) -> Bool {
    var hasVowel = false
    for index in 0..<name.count {
      let byte = name[index]
      if byte == 0x2E || byte == 0x26 { return true }
      if byte &- 0x41 < 26 && index > 0 && name[index - 1] &- 0x61 < 26 { return true }
      switch byte | 0x20 {
      case 0x61, 0x65, 0x69, 0x6F, 0x75: hasVowel = true
      default: break
      }
    }
    return !hasVowel
  }

  /// The company is a legal form and nothing else.
  public static let legalFormOnly = Rule(
    "company.legal-form-only", .note, fields: [.company],
    english: RuleText(
      message: "“{value}” is a legal form; the name of the company is missing.",
      finds: "A company that consists of an abbreviation for a legal form.",
      matters: "The lead cannot be assigned to a company, and all leads like it seem to work for the same one.",
      example: "\"GmbH\", \"s.r.o.\", \"Ltd.\"",
      remedy: "Fill in the name; the domain of the e-mail address may tell it."),
    german: RuleText(
      message: "„{value}“ ist eine Rechtsform; der Name der Firma fehlt.",
      finds: "Eine Firma, die nur aus der Abkürzung einer Rechtsform besteht.",
      matters: "Der Lead lässt sich keiner Firma zuordnen, und alle solchen Leads arbeiten scheinbar bei derselben.",
      example: "„GmbH“, „s.r.o.“, „Ltd.“",
      remedy: "Den Namen eintragen; vielleicht verrät ihn die Domain der E-Mail-Adresse."))
}
