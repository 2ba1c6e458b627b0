// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Which column of a file holds which field.
public struct ColumnMapping: Sendable, Hashable {
  /// What the names of the columns that Assay adds begin with.
  public static let ownPrefix = "assay_"

  /// The texts of the header, one for each column.
  public let header: [String]
  /// The field of each column; nil for a column that is carried through untouched.
  public let fields: [Field?]
  /// Columns that name a field which an earlier column holds already, and are therefore carried through; a way of contact
  /// among them counts as ``Field/otherContact``.
  public let repeated: [Int]

  /// Finds out the fields of the columns by their names.
  /// - Parameters:
  ///   - overrides: fields by column name, in place of what the dictionary says; nil for a column to leave alone.
  ///   - file: the name of the file, for errors.
  /// - Throws: ``BatchError`` if an override names a column that is not there, or if no column is known.
  public init(
    header: [String], overrides: [String: Field?] = [:], dictionary: FieldDictionary = .standard, file: String
  ) throws(BatchError) {
    self.header = header
    let names = header.map(Self.trimmed)
    // Names of columns hold no @: this line is a lead, and as the header it would be lost.
    if overrides.isEmpty && names.contains(where: { $0.contains("@") }) { throw Self.missingHeader(file) }
    // Unknown names may be somebody's data and are then not for a message that ends in a log.
    let isKnown = names.contains { dictionary.field(named: $0) != nil } && !Self.looksLikeLead(names)
    let list = isKnown ? names.joined(separator: ", ") : nil
    for column in overrides.keys.sorted() where !names.contains(column) {
      if Self.looksLikeLead(names) { throw Self.missingHeader(file) }
      throw BatchError(
        .usage,
        english: "\(file): there is no column \"\(column)\"." + (list.map { " The columns are: \($0)." } ?? ""),
        german: "\(file): Es gibt keine Spalte „\(column)“." + (list.map { " Die Spalten heißen: \($0)." } ?? ""))
    }
    var taken = Set(names.compactMap { overrides[$0] ?? nil })
    var given: Set<Field> = []
    var repeated: [Int] = []
    fields = names.enumerated().map { column, name in
      let override = overrides[name]
      guard let field = override ?? dictionary.field(named: name) else {
        let isContact = override == nil && !name.hasPrefix(Self.ownPrefix) && dictionary.mentionsContact(name)
        return isContact ? .otherContact : nil
      }
      guard override == nil ? taken.insert(field).inserted : given.insert(field).inserted else {
        repeated.append(column)
        // A second telephone number is a way of contact too: nobody is rejected for the lack of one.
        return Policy.standard.contactFields.contains(field) ? .otherContact : nil
      }
      return field
    }
    self.repeated = repeated
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

  /// Whether a column holds an e-mail address or a telephone number.
  var hasContact: Bool { Policy.standard.contactFields.contains { fields.contains($0) } }

  /// The layout of a batch, and the column of each of its slots.
  public var slots: (layout: FieldLayout, columns: [Int]) {
    let mapped = fields.indices.filter { fields[$0] != nil }
    return (FieldLayout(mapped.compactMap { fields[$0] }), mapped)
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

  private static func trimmed(_ text: String) -> String {
    var characters = text[...]
    while characters.first?.isWhitespace == true { characters = characters.dropFirst() }
    while characters.last?.isWhitespace == true { characters = characters.dropLast() }
    return String(characters)
  }
}
