// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayDuplicates
import Testing

/// People who have much in common and are not one, and one person whose leads differ. Each by itself, and among others,
/// since how rare a value is is estimated from the file.
struct GuardTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var leads: [Lead]

    init(_ name: String, _ leads: Lead...) {
      self.name = name
      self.leads = leads
    }

    var testDescription: String { name }

    /// What becomes of the leads, taken two by two.
    func answers(among others: [Lead]) -> [Found.Answer] {
      let found = Found(others + leads)
      return leads.indices.flatMap { left in
        leads.indices.filter { $0 > left }.map { found.answer(others.count + left, others.count + $0) }
      }
    }
  }

  private static let background = InventedLeads.some(300)

  @Test(arguments: Self.people)
  func keepsPeopleApartByThemselves(people: Case) {
    #expect(!people.answers(among: []).contains(.same))
  }

  @Test(arguments: Self.people)
  func keepsPeopleApartAmongOthers(people: Case) {
    #expect(!people.answers(among: Self.background).contains(.same))
  }

  @Test(arguments: Self.persons)
  func findsOnePersonByItself(person: Case) {
    #expect(person.answers(among: []).allSatisfy { $0 == .same })
  }

  @Test(arguments: Self.persons)
  func findsOnePersonAmongOthers(person: Case) {
    #expect(person.answers(among: Self.background).allSatisfy { $0 == .same })
  }
}

// MARK: - Not one person

extension GuardTests {
  static let people: [Case] = [
    Case(
      "one name and nothing else", [.firstName: "Thomas", .lastName: "Müller"],
      [.firstName: "Thomas", .lastName: "Müller"]),
    Case(
      "a couple on one landline",
      [
        .firstName: "Sabine", .lastName: "Weber", .phone: "0731 9876540", .street: "Rosenweg 4", .postalCode: "89075",
        .city: "Ulm", .country: "Germany",
      ],
      [
        .firstName: "Holger", .lastName: "Weber", .phone: "0731 9876540", .street: "Rosenweg 4", .postalCode: "89075",
        .city: "Ulm", .country: "Germany",
      ]),
    Case(
      "a couple with two mailboxes",
      [
        .firstName: "Sabine", .lastName: "Weber", .email: "sabine.weber@web.de", .phone: "0731 9876540",
        .street: "Rosenweg 4", .postalCode: "89075", .city: "Ulm", .country: "Germany",
      ],
      [
        .firstName: "Holger", .lastName: "Weber", .email: "holger.weber@web.de", .phone: "0731 9876540",
        .street: "Rosenweg 4", .postalCode: "89075", .city: "Ulm", .country: "Germany",
      ]),
    Case(
      "a family of four",
      [.firstName: "Sabine", .lastName: "Weber", .phone: "0731 9876540", .street: "Rosenweg 4", .postalCode: "89075"],
      [.firstName: "Holger", .lastName: "Weber", .phone: "0731 9876540", .street: "Rosenweg 4", .postalCode: "89075"],
      [.firstName: "Emma", .lastName: "Weber", .phone: "0731 9876540", .street: "Rosenweg 4", .postalCode: "89075"],
      [.firstName: "Tim", .lastName: "Weber", .phone: "0731 9876540", .street: "Rosenweg 4", .postalCode: "89075"]),
    Case(
      "colleagues at one switchboard",
      [
        .firstName: "Sabine", .lastName: "Lindner", .company: "Kranich GmbH", .phone: "040 3344550",
        .street: "Hafenstraße 8", .postalCode: "20457", .city: "Hamburg", .country: "Germany",
      ],
      [
        .firstName: "Torben", .lastName: "Aalders", .company: "Kranich GmbH", .phone: "040 3344550",
        .street: "Hafenstraße 8", .postalCode: "20457", .city: "Hamburg", .country: "Germany",
      ]),
    Case(
      "colleagues with mailboxes and one switchboard",
      [
        .firstName: "Sabine", .lastName: "Lindner", .company: "Kranich GmbH", .phone: "040 3344550",
        .email: "s.lindner@kranich.example.org", .website: "kranich.example.org",
      ],
      [
        .firstName: "Torben", .lastName: "Aalders", .company: "Kranich GmbH", .phone: "040 3344550",
        .email: "t.aalders@kranich.example.org", .website: "kranich.example.org",
      ]),
    Case(
      "a mailbox of a company",
      [.firstName: "Sabine", .lastName: "Lindner", .email: "info@kranich.example.org", .company: "Kranich GmbH"],
      [.firstName: "Torben", .lastName: "Aalders", .email: "info@kranich.example.org", .company: "Kranich GmbH"]),
    Case(
      "a mailbox of a company, at one address",
      [
        .firstName: "Sabine", .lastName: "Lindner", .email: "info@kranich.example.org", .company: "Kranich GmbH",
        .phone: "040 3344550", .street: "Hafenstraße 8", .postalCode: "20457", .city: "Hamburg",
      ],
      [
        .firstName: "Torben", .lastName: "Aalders", .email: "info@kranich.example.org", .company: "Kranich GmbH",
        .phone: "040 3344550", .street: "Hafenstraße 8", .postalCode: "20457", .city: "Hamburg",
      ]),
    Case(
      "one name in two cities",
      [.firstName: "Thomas", .lastName: "Müller", .postalCode: "80331", .city: "München", .country: "Germany"],
      [.firstName: "Thomas", .lastName: "Müller", .postalCode: "24103", .city: "Kiel", .country: "Germany"]),
    Case(
      "one name at two addresses",
      [
        .firstName: "Thomas", .lastName: "Müller", .street: "Tal 1", .postalCode: "80331", .city: "München",
        .email: "tm80@web.de",
      ],
      [
        .firstName: "Thomas", .lastName: "Müller", .street: "Holstenstraße 70", .postalCode: "24103", .city: "Kiel",
        .email: "mueller.kiel@gmx.de",
      ]),
    Case(
      "neighbours of one last name",
      [.firstName: "Sabine", .lastName: "Schmidt", .street: "Rosenweg 4", .postalCode: "89075", .city: "Ulm"],
      [.firstName: "Ali", .lastName: "Schmidt", .street: "Rosenweg 4", .postalCode: "89075", .city: "Ulm"]),
    Case("one last name", [.lastName: "Brzęczyszczykiewicz"], [.lastName: "Brzęczyszczykiewicz", .firstName: "Jan"]),
    Case("one company", [.company: "Kranich GmbH"], [.company: "Kranich GmbH", .lastName: "Lindner"]),
    Case(
      "nothing but one address",
      [.firstName: "Sabine", .lastName: "Lindner", .street: "Rosenweg 4", .postalCode: "89075", .city: "Ulm"],
      [.firstName: "Torben", .lastName: "Aalders", .street: "Rosenweg 4", .postalCode: "89075", .city: "Ulm"]),
    Case(
      "a couple with one mailbox",
      [.firstName: "Sabine", .lastName: "Weber", .email: "familie.weber@web.de", .postalCode: "89075", .city: "Ulm"],
      [.firstName: "Holger", .lastName: "Weber", .email: "familie.weber@web.de", .postalCode: "89075", .city: "Ulm"]),
    Case(
      "a couple with the mailbox of one of them",
      [.firstName: "Sabine", .lastName: "Weber", .email: "sabine.weber@web.de", .postalCode: "89075", .city: "Ulm"],
      [.firstName: "Holger", .lastName: "Weber", .email: "sabine.weber@web.de", .postalCode: "89075", .city: "Ulm"]),
    Case(
      "twins",
      [
        .firstName: "Jonas", .lastName: "Brenner", .birthDate: "2001-05-17", .street: "Am Bach 12",
        .postalCode: "79098", .city: "Freiburg", .country: "Germany",
      ],
      [
        .firstName: "Felix", .lastName: "Brenner", .birthDate: "2001-05-17", .street: "Am Bach 12",
        .postalCode: "79098", .city: "Freiburg", .country: "Germany",
      ]),
    Case(
      "father and son",
      [
        .firstName: "Hans", .lastName: "Kiefer sen.", .street: "Am Bach 12", .postalCode: "79098", .city: "Freiburg",
        .country: "Germany",
      ],
      [
        .firstName: "Hans", .lastName: "Kiefer jun.", .street: "Am Bach 12", .postalCode: "79098", .city: "Freiburg",
        .country: "Germany",
      ]),
    Case(
      "father and son in one field",
      [.fullName: "Hans Kiefer sen.", .street: "Am Bach 12", .postalCode: "79098", .city: "Freiburg"],
      [.fullName: "Hans Kiefer jun.", .street: "Am Bach 12", .postalCode: "79098", .city: "Freiburg"]),
    Case(
      "father and son by their dates of birth",
      [
        .firstName: "Hans", .lastName: "Kiefer", .birthDate: "1948-02-03", .street: "Am Bach 12", .postalCode: "79098",
        .city: "Freiburg", .country: "Germany",
      ],
      [
        .firstName: "Hans", .lastName: "Kiefer", .birthDate: "1977-11-20", .street: "Am Bach 12", .postalCode: "79098",
        .city: "Freiburg", .country: "Germany",
      ]),
    Case(
      "one first name at one company",
      [.firstName: "Stefan", .lastName: "Lindner", .company: "Kranich GmbH", .city: "Hamburg"],
      [.firstName: "Stefan", .lastName: "Aalders", .company: "Kranich GmbH", .city: "Hamburg"]),
    Case(
      "one last name at one company",
      [.firstName: "Sabine", .lastName: "Schmidt", .company: "Kranich GmbH", .city: "Hamburg"],
      [.firstName: "Torben", .lastName: "Schmidt", .company: "Kranich GmbH", .city: "Hamburg"]),
  ]

}

// MARK: - One person

extension GuardTests {
  static let persons: [Case] = [
    Case(
      "a typing error",
      [
        .firstName: "Kathrin", .lastName: "Aalders", .email: "k.aalders@web.de", .phone: "040 3344551",
        .city: "Hamburg", .country: "Germany",
      ],
      [
        .firstName: "Katrin", .lastName: "Aalders", .email: "k.aalders@web.de", .phone: "040 3344551", .city: "Hamburg",
        .country: "Germany",
      ]),
    Case(
      "a typing error at one address",
      [
        .firstName: "Kathrin", .lastName: "Aalders", .street: "Hafenstraße 8", .postalCode: "20457", .city: "Hamburg",
        .birthDate: "1980-03-04",
      ],
      [
        .firstName: "Katrin", .lastName: "Alders", .street: "Hafenstr. 8", .postalCode: "20457", .city: "Hamburg",
        .birthDate: "04.03.1980",
      ]),
    Case(
      "exchanged names",
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .phone: "+49 40 3344551"],
      [.firstName: "Aalders", .lastName: "Torben", .email: "t.aalders@web.de", .phone: "+49 40 3344551"]),
    Case(
      "names in one field",
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de"],
      [.fullName: "Herr Torben Aalders", .email: "T.Aalders@web.de"]),
    Case(
      "an initial",
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .city: "Hamburg"],
      [.firstName: "T.", .lastName: "Aalders", .email: "t.aalders@web.de", .city: "Hamburg"]),
    Case(
      "a second first name",
      [.firstName: "Anna", .lastName: "Aalders", .phone: "+49 40 3344551", .birthDate: "1980-03-04"],
      [.firstName: "Anna Maria", .lastName: "Aalders", .phone: "+49 40 3344551", .birthDate: "1980-03-04"]),
    Case(
      "moved",
      [
        .firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .street: "Hafenstraße 8",
        .postalCode: "20457", .city: "Hamburg", .country: "Germany",
      ],
      [
        .firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .street: "Tal 1", .postalCode: "80331",
        .city: "München", .country: "Germany",
      ]),
    Case(
      "another telephone number",
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .phone: "+49 40 3344551"],
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .phone: "+49 171 2345678"]),
    Case(
      "another mailbox",
      [
        .firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .phone: "+49 171 2345678",
        .city: "Hamburg",
      ],
      [
        .firstName: "Torben", .lastName: "Aalders", .email: "torben@kranich.example.org", .phone: "+49 171 2345678",
        .city: "Hamburg",
      ]),
    Case(
      "a new last name",
      [.firstName: "Kathrin", .lastName: "Aalders", .email: "kathrin1980@web.de", .phone: "+49 171 2345678"],
      [.firstName: "Kathrin", .lastName: "Lindner", .email: "kathrin1980@web.de", .phone: "+49 171 2345678"]),
    Case(
      "an umlaut",
      [.firstName: "Jürgen", .lastName: "Müller", .email: "j.mueller77@web.de"],
      [.firstName: "Juergen", .lastName: "Mueller", .email: "j.mueller77@web.de"]),
    Case(
      "an umlaut at one address",
      [.firstName: "Jürgen", .lastName: "Müller", .street: "Rosenweg 4", .postalCode: "89075", .city: "Ulm"],
      [.firstName: "Juergen", .lastName: "Mueller", .street: "Rosenweg 4", .postalCode: "89075", .city: "Ulm"]),
    Case(
      "a mailbox with a tag",
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de"],
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders+news@web.de"]),
    Case("nothing but one mailbox", [.email: "t.aalders@web.de"], [.email: "T.Aalders@web.de"]),
    Case(
      "one mailbox, and a name in one of them", [.email: "t.aalders@web.de"],
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de"]),
    Case(
      "the same twice, in capitals",
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .city: "Hamburg"],
      [.firstName: "TORBEN", .lastName: "AALDERS", .email: "T.AALDERS@WEB.DE", .city: "HAMBURG"]),
    Case(
      "a mistyped domain",
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .phone: "+49 171 2345678"],
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@wbe.de", .phone: "+49 171 2345678"]),
    Case(
      "three of one",
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de", .phone: "+49 171 2345678"],
      [.firstName: "Torben", .lastName: "Aalders", .email: "t.aalders@web.de"],
      [.firstName: "T.", .lastName: "Aalders", .email: "t.aalders@web.de", .phone: "+49 171 2345678"]),
  ]
}
