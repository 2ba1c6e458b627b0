// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayPhone
import AssayPostal

/// Names what happened to a whole column, with the number of its leads: what a person can put right at the source,
/// where a finding for each lead only shows the symptom.
///
/// - "212 postal codes have lost their leading zero."
/// - "31 telephone numbers went through a spreadsheet as numbers."
/// - "The 4,000 dates are serial numbers of a spreadsheet."
///
/// The leads themselves are judged by `PostalCodeValidator`, `PhoneValidator` and
/// ``SerialDateValidator``, by the same signs.
///
/// - Complexity: O(leads). Memory: 1 KiB for each part at work and for the whole, nothing for a lead.
public struct ColumnCauseValidator: StreamingDatasetValidator {
  /// Creates the validator.
  public init() {}

  public var rules: [Rule] { [Self.zerosLost, Self.spreadsheetNumbers, Self.serialNumbers] }
}

// MARK: - Counting

extension ColumnCauseValidator {
  /// What is counted.
  public struct Evidence: Sendable {
    fileprivate var zerosLost = LostZeros()
    fileprivate var phone = PhoneCounts()
    fileprivate var mobilePhone = PhoneCounts()
    fileprivate var createdAt = SerialDateCounts()
    fileprivate var birthDate = SerialDateCounts()
  }

  fileprivate struct PhoneCounts: Sendable {
    var rounded = 0
    var decimal = 0

    mutating func add(_ value: Span<UInt8>) {
      guard SpreadsheetNumber.isSuspicious(value), let number = SpreadsheetNumber(value) else { return }
      if number.missingCount > 0 { rounded += 1 } else { decimal += 1 }
    }

    mutating func add(_ next: PhoneCounts) {
      rounded += next.rounded
      decimal += next.decimal
    }
  }

  public func makeEvidence() -> Evidence { Evidence() }

  public func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence) {
    evidence.zerosLost.add(lead)
    evidence.phone.add(lead[.phone])
    evidence.mobilePhone.add(lead[.mobilePhone])
    evidence.createdAt.add(lead[.createdAt])
    evidence.birthDate.add(lead[.birthDate])
  }

  public func merge(_ next: Evidence, into evidence: inout Evidence) {
    evidence.zerosLost.merge(next.zerosLost)
    evidence.phone.add(next.phone)
    evidence.mobilePhone.add(next.mobilePhone)
    evidence.createdAt.add(next.createdAt)
    evidence.birthDate.add(next.birthDate)
  }
}

// MARK: - Resolving

extension ColumnCauseValidator {
  /// One case is said of the lead alone.
  private static let least = 2

  public func makeMemory() -> Evidence { Evidence() }

  public func resolve(_ part: Evidence, remembering memory: inout Evidence) -> [DatasetFinding] {
    merge(part, into: &memory)
    return []
  }

  public func conclude(_ memory: Evidence) -> [DatasetFinding] {
    var findings: [Finding] = []
    if memory.zerosLost.count >= Self.least {
      findings.append(Finding(Self.zerosLost, in: .postalCode, ["count": .number(memory.zerosLost.count)]))
    }
    for (field, counts) in [(Field.phone, memory.phone), (.mobilePhone, memory.mobilePhone)]
    where counts.rounded + counts.decimal >= Self.least {
      findings.append(
        Finding(
          Self.spreadsheetNumbers, in: field,
          ["count": .number(counts.rounded + counts.decimal), "lost": .number(counts.rounded)]))
    }
    for (field, counts) in [(Field.createdAt, memory.createdAt), (.birthDate, memory.birthDate)] where counts.areSerials
    {
      guard let first = counts.first else { continue }
      findings.append(
        Finding(
          Self.serialNumbers, in: field,
          ["count": .number(counts.serial), "number": .value("\(first.day)"), "date": .value(first.iso)]))
    }
    return findings.map { DatasetFinding($0) }
  }
}

// MARK: - Rules

extension ColumnCauseValidator {
  /// The rule for a column of postal codes that a spreadsheet took for numbers.
  public static let zerosLost = Rule(
    "postal.leading-zeros-lost", .warning, fields: [.postalCode],
    english: RuleText(
      message: "{count} postal codes have lost their leading zero.",
      finds: "Postal codes of the data set that are one digit short for the country of their lead.",
      matters: "Whole regions get no mail: Saxony and Thuringia, New England, Nice, Barcelona.",
      example: "`1067`, `4109`, `7743` in Germany.",
      remedy: "Export the column as text; where that is not possible, take the suggestions."),
    german: RuleText(
      message: "{count} Postleitzahlen haben ihre führende Null verloren.",
      finds: "Postleitzahlen der Daten, denen für das Land ihres Leads eine Stelle fehlt.",
      matters: "Ganze Gegenden bekommen keine Post: Sachsen und Thüringen, Neuengland, Nizza, Barcelona.",
      example: "`1067`, `4109`, `7743` in Deutschland.",
      remedy: "Die Spalte als Text exportieren; wo das nicht geht, die Vorschläge übernehmen."))

  /// The rule for a column of telephone numbers that a spreadsheet took for numbers.
  public static let spreadsheetNumbers = Rule(
    "phone.spreadsheet-numbers", .warning, fields: [.phone, .mobilePhone],
    english: RuleText(
      message: "{count} telephone numbers went through a spreadsheet as numbers; {lost} of them lost digits.",
      finds: "Telephone numbers of the data set in scientific notation or with a decimal point.",
      matters:
        "Rounded numbers reach nobody and cannot be repaired; leading zeros and plus signs are probably gone too.",
      example: "`4,91702E+12`, `491702345678.0`.",
      remedy: "Get the file anew, with the column as text."),
    german: RuleText(
      message:
        "{count} Telefonnummern gingen als Zahlen durch eine Tabellenkalkulation; {lost} davon haben Ziffern verloren.",
      finds: "Telefonnummern der Daten in wissenschaftlicher Schreibweise oder mit Dezimalkomma.",
      matters:
        "Gerundete Nummern erreichen niemanden und sind nicht zu retten; führende Nullen und Plus fehlen wohl auch.",
      example: "`4,91702E+12`, `491702345678.0`.",
      remedy: "Die Datei neu beschaffen, mit der Spalte als Text."))

  /// The rule for a column of dates that are serial numbers.
  public static let serialNumbers = Rule(
    "csv.date-serial-numbers", .note, fields: SerialDateValidator.fields,
    english: RuleText(
      message: "The column holds {count} dates as serial numbers of a spreadsheet: {number} is {date}.",
      finds: "A column of dates whose values are days counted since the end of 1899.",
      matters: "A CRM does not take them for dates.",
      example: "`45231`, `45232.5`.",
      remedy: "Export the column in the format of a date, or take the suggestions after a look at some that you know."),
    german: RuleText(
      message: "Die Spalte enthält {count} Daten als laufende Nummern einer Tabellenkalkulation: {number} ist {date}.",
      finds: "Eine Datumsspalte, deren Werte ab Ende 1899 gezählte Tage sind.",
      matters: "Ein CRM erkennt sie nicht als Datum.",
      example: "`45231`, `45232.5`.",
      remedy:
        "Die Spalte im Datumsformat exportieren, oder die Vorschläge übernehmen, nachdem bekannte verglichen sind."))
}
