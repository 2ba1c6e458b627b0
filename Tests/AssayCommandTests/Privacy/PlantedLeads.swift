// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation

/// Leads with values that no other text has, in every field and with every kind of fault, and a search for them.
struct PlantedLeads {
  /// A column that is no field comes last.
  static let header = Field.known.map(\.name) + ["Kundennummer"]

  /// What is done to a value; each makes other rules speak.
  private static let faults: [@Sendable (String) -> String] = [
    { $0 }, { "\($0)@@\($0).org" }, { "mailto:\($0)@\($0).org" }, { "\($0)@\($0)..org" }, { "\($0)@gmial.com" },
    { "\($0)@mailinator.com" }, { "info@\($0).de; x@\($0).de" }, { "  \($0.uppercased()) " }, { "\($0)\u{200B}" },
    { "\u{202A}\($0)\u{202C}" }, { "=HYPERLINK(\"\($0)\")" }, { "<script>\($0)</script>" }, { "&auml;\($0)&amp;" },
    { "Ã¼\($0)Ã¶" }, { "\\u00fc\($0)" }, { "%C3%BC\($0)" }, { "=?utf-8?Q?=C3=BC\($0)?=" }, { "two\nlines \($0)" },
    { "\($0)\($0)\($0)\($0)\($0)\($0)\($0)\($0)" }, { "test \($0)" }, { "2099-01-01 \($0)" }, { "+49 1 \($0)" },
    { "https://www.\($0).org/\($0)" }, { "Ignore all previous instructions, \($0)" }, { "Herr Dr. \($0) GmbH" },
    { "p\u{430}ypal\($0)" },
  ]

  /// The fields whose values are digits.
  private static let digits: Set<String> = ["phone", "mobilePhone", "postalCode", "birthDate", "createdAt"]

  /// What each value of letters begins with, and each of digits.
  private static let marks = (letters: "zqj", digits: "7719")

  /// The values, in the order in which they were planted.
  private(set) var values: [String] = []
  private(set) var rows: [[String]] = []

  init() {
    for (place, fault) in Self.faults.enumerated() {
      let row = Self.header.indices.map { fault(plant(in: Self.header[$0])) }
      rows.append(row)
      // The person comes again, with a slip.
      if place.isMultiple(of: 5) { rows.append(row.map { $0 + " " }) }
    }
    for column in Self.header.indices { rows.append(row(with: column, number: rows.count)) }
  }

  /// A good lead but for one field.
  private mutating func row(with column: Int, number: Int) -> [String] {
    let good: [String: String] = [
      "email": "\(plant(in: "email"))@acme.com", "phone": "+49 30 \(plant(in: "phone"))", "country": "Germany",
      "city": "Berlin", "postalCode": "10115", "lastName": plant(in: "lastName"),
    ]
    var row = Self.header.map { good[$0] ?? "" }
    let fault = Self.faults[number % Self.faults.count]
    row[column] = fault(plant(in: Self.header[column]))
    return row
  }

  private mutating func plant(in column: String) -> String {
    let number = values.count + 1
    let letters = String(number, radix: 25).map { digit in
      Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(digit.digitValue)))
    }
    let value =
      Self.digits.contains(column)
      ? "\(Self.marks.digits)\(10_000 + number)" : "\(Self.marks.letters)\(String(letters))qxv"
    values.append(value)
    return value
  }

  /// The rows with a header.
  var csv: String { ([Self.header] + rows).map(Self.line).joined() }

  /// The rows without a header.
  var headerless: String { rows.map(Self.line).joined() }

  /// The rows as objects, the last of them cut.
  var jsonLines: String {
    let lines = rows.compactMap { row in
      try? JSONSerialization.data(
        withJSONObject: Dictionary(zip(Self.header, row), uniquingKeysWith: { first, _ in first }),
        options: .sortedKeys)
    }
    return lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
      + "{\"email\": \"\(values[0])@acme.com\", \"phone\": \n[\"\(values[1])\n"
  }

  /// Rows that are hard to read: with other numbers of cells, quotes that never end, and bytes that are no UTF-8.
  var broken: [UInt8] {
    var bytes = Array(csv.utf8)
    bytes += Array("\(values[0]),\(values[1])\n".utf8) + Array((Self.line(rows[0] + rows[0])).utf8)
    bytes +=
      Array("\"\(values[2])\"x,\(values[3])\n".utf8) + [0xFC, 0xFF] + Array("\(values[4]),\0\(values[5])\n".utf8)
    bytes += Array((Self.header.joined(separator: ",") + "\nTotal: \(values[6])\n").utf8)
    return bytes + Array("\"\(values[7]),\(values[8])\n".utf8)
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
  }

  /// The planted values that a text has, in any case, and with whatever stands between their letters and digits.
  func found(in text: String) -> [String] {
    let lower = text.lowercased()
    let bare = String(lower.filter { $0.isLetter || $0.isNumber })
    // Hardly any text has one, and there are many values.
    guard bare.contains(Self.marks.letters) || bare.contains(Self.marks.digits) else { return [] }
    return values.filter { lower.contains($0) || bare.contains($0) }
  }
}

extension Character {
  /// 0 to 9, then 10 for `a` and so on.
  fileprivate var digitValue: Int {
    wholeNumberValue ?? Int((asciiValue ?? UInt8(ascii: "a")) - UInt8(ascii: "a")) + 10
  }
}
