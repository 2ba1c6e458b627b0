// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayCSV

/// The leads of a CSV file whose columns have the names that are always known, such as `first_name` and `email`.
struct LeadFile {
  private(set) var leads: [Lead] = []

  private static let fields: [String: Field] = [
    "first_name": .firstName, "last_name": .lastName, "name": .fullName, "email": .email, "phone": .phone,
    "company": .company, "street": .street, "postal_code": .postalCode, "city": .city, "region": .region,
    "country": .country, "website": .website, "birth_date": .birthDate,
  ]

  init(_ path: String) throws {
    var reader = try CSVReader(source: FileSource(path: path))
    var chunk = CSVChunk()
    var columns: [(column: Int, field: Field)] = []
    while try reader.next(into: &chunk) {
      var records = chunk.makeRecordCursor()
      while let record = records.next(in: chunk) {
        let cells = chunk.strings(of: record)
        if columns.isEmpty {
          columns = cells.enumerated().compactMap { column, name in Self.fields[name].map { (column, $0) } }
        } else {
          leads.append(
            Lead(columns.compactMap { $0.column < cells.count ? ($0.field, cells[$0.column]) : nil }))
        }
      }
    }
  }
}
