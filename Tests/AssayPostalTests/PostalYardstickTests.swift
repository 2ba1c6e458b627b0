// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import AssayPostal
import AssayTestSupport
import Foundation
import Testing

/// What the rules find in addresses that are right, and in the same ones with a slip.
@Suite(.enabled(if: Evaluation.hasFile("leads/congress-offices.csv"), "the evaluation corpora are not here"))
struct PostalYardstickTests {
  private struct Office {
    var code: String
    var region: String
    var country: String
  }

  private static func offices() throws -> [Office] {
    let file = Evaluation.folder.appending(path: "leads/congress-offices.csv")
    let table = try CSVTable([UInt8](Data(contentsOf: file)))
    return zip(zip(table.texts(in: "postal_code"), table.texts(in: "region")), table.texts(in: "country")).map {
      Office(code: $0.0, region: $0.1, country: $1)
    }
  }

  private static func rules(_ office: Office) -> [String] {
    let lead: Lead = [.postalCode: office.code, .region: office.region, .country: office.country]
    return PostalCodeValidator().validate(LeadBatch([lead]).lead(at: 0)).map(\.rule.id.rawValue)
  }

  @Test func accusesNoOffice() throws {
    let offices = try Self.offices()
    #expect(offices.count > 600)
    #expect(offices.filter { !Self.rules($0).isEmpty }.map(\.code) == [])
  }

  @Test func findsOfficesInTheWrongState() throws {
    let offices = try Self.offices()
    let moved = zip(offices, offices.dropFirst(offices.count / 2) + offices.prefix(offices.count / 2)).filter {
      $0.region != $1.region
    }
    let found = moved.count { Self.rules(Office(code: $0.code, region: $1.region, country: $0.country)) != [] }
    print("postal.region-differs: \(found) of \(moved.count)")
    #expect(found * 100 >= moved.count * 95)
  }

  @Test func findsLostZeros() throws {
    let short = try Self.offices().filter { $0.code.hasPrefix("0") }.map {
      Office(code: String($0.code.dropFirst()), region: $0.region, country: $0.country)
    }
    let found = short.count { Self.rules($0) == ["postal.leading-zero-lost"] }
    print("postal.leading-zero-lost: \(found) of \(short.count)")
    #expect(found == short.count)
  }

  @Test(.enabled(if: Evaluation.hasFile("geo/visible.csv"), "the evaluation corpora are not here"))
  func resolvesCountriesOfRealRows() throws {
    let table = try CSVTable([UInt8](Data(contentsOf: Evaluation.folder.appending(path: "geo/visible.csv"))))
    let names = Set(table.texts(in: "country")).subtracting([""])
    let unknown = names.filter { Country.named($0) == nil }
    print("names of countries: \(names.count - unknown.count) of \(names.count); unknown: \(unknown.sorted())")
    #expect(unknown.count * 50 <= names.count)
  }
}
