// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import Testing

struct ColumnMappingTests {
  private func mapping(_ header: [String], _ overrides: [String: Field?] = [:]) throws(BatchError) -> ColumnMapping {
    try ColumnMapping(header: header, overrides: overrides, file: "leads.csv")
  }

  private func names(_ mapping: ColumnMapping) -> [String] { mapping.fields.map { $0?.name ?? "-" } }

  @Test(
    arguments: [
      (["Vorname", "E-Mail-Adresse", "Kundennummer"], ["firstName", "email", "-"], []),
      (["  First Name\t", "EMAIL"], ["firstName", "email"], []),
      // A second address counts as a way of contact, a second city as nothing.
      (["Email", "Mail", "E-Mail"], ["email", "otherContact", "otherContact"], [1, 2]),
      (["city", "Ort"], ["city", "-"], [1]),
      (["", "email", ""], ["-", "email", "-"], []),
      (["assay_verdict", "email"], ["-", "email"], []),
    ] as [([String], [String], [Int])])
  func readsTheNamesOfColumns(header: [String], fields: [String], repeated: [Int]) throws {
    let mapping = try mapping(header)
    #expect(names(mapping) == fields)
    #expect(mapping.repeated == repeated)
    #expect(mapping.header == header)
  }

  @Test(
    arguments: [
      (["a", "b"], ["a": .email], ["email", "-"]),
      (["email", "b"], ["b": .email], ["otherContact", "email"]),
      (["email", "phone"], ["email": nil], ["-", "phone"]),
      (["email", "phone"], ["email": .phone, "phone": .email], ["phone", "email"]),
      ([" a ", "city"], ["a": .email], ["email", "city"]),
      (["email", "b"], ["b": Field("vatID")], ["email", "vatID"]),
    ] as [([String], [String: Field?], [String])])
  func takesTheWordOfTheUserFirst(header: [String], overrides: [String: Field?], fields: [String]) throws {
    #expect(names(try mapping(header, overrides)) == fields)
  }

  @Test(
    arguments: [
      (["a", "a"], ["a": .email]), (["a", "b"], ["a": .email, "b": .email]), (["a", "a", "email"], ["a": .email]),
    ] as [([String], [String: Field?])])
  func givesAFieldToOneColumnOnly(header: [String], overrides: [String: Field?]) throws {
    let mapping = try mapping(header, overrides)
    #expect(mapping.fields.filter { $0 == .email }.count == 1)
    #expect(mapping.fields[0] == .email)
    #expect(mapping.repeated == Array(1..<header.count))
  }

  @Test func refusesAnOverrideOfAColumnThatIsNotThere() throws {
    let error = try #require(throws: BatchError.self) { try mapping(["email", "city"], ["Mail": .email]) }
    #expect(error.kind == .usage)
    for language in Language.allCases {
      let message = error.message(in: language)
      #expect(["leads.csv", "Mail", "email", "city"].allSatisfy(message.contains))
    }
  }

  @Test(arguments: [["id", "x"], ["", ""], ["Jane", "Doe"]])
  func refusesAFileOfUnknownColumns(header: [String]) throws {
    let error = try #require(throws: BatchError.self) { try mapping(header) }
    #expect(error.kind == .input)
    for language in Language.allCases {
      let message = error.message(in: language)
      #expect(["leads.csv", "--map"].allSatisfy(message.contains))
      // Nobody knows whether these are names of columns or the names of people.
      #expect(header.allSatisfy { $0.isEmpty || $0 == "x" || !message.contains($0) })
    }
  }

  @Test(
    arguments: [
      ["Q1", "jane@example.org", "Q2"], ["Q1", "+49 711 5550143"], ["Q1", "70173"], ["Q1", "2024-01-31"],
    ], [[:], ["Mail": .email]] as [[String: Field?]])
  func doesNotPrintAHeaderThatLooksLikeALead(header: [String], overrides: [String: Field?]) throws {
    let error = try #require(throws: BatchError.self) { try mapping(header, overrides) }
    for language in Language.allCases {
      let message = error.message(in: language)
      #expect(!header.contains(where: message.contains))
    }
  }

  @Test func tellsTheColumnOfEachSlot() throws {
    let slots = try mapping(["id", "city", "x", "email"]).slots
    #expect(slots.layout.fields == [.city, .email])
    #expect(slots.columns == [1, 3])
  }
}
