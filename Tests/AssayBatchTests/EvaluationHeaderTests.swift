// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import AssayTestSupport
import Foundation
import Testing

/// The headers of real tables, with their values.
struct EvaluationHeaderTests {
  @Test(
    .enabled(if: Evaluation.hasFile("leads/salesforce-lead-export.csv")),
    arguments: [
      (
        "salesforce-lead-export.csv",
        [
          "firstName": "first_name", "lastName": "last_name", "fullName": "name", "email": "email", "phone": "phone",
          "mobilePhone": "mobile_phone", "company": "company", "jobTitle": "title", "street": "street",
          "postalCode": "postal_code", "city": "city", "region": "state", "country": "country",
          "message": "description", "website": "website", "source": "lead_source", "createdAt": "created_date",
          "salutation": "salutation",
        ]
      ),
      (
        "hubspot-contact-export.csv",
        [
          "firstName": "property_firstname", "lastName": "property_lastname", "email": "property_email",
          "company": "property_company", "jobTitle": "property_jobtitle", "createdAt": "property_createdate",
        ]
      ),
      (
        "atomic-crm-contacts.csv",
        [
          "firstName": "first_name", "lastName": "last_name", "jobTitle": "title", "company": "company_name",
          // Nobody in this file has an address for work; the names alone would say email_work.
          "email": "email_other", "phone": "phone_work",
        ]
      ),
      (
        "congress-offices.csv",
        [
          "firstName": "first_name", "lastName": "last_name", "email": "email", "phone": "phone", "company": "company",
          "street": "street", "city": "city", "region": "region", "postalCode": "postal_code", "country": "country",
          "message": "note",
        ]
      ),
      (
        "goldenflow-bench.csv",
        [
          "fullName": "full_name", "email": "email", "phone": "phone", "street": "address", "city": "city",
          "region": "state", "postalCode": "zip", "createdAt": "signup_date", "country": "country", "message": "notes",
        ]
      ),
    ] as [(String, [String: String])])
  func readsTheColumnsOfRealTables(file: String, expected: [String: String]) throws {
    let bytes = try Data(contentsOf: Evaluation.folder.appending(path: "leads/\(file)"))
    let table = try CSVTable([UInt8](bytes))
    let sample = table.rows.prefix(1000).map { $0.map { String(decoding: $0, as: UTF8.self) } }
    let place = HeaderPlace(in: [table.header] + sample.prefix(29))
    #expect(place.headerRecord == 0)
    #expect(place.dataStart == 1)
    let mapping = try ColumnMapping(header: table.header, sample: sample, file: file)
    var found: [String: String] = [:]
    for (column, field) in mapping.fields.enumerated() {
      if let field, field != .otherContact { found[field.name] = table.header[column] }
    }
    #expect(found == expected)
    #expect(mapping.contradicted.isEmpty)
  }
}
