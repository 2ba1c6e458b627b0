// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Which column of a file holds which field.
///
/// The names of the columns decide, and a sample of the values confirms, contradicts, or speaks where the names are silent:
///
/// ```swift
/// let mapping = try ColumnMapping(
///   header: ["Name", "Mail-Kontakt neu", "PLZ / Ort"], sample: rows, file: "leads.csv")
/// mapping.fields  // [fullName, email, postalCodeAndCity]
/// ```
public struct ColumnMapping: Sendable, Hashable {
  /// What the names of the columns that Assay adds begin with.
  public static let ownPrefix = "assay_"

  /// The texts of the header, one for each column; `1`, `2` … in a file without one.
  public let header: [String]
  /// Whether the file has a line of names.
  public let hasHeader: Bool
  /// The field of each column, how sure it is and why.
  public let assignments: [Assignment]
  /// The field of each column; nil for a column that is carried through untouched.
  public let fields: [Field?]
  /// Columns that name a field which another column holds already, and are therefore carried through; a way of contact
  /// among them counts as ``Field/otherContact``.
  public let repeated: [Int]
  /// Columns whose values are not what their names say, and the field that the name stands for.
  public let contradicted: [Int: Field]

  /// Finds out the fields of the columns by their names and values.
  /// - Parameters:
  ///   - sample: the first rows, each split into its cells; the first 1,000 are looked at. Without any, the names decide.
  ///   - overrides: fields by column name, in place of what the dictionary says; nil for a column to leave alone.
  ///   - saved: likewise, of a ``MappingFile``; an override comes before it.
  ///   - file: the name of the file, for errors.
  /// - Throws: ``BatchError`` if an override names a column that is not there, or if no column is known.
  public init(
    header: [String], sample: [[String]] = [], overrides: [String: Field?] = [:], saved: [String: Field?] = [:],
    dictionary: FieldDictionary = .standard, file: String
  ) throws(BatchError) {
    let names = header.map(Self.trimmed)
    // Names of columns hold no @: this line is a lead, and as the header it would be lost.
    if overrides.isEmpty && saved.isEmpty && names.contains(where: { $0.contains("@") }) {
      throw Self.missingHeader(file)
    }
    try Self.check(overrides, names, dictionary, file)
    let decision = ColumnDecision(
      names: names, profiles: header.indices.map { ColumnProfile(column: $0, of: sample) }, sample: sample,
      overrides: overrides, saved: saved, dictionary: dictionary)
    self.init(header: header, hasHeader: true, decision)
    guard fields.contains(where: { $0 != nil && $0 != .otherContact }) else {
      if Self.looksLikeLead(names) { throw Self.missingHeader(file) }
      throw BatchError(
        .input,
        english: """
          \(file): none of the \(header.count) columns in its first line has a name that Assay knows.
          Say which is which, for example: --map "Name of the column=email"
          """,
        german: """
          \(file): Keine der \(header.count) Spalten in der ersten Zeile hat einen Namen, den Assay kennt.
          Bitte zuordnen, zum Beispiel: --map "Name der Spalte=email"
          """)
    }
  }

  /// Finds out the fields of a file without a line of names, by its values alone. The columns are called `1`, `2` …
  /// - Parameter sample: the first rows, each split into its cells; the first 1,000 are looked at.
  /// - Throws: ``BatchError`` if no column holds e-mail addresses or telephone numbers: what is left would be guesswork.
  public init(withoutHeader sample: [[String]], overrides: [String: Field?] = [:], file: String) throws(BatchError) {
    let width = sample.map(\.count).max() ?? 0
    let names = (0..<width).map { String($0 + 1) }
    for column in overrides.keys.sorted() where !names.contains(column) {
      throw BatchError(
        .usage, english: "\(file): there is no column \"\(column)\"; it has \(width), which are called 1 to \(width).",
        german: "\(file): Es gibt keine Spalte „\(column)“; sie hat \(width) mit den Namen 1 bis \(width).")
    }
    self.init(
      header: names, hasHeader: false, ColumnDecision(withoutHeader: sample, width: width, overrides: overrides))
    guard overrides.isEmpty ? hasContact : fields.contains(where: { $0 != nil }) else { throw Self.missingHeader(file) }
  }

  private init(header: [String], hasHeader: Bool, _ decision: ColumnDecision) {
    self.header = header
    self.hasHeader = hasHeader
    assignments = decision.assignments
    fields = decision.assignments.map(\.field)
    repeated = decision.repeated.sorted()
    contradicted = decision.contradicted
  }

  /// How sure the fields are together: the confidence of the least sure one.
  public var confidence: Double { assignments.filter { $0.field != nil }.map(\.confidence).min() ?? 0 }

  /// Whether a column holds an e-mail address or a telephone number.
  var hasContact: Bool { Policy.standard.contactFields.contains { fields.contains($0) } }

  /// The layout of a batch, and the column of each of its slots.
  public var slots: (layout: FieldLayout, columns: [Int]) { slots(keepingOthers: false) }

  /// - Parameter keepsOthers: whether the columns that are no field have slots too, but for those that an earlier run
  ///   added: what was derived from a lead says nothing new about it.
  func slots(keepingOthers keepsOthers: Bool) -> (layout: FieldLayout, columns: [Int]) {
    let mapped = fields.indices.filter { fields[$0] != nil }
    let others =
      keepsOthers
      ? fields.indices.filter { fields[$0] == nil && !Self.trimmed(header[$0]).hasPrefix(Self.ownPrefix) } : []
    return (FieldLayout(mapped.compactMap { fields[$0] }, otherNames: others.map { header[$0] }), mapped + others)
  }
}

// MARK: - Errors

extension ColumnMapping {
  private static func check(
    _ overrides: [String: Field?], _ names: [String], _ dictionary: FieldDictionary, _ file: String
  ) throws(BatchError) {
    for column in overrides.keys.sorted() where !names.contains(column) {
      if looksLikeLead(names) { throw missingHeader(file) }
      // Unknown names may be somebody's data and are then not for a message that ends in a log.
      let isKnown = names.contains { dictionary.field(named: $0) != nil }
      let list = isKnown ? names.joined(separator: ", ") : nil
      throw BatchError(
        .usage,
        english: "\(file): there is no column \"\(column)\"." + (list.map { " The columns are: \($0)." } ?? ""),
        german: "\(file): Es gibt keine Spalte „\(column)“." + (list.map { " Die Spalten heißen: \($0)." } ?? ""))
    }
  }

  /// Whether the first line holds somebody's data and not names of columns: it is then not printed.
  private static func looksLikeLead(_ names: [String]) -> Bool {
    names.contains { name in
      let digits = name.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
      return name.contains("@") || digits > 3 || digits * 2 > name.utf8.count
    }
  }

  private static func missingHeader(_ file: String) -> BatchError {
    BatchError(
      .input,
      english:
        "\(file): the first line looks like a record, not like the names of columns. Put a line of names before it.",
      german:
        "\(file): Die erste Zeile ist wohl ein Datensatz, keine Spaltennamen. Bitte eine Kopfzeile davor setzen."
    )
  }

  static func trimmed(_ text: String) -> String {
    var characters = text[...]
    while characters.first?.isWhitespace == true { characters = characters.dropFirst() }
    while characters.last?.isWhitespace == true { characters = characters.dropLast() }
    return String(characters)
  }
}
