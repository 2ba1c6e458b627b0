// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

struct FieldNamesTests {
  @Test func haveANameForPeopleInEachLanguage() {
    #expect(Field.lastName.name(in: .english) == "last name")
    #expect(Field.lastName.name(in: .german) == "Nachname")
    for language in Language.allCases {
      let names = Field.known.map { $0.name(in: language) }
      #expect(Set(names).count == Field.known.count)
      // Names such as postalCode are for programs.
      #expect(zip(names, Field.known).allSatisfy { $0 == $1.name ? $1.name.allSatisfy(\.isLowercase) : true })
    }
    #expect(Field("vatID").name(in: .german) == "vatID")
  }
}
