// SPDX-License-Identifier: Apache-2.0

/// A CSV file of leads with everything that files from the wild have, made from a seed.
///
/// Every row begins with a number of its own in the column `id`, which no field is mapped to.
public struct NastyCSV {
  public static let header = ["id", "first_name", "last_name", "email", "phone", "city", "note"]

  public let bytes: [UInt8]
  /// The numbers of the rows, in their order.
  public let ids: [String]

  /// - Parameter hasOpenQuotes: whether some cells open a quote and never close it. Such a quote may find its end in a
  ///   later row, so that several rows are one record, and ``ids`` no longer tells the records.
  public init(seed: UInt64, rows: Int, hasOpenQuotes: Bool = false) {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    var ids: [String] = []
    if random.next(upperBound: 4 as UInt64) == 0 { bytes += [0xEF, 0xBB, 0xBF] }
    let ends: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D]]
    let usual = ends[Int(seed % 3)]
    bytes += Self.header.joined(separator: ",").utf8
    bytes += usual
    for row in 1...rows {
      let id = "L\(row)"
      ids.append(id)
      bytes += id.utf8
      for cell in Self.cells(row, &random, hasOpenQuotes: hasOpenQuotes) { bytes += [UInt8(ascii: ",")] + cell }
      let isMixed = Int.random(in: 0..<10, using: &random) == 0
      let end = isMixed ? ends[Int.random(in: 0..<3, using: &random)] : usual
      let isLastWithoutEnd = row == rows && Bool.random(using: &random)
      if !isLastWithoutEnd { bytes += end }
      if Int.random(in: 0..<12, using: &random) == 0 && row < rows { bytes += end }
    }
    self.bytes = bytes
    self.ids = ids
  }

  private static func cells(_ row: Int, _ random: inout SeededGenerator, hasOpenQuotes: Bool) -> [[UInt8]] {
    var cells = [firstNames, lastNames, emails, phones, cities, notes].map { values in
      Array(values[Int.random(in: 0..<values.count, using: &random)].utf8)
    }
    // Half of the leads are good ones, and some of those repeat another, so that every output gets rows.
    if row.isMultiple(of: 2) {
      let person = row.isMultiple(of: 20) ? row - 2 : row
      cells.replaceSubrange(0..<3, with: good(person / 2).map { Array($0.utf8) })
    }
    let column = Int.random(in: 0..<cells.count, using: &random)
    switch Int.random(in: 0..<36, using: &random) {
    case 0: cells[column] = [0x4D, 0xFC, 0x6C]  // Latin-1
    case 1: cells[column] += [0x00]
    case 2: cells[column] = Array("\"two\nlines\r\nand \"\"quotes\"\", commas\"".utf8)
    case 3: cells[column] = Array("\"text\" after".utf8)
    case 4: cells[column] = Array("6\" pipe".utf8)
    case 5: cells.removeLast(Int.random(in: 1..<cells.count, using: &random))
    case 6: cells += [[], []]
    case 7: cells += [Array("too".utf8), Array("many".utf8)]
    case 8: cells[column] = Array("\"plain in quotes\"".utf8)
    case 9: cells[column] = Array("\"  \u{200B}blanks \"".utf8)
    case 10: cells = cells.map { _ in [] }
    case 11 where hasOpenQuotes: cells[column] = Array("\"never closed".utf8)
    default: break
    }
    return cells
  }

  /// The names and the mailbox of somebody whose names nobody else has both.
  private static func good(_ person: Int) -> [String] {
    let first = goodFirstNames[person % goodFirstNames.count]
    let last = goodLastNames[person / goodFirstNames.count % goodLastNames.count]
    return [first, " \(last)  Smith", "\(first.lowercased()).\(last.lowercased())@example.org"]
  }

  private static let goodFirstNames = [
    "Alice", "Brian", "Carol", "Derek", "Emily", "Frank", "Grace", "Harold", "Irene", "Jacob", "Karen", "Louis",
    "Monica", "Nathan", "Olivia", "Peter", "Rachel", "Steven", "Tracy", "Victor",
  ]
  private static let goodLastNames = [
    "Miller", "Cooper", "Hughes", "Bennett", "Gordon", "Parker", "Watson", "Sullivan", "Fisher", "Jordan", "Reynolds",
    "Wallace",
  ]

  // Few values, so that leads repeat each other.
  private static let firstNames = ["Jane", " Jane", "Seán", "王", "", "Anna\u{A0}", "Zoe\u{308}", "first_name"]
  private static let lastNames = ["Doe", "O’Brien", "伟", "", "Ng", "Mu\u{308}ller", "de  la Cruz", "Null"]
  private static let emails = [
    "jane@example.org", "Jane@Example.ORG", "sean@obrien.ie", "", "jane@@example.org", "jane.example.org",
    "mailto:jane@example.org", "jörg@böhm.de", "a@b", "wei@example.cn", "anna@web.de ", "x y@example.org",
  ]
  private static let phones = ["", "+49 711 5550143", "n/a", "\u{202A}+1 202 555 0143\u{202C}"]
  private static let cities = ["", "Berlin", "Frankfurt (Oder)", "São Paulo", "\u{FEFF}Köln"]
  private static let notes = ["", "call after five", "\t", "see \u{7}", "<script>", "=1+1"]
}
