// SPDX-License-Identifier: Apache-2.0

import AssayNames
import Testing

struct NameAgreementTests {
  @Test(
    arguments: [
      ("juergen.mueller", "Jürgen", "Müller", .firstAndLast), ("jurgen.muller", "Jürgen", "Müller", .firstAndLast),
      ("jürgen.müller", "Jürgen", "Müller", .firstAndLast), ("mueller.juergen", "Jürgen", "Müller", .lastAndFirst),
      ("jmuller84", "Jürgen", "Müller", .initialAndLast), ("j.mueller", "Jürgen", "Müller", .initialAndLast),
      ("muellerj", "Jürgen", "Müller", .initialAndLast), ("juergen.m", "Jürgen", "Müller", .firstAndInitial),
      ("mueller", "Jürgen", "Müller", .lastOnly), ("juergen", "Jürgen", "Müller", .firstOnly),
      ("jm", "Jürgen", "Müller", .initials),
      ("info", "Jürgen", "Müller", .none), ("", "Jürgen", "Müller", .none), ("12345", "Jürgen", "Müller", .none),
      ("anna.petrova", "Анна", "Петрова", .firstAndLast), ("dostojewski.f", "Фёдор", "Достоевский", .none),
      ("fedor.dostoevsky", "Фёдор", "Достоевский", .firstAndLast), ("giorgos.papas", "Γιώργος", "Πάπας", .firstAndLast),
      ("kt.guttenberg", "Karl-Theodor", "Freiherr von und zu Guttenberg", .lastOnly),
      ("sineadoconnor", "Sinéad", "O'Connor", .firstAndLast), ("van.anh", "Anh", "Văn", .lastAndFirst),
      ("jvandijk", "Jan", "van Dijk", .initialAndLast),
      ("jan.van.dijk+news@acme.com", "Jan", "van Dijk", .firstAndLast),
      ("garcia.m", "María", "García Márquez", .initialAndLast), ("jane", "", "", .none),
      ("lukasz.zak", "Łukasz", "Żak", .firstAndLast),
      ("soren.oestergaard", "Søren", "Østergaard", .firstAndLast), ("mei.ng", "Mei", "Ng", .firstAndLast),
      ("management", "Mana", "Ng", .none), ("anna-lena.koch", "Anna Lena", "Koch", .firstAndLast),
    ] as [(String, String, String, NameAgreement)])
  func comparesAddressAndName(localPart: String, first: String, last: String, agreement: NameAgreement) {
    #expect(NameAgreement(localPart: localPart, first: first, last: last) == agreement)
  }

  @Test func ordersAgreementsByStrength() {
    let scores = NameAgreement.allCases.map(\.score)
    #expect(scores == scores.sorted())
    #expect(scores.first == 0 && scores.last == 1)
  }
}
