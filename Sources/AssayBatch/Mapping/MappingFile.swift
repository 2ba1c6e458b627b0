// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The fields of columns that somebody has said once, for files with the same header to come.
///
/// The text names a header by its fingerprint, which is made of the names of its columns and not of any value; the lines under it are
/// those of `--map`. `-` leaves a column alone.
///
/// ```
/// [header 8d6d1a2f0c5b7e94]
/// Mail-Kontakt neu = email
/// Preis = 5 EUR = message
/// Notiz intern = -
/// ```
public struct MappingFile: Sendable, Hashable {
  /// The fields of one header.
  private struct Entry: Sendable, Hashable {
    let fingerprint: String
    var fields: [(name: String, field: Field?)]

    static func == (left: Entry, right: Entry) -> Bool {
      left.fingerprint == right.fingerprint && left.fields.elementsEqual(right.fields) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
  }

  private var entries: [Entry] = []

  /// Whether it is without any header.
  public var isEmpty: Bool { entries.isEmpty }

  /// A file without any header.
  public init() {}

  /// Reads the text of such a file.
  /// - Throws: ``BatchError`` of kind usage, with the number of the line that is not understood.
  public init(parsing text: String) throws(BatchError) {
    // A carriage return and a line feed are one character.
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = ColumnMapping.trimmed(String(line))
      if line.isEmpty || line.hasPrefix("#") { continue }
      try parse(line, number: index + 1)
    }
  }

  /// What was said of the columns of a header; nil for one that was never saved. A column that is not named is told by its
  /// name as ever.
  public func mapping(for header: [String]) -> [String: Field?]? {
    let fingerprint = Self.fingerprint(of: header)
    guard let entry = entries.first(where: { $0.fingerprint == fingerprint }) else { return nil }
    // The header may be written a little differently than when it was saved: case, spaces, accents.
    let names = header.map { ColumnMapping.trimmed($0) }
    var fields: [String: Field?] = [:]
    for (name, field) in entry.fields {
      let folded = FieldDictionary.foldedLetters(name)
      let same = names.first { $0 == name } ?? names.first { FieldDictionary.foldedLetters($0) == folded }
      if let same { fields[same] = .some(field) }
    }
    return fields
  }

  /// Saves the fields of a header, in place of what was saved for it before.
  public mutating func set(_ header: [String], _ fields: [String: Field?]) {
    let names = header.map { ColumnMapping.trimmed($0) }
    var seen: Set<String> = []
    let lines = names.compactMap { name in
      fields[name].flatMap { field in seen.insert(name).inserted ? (name: name, field: field) : nil }
    }
    let entry = Entry(fingerprint: Self.fingerprint(of: header), fields: lines.filter { Self.canBeWritten($0.name) })
    if let index = entries.firstIndex(where: { $0.fingerprint == entry.fingerprint }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
  }

  /// The text of the file.
  public var text: String {
    var text = "# Columns and their fields, by the header of the file. Written by assay; may be edited.\n"
    for entry in entries {
      text += "\n[header \(entry.fingerprint)]\n"
      for (name, field) in entry.fields { text += "\(name) = \(field?.name ?? "-")\n" }
    }
    return text
  }

  /// XXH64 of the folded names in their order.
  public static func fingerprint(of header: [String]) -> String {
    var checksum = Checksum()
    for name in header {
      let folded = FieldDictionary.foldedLetters(name) + [0]
      folded.withUnsafeBytes { checksum.update($0) }
    }
    return checksum.hexadecimal
  }

  /// A name over several lines, or one that would be read as a comment or as a header, cannot stand in the file.
  private static func canBeWritten(_ name: String) -> Bool {
    !name.isEmpty && !name.contains(where: \.isNewline) && !name.hasPrefix("#") && !name.hasPrefix("[header ")
  }
}

// MARK: - Reading

extension MappingFile {
  private mutating func parse(_ line: String, number: Int) throws(BatchError) {
    if line.hasPrefix("[header "), line.hasSuffix("]") {
      let fingerprint = ColumnMapping.trimmed(String(line.dropFirst(8).dropLast())).lowercased()
      guard fingerprint.utf8.count == 16, UInt64(fingerprint, radix: 16) != nil else {
        throw Self.error(
          number, "a fingerprint has sixteen hexadecimal digits.", "Ein Fingerabdruck hat sechzehn Hexadezimalziffern.")
      }
      guard !entries.contains(where: { $0.fingerprint == fingerprint }) else {
        throw Self.error(number, "this header is there already.", "Diesen Header gibt es schon.")
      }
      entries.append(Entry(fingerprint: fingerprint, fields: []))
      return
    }
    guard !entries.isEmpty else {
      throw Self.error(
        number, "a line “[header …]” must come first.", "Zuerst muss eine Zeile „[header …]“ kommen.")
    }
    guard let (name, value) = Self.split(line) else {
      throw Self.error(number, "expected “Column = field”.", "Erwartet wird „Spalte = Feld“.")
    }
    guard !entries[entries.count - 1].fields.contains(where: { $0.name == name }) else {
      throw Self.error(number, "this column is there already.", "Diese Spalte gibt es schon.")
    }
    entries[entries.count - 1].fields.append((name, value == "-" ? nil : try Self.field(value, number)))
  }

  /// Splits at the last ` = `: the name of a column may have one as well, that of a field never.
  private static func split(_ line: String) -> (name: String, value: String)? {
    let characters = Array(line)
    for index in characters.indices.reversed() where characters[index] == "=" {
      let name = ColumnMapping.trimmed(String(characters[..<index]))
      let value = ColumnMapping.trimmed(String(characters[(index + 1)...]))
      return name.isEmpty || value.isEmpty ? nil : (name, value)
    }
    return nil
  }

  private static func field(_ name: String, _ number: Int) throws(BatchError) -> Field {
    if let field = Field.known.first(where: { $0.name == name }) ?? FieldDictionary.standard.field(named: name) {
      return field
    }
    let nearest = NearestName.of(name, among: Field.known.map(\.name))
    throw error(
      number, "there is no field “\(name)”." + (nearest.map { " Do you mean “\($0)”?" } ?? ""),
      "Es gibt kein Feld „\(name)“." + (nearest.map { " Gemeint: „\($0)“?" } ?? ""))
  }

  private static func error(_ line: Int, _ english: String, _ german: String) -> BatchError {
    BatchError(
      .usage, english: "line \(line) of the mapping: \(english)", german: "Zeile \(line) der Zuordnung: \(german)")
  }
}
