// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Suggests the date for a spreadsheet's serial number: `45231` → `2023-11-01`.
///
/// One number by itself could be anything; only where nine of ten values of the column are such numbers is anything
/// said. A lead by itself is therefore never judged.
public struct SerialDateValidator: Validator {
  /// The columns that hold serial numbers.
  private var columns: [Field] = []

  /// Creates the validator.
  public init() {}

  public var rules: [Rule] { [Self.serialNumber] }

  static let fields: [Field] = [.createdAt, .birthDate]

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    if columns.isEmpty { return [] }
    var findings: [Finding] = []
    for field in columns {
      guard let date = SerialDate(lead[field]) else { continue }
      // Not safe to apply unseen: a file from the 1904 date system would be four years off.
      let suggestion = Suggestion(field, date.iso, confidence: 0.95, evidence: [.form, "column"])
      findings.append(Finding(Self.serialNumber, in: field, ["date": .value(date.iso)], suggestions: [suggestion]))
    }
    return findings
  }

  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    if columns.isEmpty { return }
    let leads = batch.leads
    for record in 0..<leads.count {
      for finding in validate(leads[record]) { findings.append(finding, to: record) }
    }
  }

  public func informed(by sample: borrowing LeadBatch) -> Self {
    var copy = self
    copy.columns = Self.fields.filter { field in
      var counts = SerialDateCounts()
      let leads = sample.leads
      for record in 0..<leads.count { counts.add(leads[record][field]) }
      return counts.areSerials
    }
    return copy
  }
}

// MARK: - Rules

extension SerialDateValidator {
  /// The rule for a date that is a number.
  public static let serialNumber = Rule(
    "csv.date-serial-number", .note, fields: fields,
    english: RuleText(
      message: "The date is a spreadsheet's serial number, probably for {date}.",
      finds: "A number of days since the end of 1899 in a column of dates that holds nothing else.",
      matters: "A CRM takes it for a number, a year far away, or nothing.",
      example: "`45231`: 1 November 2023.",
      remedy:
        "Take the suggestion, or export the column as dates. Files from old Macintosh spreadsheets count from 1904."),
    german: RuleText(
      message: "Das Datum ist die laufende Nummer einer Tabellenkalkulation, wohl für {date}.",
      finds: "Eine Zahl von Tagen seit Ende 1899 in einer Datumsspalte, die nichts anderes enthält.",
      matters: "Ein CRM hält sie für eine Zahl, ein fernes Jahr oder für nichts.",
      example: "`45231`: der 1. November 2023.",
      remedy: "Den Vorschlag übernehmen oder die Spalte als Datum exportieren. Alte Macintosh-Dateien zählen ab 1904."))
}
