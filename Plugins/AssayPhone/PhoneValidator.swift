// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// Judges telephone numbers by the numbering plans of the world, without calling anybody.
///
/// ```swift
/// let pipeline = Pipeline(validators: [PhoneValidator()])
/// pipeline.assess([.phone: "030 123", .country: "Germany"]).findings               // []
/// pipeline.assess([.phone: "+49 1", .country: "Germany"]).findings.first?.rule.id  // "phone.too-short"
/// ```
///
/// A national number is read with the country of its lead, a name or a code. Without one it cannot be judged, which is
/// said. A valid number is right, in whichever column and form it stands; of one that belongs to another country than
/// its lead there is a note, and of one that is valid only because its letters count as digits or as nothing; nothing of
/// a word that stands for no value, such as `n/a`. Whether a number is valid is what libphonenumber says of it: see ``PhoneNumber``.
///
/// No finding is an error: an operator may use a new range before the table has it, and a person with a good address
/// and a mistyped number is a person.
///
/// - Complexity: one reading of at most 250 characters for each number; a valid one costs no allocation.
public struct PhoneValidator: Validator {
  private let defaultRegion: PhoneRegion?

  /// - Parameter defaultRegion: where numbers without a calling code belong to if their lead has no country; nil if
  ///   nobody knows.
  public init(defaultRegion: PhoneRegion? = nil) {
    self.defaultRegion = defaultRegion
  }

  public var rules: [Rule] { Self.allRules }

  private static let allRules = formRules + planRules + placeRules + spreadsheetRules

  static let fields: [Field] = [.phone, .mobilePhone]

  public var tables: [ReferenceTable.Summary] { Self.allTables }

  static let allTables = [PhoneMetadata.bundled.summary] + ReferenceTable.Summary.countries

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    let phone = lead[.phone]
    let mobilePhone = lead[.mobilePhone]
    if phone.isEmpty && mobilePhone.isEmpty { return [] }
    let home = HomeRegion(ofCountry: lead[.country], otherwise: defaultRegion)
    var findings: [Finding] = []
    if let finding = Self.finding(about: phone, in: .phone, home) { findings.append(finding) }
    if let finding = Self.finding(about: mobilePhone, in: .mobilePhone, home) { findings.append(finding) }
    return findings
  }

  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    guard batch.layout.slot(of: .phone) != nil || batch.layout.slot(of: .mobilePhone) != nil else { return }
    var countries = CountryMemory()
    let leads = batch.leads
    for record in 0..<leads.count {
      let lead = leads[record]
      if lead.isEmpty(.phone) && lead.isEmpty(.mobilePhone) { continue }
      let home = HomeRegion(ofCountry: lead[.country], otherwise: defaultRegion) { countries.named($0) }
      for field in Self.fields {
        if let finding = Self.finding(about: lead[field], in: field, home) { findings.append(finding, to: record) }
      }
    }
  }

  /// What is wrong with one number, the first thing only: what is to be repaired first is judged again afterwards.
  @inline(__always)
  private static func finding(about value: Span<UInt8>, in field: Field, _ home: HomeRegion) -> Finding? {
    guard !value.isEmpty else { return nil }
    if SpreadsheetNumber.isSuspicious(value), let number = SpreadsheetNumber(value) {
      return Self.finding(about: number, of: value, in: field)
    }
    let result = LeadNumber.read(value, in: home.region)
    if case .success(let number) = result, number.isValid {
      guard LettersInNumber.areMeant(in: value, by: number) else {
        return PhoneFault(value, result, field, home).findingAboutLetters
      }
      return number.countryCode == home.region?.callingCode ? nil : finding(about: number, in: field, abroadFrom: home)
    }
    return PhoneFault(value, result, field, home).finding
  }

  /// A valid number of another numbering plan than that of the lead's country; nothing where that is not known, and for
  /// a number that belongs to no country.
  private static func finding(
    about number: PhoneNumber, in field: Field, abroadFrom home: HomeRegion
  ) -> Finding? {
    guard let region = home.region, home.isCertain, let other = number.region, other.isOfCountry,
      !LeadNumber.isAtHome(number, in: region)
    else { return nil }
    return Finding(countryDiffers, in: field, ["number": .value(other.code), "lead": .value(region.code)])
  }
}
