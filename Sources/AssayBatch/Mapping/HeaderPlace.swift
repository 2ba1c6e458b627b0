// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Where in a file the line of names stands, and where the data begin.
///
/// Exports have lines before it (`Export of 12 March`, `sep=;`, headings of groups) and under it (names in another language,
/// types, question texts). A line is only skipped where it cannot be a lead; in doubt it is data.
///
/// ```swift
/// HeaderPlace(in: [["Export vom 12.03.2024"], [], ["Vorname", "E-Mail"], ["Jane", "jane@example.org"]])
/// // headerRecord 2, dataStart 3
/// ```
public struct HeaderPlace: Sendable, Hashable {
  /// The record with the names; nil for a file without one, where the values decide.
  public let headerRecord: Int?
  /// The first record of data.
  public let dataStart: Int
  /// How sure this is, from 0 to 1.
  public let confidence: Double

  /// How many records are looked at.
  public static let recordCount = 30

  /// Looks for the header in the first records of a file, each split into its cells.
  /// - Complexity: O(cells of the first 30 records), with a few look-ups for each.
  public init(in records: [[String]], dictionary: FieldDictionary = .standard) {
    let records = Array(records.prefix(Self.recordCount))
    guard let first = records.indices.first(where: { !HeaderLine.isEmpty(records[$0]) }) else {
      self.init(headerRecord: records.isEmpty ? nil : 0, dataStart: min(1, records.count), confidence: 0)
      return
    }
    let width = Self.usualWidth(records[first...])
    var lines = records[...first].map { HeaderLine($0, dictionary) }
    // Mostly the first line is the header beyond doubt, and only those just under it may belong to it.
    let isPlain =
      lines[first].known >= 2 && lines[first].known * 2 >= lines[first].filled && !lines[first].isNarrow(width)
    lines += records[(first + 1)...].prefix(isPlain ? 3 : records.count).map { HeaderLine($0, dictionary) }
    let header = Self.header(lines, from: first, width: width)
    let isLead = lines[header].hasContactValue || lines[header].known == 0 && lines[header].dataCells > 0
    if isLead {
      // Lines without any cell beside the first are no leads of a table that is as wide as the others.
      self.init(
        headerRecord: nil, dataStart: Self.firstData(lines, from: first, width),
        confidence: lines[header].known == 0 ? 0.8 : 0.5)
      return
    }
    let share = Double(lines[header].known) / Double(max(1, lines[header].filled))
    self.init(
      headerRecord: header, dataStart: Self.end(of: header, lines, dictionary),
      confidence: lines[header].known == 0 ? 0.3 : min(1, 0.6 + 0.4 * share))
  }

  private init(headerRecord: Int?, dataStart: Int, confidence: Double) {
    self.headerRecord = headerRecord
    self.dataStart = dataStart
    self.confidence = confidence
  }

  /// The line with the most names, if it is surely one; otherwise the first one that is as wide as the table.
  private static func header(_ lines: [HeaderLine], from first: Int, width: Int) -> Int {
    var best = first
    if lines[first].isNarrow(width) && lines[first].known == 0 {
      best = lines.indices.first { $0 > first && !lines[$0].isNarrow(width) && !lines[$0].isBlank } ?? first
      // A single column of notes above a table without names: nothing is told from it.
      if lines[best].dataCells > 0 { return best }
    }
    for index in lines.indices.dropFirst(first + 1) {
      // Nothing that holds an address may be skipped as a line before the header.
      if lines[first..<index].contains(where: { $0.hasContactValue && !$0.isNarrow(width) }) { break }
      let line = lines[index]
      guard line.known > lines[best].known, line.known * 2 >= line.filled, !line.hasContactValue else { continue }
      if line.known >= 3 || line.known == 2 && lines[first..<index].allSatisfy({ $0.filled * 2 <= line.filled })
        || line.known == 1 && line.filled == 1 && width == 1
      {
        best = index
      }
    }
    return best
  }

  /// The first record after the header that is not a part of it.
  private static func end(of header: Int, _ lines: [HeaderLine], _ dictionary: FieldDictionary) -> Int {
    var end = header + 1
    // Qualtrics: names, questions, and a line of {"ImportId": …}.
    for index in [header + 1, header + 2] where index < lines.count && lines[index].isImportIDs { return index + 1 }
    while end < min(header + 3, lines.count), lines[end].repeats(lines[header]) || lines[end].isOfTypes { end += 1 }
    return end
  }

  private static func firstData(_ lines: [HeaderLine], from first: Int, _ width: Int) -> Int {
    // A narrow line is passed over only if it holds neither an address nor a number: it may be somebody.
    lines.indices.first { $0 >= first && !(lines[$0].isNarrow(width) && lines[$0].dataCells == 0) } ?? first
  }

  /// How many cells most lines have.
  private static func usualWidth(_ records: ArraySlice<[String]>) -> Int {
    var counts: [Int: Int] = [:]
    for record in records where !HeaderLine.isEmpty(record) { counts[record.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}

/// One of the first records, and what speaks for and against its being a header.
private struct HeaderLine {
  let cells: [String]
  let fields: [Field?]
  let filled: Int
  /// How many cells are names of fields.
  let known: Int
  /// How many cells cannot be names: addresses, numbers, dates.
  let dataCells: Int
  /// Whether a cell is an e-mail address, which a header never holds.
  let hasContactValue: Bool

  init(_ record: [String], _ dictionary: FieldDictionary) {
    cells = record.map { ColumnMapping.trimmed($0) }
    fields = cells.map { dictionary.recognition(of: $0)?.field }
    filled = cells.count { !$0.isEmpty }
    known = fields.count { $0 != nil }
    let shapes = cells.map { ValueShape(Array($0.utf8.prefix(200))) }
    hasContactValue = shapes.contains { $0.contains(.email) }
    let data: ValueShape = [.email, .phone, .date, .postalCodeAndCity]
    dataCells = zip(shapes, fields).count { shape, field in
      field == nil && (!shape.isDisjoint(with: data) || shape.contains(.number) && !shape.contains(.flag))
    }
  }

  var isBlank: Bool { filled == 0 }

  /// A line without any text, or `sep=;`, which tells Excel the delimiter.
  static func isEmpty(_ record: [String]) -> Bool {
    let filled = record.filter { !$0.allSatisfy(\.isWhitespace) }
    guard filled.count == 1, let cell = filled.first else { return filled.isEmpty }
    return cell.utf8.count <= 6 && cell.lowercased().hasPrefix("sep=")
  }

  /// Whether the line has no more than half of the cells that the others have: a note, or the heading of a group.
  func isNarrow(_ width: Int) -> Bool { width > 1 && filled * 2 <= width && filled <= width - 1 }

  /// Whether most cells name the same fields as those above them: the same header in another language.
  func repeats(_ header: HeaderLine) -> Bool {
    guard !hasContactValue, dataCells == 0 else { return false }
    let same = zip(fields, header.fields).count { $0 != nil && $0 == $1 }
    return same >= 2 && same * 2 > filled
  }

  private static let types: Set<String> = [
    "string", "text", "varchar", "char", "int", "integer", "number", "date", "datetime", "boolean", "bool", "email",
    "phone", "tel", "url", "float", "decimal", "uuid", "zahl", "datum", "texte", "str",
  ]

  /// Types that nobody writes into a form.
  private static let technicalTypes: Set<String> = [
    "varchar", "char", "int", "integer", "datetime", "boolean", "bool", "uuid", "float", "decimal", "string",
  ]

  /// Whether each cell is the name of a type, and one of them is of a database.
  var isOfTypes: Bool {
    let names = cells.filter { !$0.isEmpty }.map { String($0.lowercased().prefix { $0 != "(" }) }
    return filled >= 2 && names.allSatisfy(Self.types.contains) && names.contains(where: Self.technicalTypes.contains)
  }

  var isImportIDs: Bool {
    let marks = cells.count {
      $0.hasPrefix("{\"ImportId\"") || $0.hasPrefix("{'ImportId'") || $0.hasPrefix("{ImportId")
    }
    return marks > 0 && marks * 2 > filled
  }
}
