// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Foundation
import Testing

struct LeadTests {
  private static let vatID = Field("vatID")

  @Test func readsLikeADictionary() {
    let lead: Lead = [.firstName: "Jane", .email: "jane@example.org", Self.vatID: "DE1"]
    #expect(lead[.firstName] == "Jane")
    #expect(lead[.email] == "jane@example.org")
    #expect(lead[Self.vatID] == "DE1")
    #expect(lead[.lastName] == nil)
    #expect(lead[Field("other")] == nil)
    #expect(Set(lead.fields) == [.firstName, .email, Self.vatID])
  }

  @Test func takesTheLastOfTwoValues() {
    let lead: Lead = [.city: "Bonn", .city: "Köln"]
    #expect(lead[.city] == "Köln")
    #expect(lead.fields == [.city])
  }

  @Test func overwritesValues() {
    var lead: Lead = [.city: "Bonn", .country: "DE"]
    lead[.city] = "Frankfurt (Oder)"
    lead[.city] = "Ulm"
    #expect(lead[.city] == "Ulm")
    #expect(lead[.country] == "DE")
  }

  @Test func forgetsAFieldThatIsSetToNil() {
    var lead: Lead = [.city: "Bonn", Self.vatID: "DE1"]
    lead[.city] = nil
    lead[Self.vatID] = nil
    lead[.email] = nil
    #expect(lead == Lead())
    #expect(lead.fields.isEmpty)
  }

  @Test func tellsAnEmptyFieldFromAMissingOne() {
    let empty: Lead = [.city: ""]
    #expect(empty[.city] == "")
    #expect(empty.fields == [.city])
    #expect(empty != Lead())
  }

  @Test(
    arguments: [
      ([.city: "Bonn", .email: "a@b.de"], [.email: "a@b.de", .city: "Bonn"], true),
      ([vatID: "1", .city: "Bonn"], [.city: "Bonn", vatID: "1"], true),
      ([vatID: "1", Field("x"): "2"], [Field("x"): "2", vatID: "1"], true),
      ([.city: "Ulm", .city: "Bonn"], [.city: "Bonn"], true),
      ([.city: "Bonn"], [.region: "Bonn"], false), ([.city: "Bonn"], [.city: "bonn"], false),
      ([.city: "Bonn"], [.city: "Bonn", .region: ""], false), ([:], [:], true),
    ] as [(Lead, Lead, Bool)])
  func isEqualHoweverItWasBuilt(left: Lead, right: Lead, isEqual: Bool) {
    #expect((left == right) == isEqual)
    if isEqual { #expect(left.hashValue == right.hashValue) }
  }

  @Test(
    arguments: [
      [:], [.email: "jane@example.org"], [.city: "", vatID: "DE 1"],
      [.message: "a\"\n\t\u{0}ü😀", .lastName: "O’Brien"],
    ] as [Lead])
  func survivesCoding(lead: Lead) throws {
    #expect(try JSONDecoder().decode(Lead.self, from: JSONEncoder().encode(lead)) == lead)
  }

  @Test func isCodedAsAnObjectOfFieldNames() throws {
    let coded = try JSONEncoder().encode([.email: "a@b.de", Self.vatID: "1"] as Lead)
    #expect(try JSONDecoder().decode([String: String].self, from: coded) == ["email": "a@b.de", "vatID": "1"])
  }

  @Test(arguments: [#"{"email": 1}"#, "[]", #"{"email": null}"#])
  func refusesWhatIsNoObjectOfStrings(json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Lead.self, from: Data(json.utf8)) }
  }
}
