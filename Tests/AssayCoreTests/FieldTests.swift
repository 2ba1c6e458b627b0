// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssayCore

struct FieldTests {
  @Test(arguments: Field.known)
  func isFoundByItsName(field: Field) {
    #expect(Field(field.name) == field)
    #expect(field.description == field.name)
  }

  @Test(arguments: [
    (Field.salutation, "salutation"), (.firstName, "firstName"), (.lastName, "lastName"), (.fullName, "fullName"),
    (.email, "email"), (.phone, "phone"), (.mobilePhone, "mobilePhone"), (.company, "company"),
    (.jobTitle, "jobTitle"), (.street, "street"), (.postalCode, "postalCode"), (.city, "city"), (.region, "region"),
    (.country, "country"), (.message, "message"), (.website, "website"), (.source, "source"),
    (.createdAt, "createdAt"), (.consent, "consent"), (.birthDate, "birthDate"),
  ])
  func hasTheNameOfTheOutputContract(field: Field, name: String) {
    #expect(field.name == name)
  }

  @Test func knowsAsManyFieldsAsItHasNames() {
    #expect(Field.known.count == Field.knownCount)
    #expect(Set(Field.known.map(\.name)).count == Field.knownCount)
  }

  @Test func takesFieldsOfStrangers() {
    let field = Field("vatID")
    #expect(field.name == "vatID")
    #expect(field == Field("vatID"))
    #expect(field != Field("vatId"))
    #expect(!Field.known.contains(field))
    #expect(Set([field, Field("vatID"), .email]).count == 2)
  }

  @Test(arguments: [Field.email, .birthDate, Field("vatID"), Field("")])
  func isCodedAsItsName(field: Field) throws {
    let coded = try JSONEncoder().encode([field])
    #expect(String(decoding: coded, as: UTF8.self) == "[\"\(field.name)\"]")
    #expect(try JSONDecoder().decode([Field].self, from: coded) == [field])
  }

  @Test func holdsAPersonNameInThreeFields() {
    #expect(Field.known.filter(\.isPersonName) == [.firstName, .lastName, .fullName])
    #expect(!Field("nickName").isPersonName)
  }
}
