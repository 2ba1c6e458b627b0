// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayNames
import AssayTesting
import Testing

struct PersonNameEnricherTests {
  private static func values(_ lead: Lead) -> [String] {
    Pipeline(enrichers: [PersonNameEnricher()]).assess(lead).enrichments.map {
      "\($0.column.name.dropFirst(6))=\($0.value)"
    }
  }

  @Test(
    arguments: [
      ([.fullName: "Jane Doe"], ["first_name=Jane", "last_name=Doe"]),
      ([.fullName: "Dr. Jane Q. Doe"], ["title=Dr.", "first_name=Jane Q.", "last_name=Doe"]),
      ([.fullName: "Doe, Jane"], ["first_name=Jane", "last_name=Doe"]),
      ([.fullName: "Jörg von Trapp"], ["first_name=Jörg", "last_name=von Trapp"]),
      ([.fullName: "Jan van der Berg"], ["first_name=Jan", "last_name=van der Berg"]),
      ([.fullName: "Élodie d'Angelo-Roux"], ["first_name=Élodie", "last_name=d'Angelo-Roux"]),
      ([.fullName: "Özgür Şahin"], ["first_name=Özgür", "last_name=Şahin"]),
      ([.fullName: "王伟", .country: "CN"], ["first_name=伟", "last_name=王"]),
      ([.fullName: "Frau Müller"], ["title=Frau", "last_name=Müller"]),
      // What is not sure stays empty.
      ([.fullName: "Gabriel García Márquez"], []), ([.fullName: "Suharto"], []),
      ([.fullName: "DUPONT Jean"], []), ([.fullName: "ÖZTÜRK Ali"], []), ([.fullName: "María del Carmen Almonte"], []),
      ([.fullName: "Anh Van Do"], []), ([.fullName: "Jan  van"], []), ([.fullName: "Van Johnson"], []),
      ([.fullName: "Nagy János", .country: "Magyarország"], []), ([.fullName: "John and Jane Smith"], []),
      ([.fullName: "Jane Doe", .lastName: "Doe"], []), ([.fullName: "Acme 24"], []), ([:], []),
    ] as [(Lead, [String])])
  func fillsWhatIsSure(lead: Lead, expected: [String]) {
    #expect(Self.values(lead) == expected)
  }

  @Test(arguments: [
    "HU", "Hungary", "Magyarország", "ungarn", "CN", "China", "日本", "JP", "Japan", "Korea", "South Korea", "Südkorea",
    "Republic of Korea", "VN", "Vietnam", "Việt Nam", "TW", "Taiwan", "HK", "Hong Kong", "SG", "Singapore", "Macau",
    "KH",
    "Cambodia", "한국", "Hongrie",
  ])
  func leavesNamesOfCountriesWithTheFamilyNameInFront(country: String) {
    #expect(Self.values([.fullName: "Nagy Szabolcs", .country: country]) == [])
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [:], [.fullName: "Jane Doe"], [.fullName: "Dr. Jane \"J\" Doe, MBA"], [.fullName: "王伟 "], [.fullName: "de la ("],
    ]
    #expect(contractViolations(of: PersonNameEnricher(), on: leads) == [])
  }
}
