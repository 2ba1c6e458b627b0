// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import Testing

/// What the values of columns say where their names are silent or wrong.
struct ColumnValuesTests {
  private let people = [
    ("Jane", "Doe", "jane.doe@example.org", "+49 711 5550143"), ("Emma", "Lang", "elang@example.com", "0711 5550144"),
    ("Paul", "Weiß", "paul.weiss@example.net", "(0711) 555-0145"),
    ("Lena", "Wolf", "wolf@example.org", "+49 30 5550146"),
    ("Max", "Kern", "max.kern@example.org", "030/5550147"), ("Ida", "Roth", "i.roth@example.com", "+1 512 555 0148"),
  ]

  private func fields(_ header: [String], _ sample: [[String]]) throws(BatchError) -> [String] {
    try ColumnMapping(header: header, sample: sample, file: "leads.csv").fields.map { $0?.name ?? "-" }
  }

  @Test func takesAColumnOfAddressesForOneWhateverItsName() throws {
    let sample = people.map { [$0.0, $0.2, $0.3, "https://\($0.1.lowercased()).example/", $0.2] }
    let mapping = try ColumnMapping(
      header: ["Vorname", "K1", "K2", "K3", "K4"], sample: sample, file: "")
    #expect(mapping.fields == [.firstName, .email, .phone, .website, .otherContact])
    #expect(mapping.assignments[1].evidence == .values)
    #expect(mapping.assignments[0].evidence == .header)
    #expect(mapping.confidence < 1)
  }

  @Test(arguments: ["Lead owner", "Created by", "Email status", "linkedin_url", "photo_url"])
  func leavesColumnsWhoseNameSaysThatTheyAreAboutSomethingElse(name: String) throws {
    let sample = people.map { [$0.0, $0.2] }
    #expect(try fields(["Vorname", name], sample) == ["firstName", "-"])
  }

  @Test func leavesTheSameAddressInManyRows() throws {
    let sample = people.map { [$0.0, "sales@example.org"] }
    #expect(try fields(["Vorname", "Betreuung"], sample) == ["firstName", "-"])
  }

  @Test func doesNotTellNamesCitiesAndDatesByValues() throws {
    let sample = people.map { [$0.2, $0.0, "Stuttgart", "2024-01-31", "70173"] }
    #expect(try fields(["email", "X1", "X2", "X3", "X4"], sample) == ["email", "-", "-", "-", "-"])
  }

  @Test func reportsAColumnThatIsNotWhatItsNameSays() throws {
    let swapped = try ColumnMapping(header: ["Telefon", "E-Mail"], sample: people.map { [$0.2, $0.3] }, file: "")
    #expect(swapped.fields == [.email, .phone])
    #expect(swapped.contradicted == [0: .phone, 1: .email])
    // Nothing else is clearly the address: the name of the column keeps it.
    let wrong = try ColumnMapping(header: ["Vorname", "E-Mail"], sample: people.map { [$0.0, $0.1] }, file: "")
    #expect(wrong.fields == [.firstName, .email])
    #expect(wrong.contradicted == [1: .email])
    #expect(wrong.assignments[1].confidence < 0.5)
  }

  @Test func doesNotReportColumnsOfBadValues() throws {
    let bad = ["jane.doe(at)example.org", "n/a", "jane@", "", "fcb67ef339b691956cc85fa12be6490c", "doe@example,org"]
    let mapping = try ColumnMapping(header: ["E-Mail", "Telefon"], sample: bad.map { [$0, "unbekannt"] }, file: "")
    #expect(mapping.contradicted == [:])
    #expect(mapping.fields == [.email, .phone])
    let none = try ColumnMapping(
      header: ["E-Mail", "Telefon"], sample: Array(repeating: ["Keine", "Unbekannt"], count: 9), file: "")
    #expect(none.contradicted == [:])
  }

  @Test(
    arguments: [
      (["Vorname", "Name"], ["firstName", "lastName"], ["Jane", "Doe"]),
      (["First name", "Name"], ["firstName", "fullName"], ["Jane", "Jane Doe"]),
      (["Vorname", "Name", "Nachname"], ["firstName", "fullName", "lastName"], ["Jane", "Jane Doe", "Doe"]),
      (["Nom", "E-mail"], ["fullName", "email"], ["Jane Doe", "jane@example.org"]),
      (["Nom", "Prénom"], ["lastName", "firstName"], ["Doe", "Jane"]),
      (["Имя", "Почта"], ["fullName", "email"], ["Анна", "anna@example.org"]),
      (["Title", "Last name"], ["jobTitle", "lastName"], ["Head of Sales", "Doe"]),
      (["Title", "Last name"], ["salutation", "lastName"], ["Dr.", "Doe"]),
      (["Titel", "Nachname"], ["jobTitle", "lastName"], ["Leiterin Einkauf", "Doe"]),
    ] as [([String], [String], [String])])
  func readsNamesByWhatStandsBesideThem(header: [String], expected: [String], row: [String]) throws {
    #expect(try fields(header, Array(repeating: row, count: 6)) == expected)
  }

  @Test(
    arguments: [
      (["secondary_email", "email"], ["otherContact", "email"]),
      (["Home Phone", "Business Phone", "Mobile"], ["otherContact", "phone", "mobilePhone"]),
      (
        ["Home Street", "Home City", "Business Street", "Business City", "Email"],
        ["-", "-", "street", "city", "email"]
      ),
      (["Other City", "Email"], ["city", "email"]),
      (
        ["City", "Company City", "Company Street", "Company Zip", "Email"],
        ["-", "city", "street", "postalCode", "email"]
      ),
      (["Email bounced", "Email"], ["-", "email"]), (["Country code", "Country"], ["-", "country"]),
    ] as [([String], [String])])
  func givesAFieldToTheColumnThatIsMeant(header: [String], expected: [String]) throws {
    #expect(try fields(header, []) == expected)
  }

  @Test func prefersTheAddressThatIsFilled() throws {
    let header = ["Email", "Business Street", "Business City", "Home Street", "Home City"]
    let sample = people.map { [$0.2, "", "", "Hauptstraße 1", "Stuttgart"] }
    #expect(try fields(header, sample) == ["email", "-", "-", "street", "city"])
  }

  @Test func takesASavedMappingAndAnOverrideBeforeIt() throws {
    let mapping = try ColumnMapping(
      header: ["a", "b", "email"], overrides: ["b": .city], saved: ["a": .email, "b": .region, "email": nil], file: "")
    #expect(mapping.fields == [.email, .city, nil])
    #expect(mapping.assignments.map(\.evidence) == [.saved, .override, .saved])
  }

  // MARK: - Without a header

  @Test func tellsTheFieldsOfAFileWithoutHeader() throws {
    let sample = people.enumerated().map { index, person in
      [
        "\(1000 + index)", person.0, person.1, person.2, person.3, "Muster \(index) GmbH", "Hauptstraße \(index + 1)",
        "7017\(index)", "Stuttgart", "Germany",
      ]
    }
    let mapping = try ColumnMapping(withoutHeader: sample, file: "")
    #expect(!mapping.hasHeader)
    #expect(mapping.header.first == "1")
    #expect(
      mapping.fields == [nil, .firstName, .lastName, .email, .phone, .company, .street, .postalCode, .city, .country])
  }

  @Test func tellsTheOrderOfNamesByTheAddresses() throws {
    let mapping = try ColumnMapping(withoutHeader: people.map { [$0.1, $0.0, $0.2] }, file: "")
    #expect(mapping.fields == [.lastName, .firstName, .email])
    let whole = try ColumnMapping(withoutHeader: people.map { ["\($0.0) \($0.1)", $0.2] }, file: "")
    #expect(whole.fields == [.fullName, .email])
  }

  @Test func takesNoOtherColumnsForNames() throws {
    let sample = people.map { [$0.2, "Stuttgart", "Baden"] }
    #expect(try ColumnMapping(withoutHeader: sample, file: "").fields == [.email, nil, nil])
  }

  @Test func refusesAFileWithoutHeaderAndContact() {
    let error = #expect(throws: BatchError.self) {
      try ColumnMapping(withoutHeader: [["Jane", "Doe"], ["Emma", "Lang"]], file: "leads.csv")
    }
    #expect(error?.kind == .input)
    #expect(error?.message(in: .english).contains("Jane") == false)
  }
}
