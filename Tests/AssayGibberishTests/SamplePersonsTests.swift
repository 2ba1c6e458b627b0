// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayGibberish

struct SamplePersonsTests {
  @Test(arguments: [
    ("Max", "Mustermann"), ("Mustermann", "Max"), ("Peter", "Mustermann"), ("MAX", "MUSTER"), ("John", "Doe"),
    ("Dr. Jane", "Doe"), ("John Q.", "Public"), ("Alice", "im Wunderland"), ("Alice", "au pays des merveilles"),
    ("Алиса", "в Стране чудес"), ("Donald", "Duck"), ("Micky", "Maus"), ("Вася", "Пупкин"), ("ישראל", "ישראלי"),
    ("Ola", "Nordmann"), ("Test", "Test"), ("test", "tester"), ("Foo", "Bar"), ("Vorname", "Nachname"),
    ("Test", "User"), ("Test1", "Test1"),
    ("n/a", "n/a"), ("-", "-"), ("unbekannt", "Müller"), ("Anna", "keine Angabe"), ("kein", "Name"),
    ("", "Mickey Mouse"),
    ("", "unbekannt"), ("xxx", "xxx"), ("テスト", "太郎"), ("Test", "Müller"),
  ])
  func findsWhoIsMadeUp(first: String, last: String) {
    #expect(Judged.name(first, last).flags)
  }

  @Test(arguments: [
    "Mustermann, Max", "Herr Max Mustermann", "Erika Musterfrau", "Max Mustermann 2", "John Q. Public", "A. N. Other",
    "Fulano de Tal", "Mickey Mouse", "Darth Vader", "Alice in Wonderland",
    "Alicia en el país de las maravillas", "ALICE NEL PAESE DELLE MERAVIGLIE", "不思議の国のアリス", "テスト太郎",
    "Pinco Pallino", "Дед Мороз", "Test Test", "foobar", "No Name", "anonymous", "Имя Фамилия", "テスト", "测试用户",
    "null", "NaN", "NULL", "none", "#N/A N/A", "1.#QNAN", "\\N", "<NaT>", "(null)", "[none]", "...",
    "Testowy Użytkownik", "usuario de prueba", "Testkunde",
    "maxmustermann", "Tom, Dick and Harry", "Navn Navnesen", "Frau Jedermann", "Fred Nurk", "Mr. Nobody", "김아무개",
  ])
  func findsAWholeName(name: String) {
    #expect(Judged.name(name).flags)
  }

  @Test(arguments: [
    ("Jennifer", "Null"), ("Alice", "Wunder"), ("Max", "Müller"), ("Alice", "Müller"), ("Anna", "Test"), ("Li", "Na"),
    ("Na", "Li"), ("Hans", "Muster-Meier"), ("Thomas", "Muster"), ("Anna", "Muster"), ("Fong", "Foo"), ("Ruth", "Bar"),
    ("Sam", "Sample"), ("Mei", "Ng"), ("Asa", "Papa"), ("Lolo", "Bobo"), ("Nana", "Li"), ("Tom", "Niemand"),
    ("Nicola", "None"), ("Erwin", "Teufel"), ("Peter", "Guest"), ("Jan", "Kowalski"), ("Mario", "Rossi"),
    ("Jean", "Dupont"), ("Иван", "Иванов"), ("三", "张"), ("Hans", "Müller"), ("James", "Smith"), ("Juan", "Pérez"),
    ("John", "Smith"), ("Felix", "Wert"), ("N", "Kumar"), ("", "Wert"), ("", "N"), ("Nat", ""), ("Max", "Moritz"),
    ("Rose", "Ann"), ("", "Suharto"), ("", "Null"), ("", "None"), ("", "Na"),
    ("", "Muster"), ("", "Doe"), ("", "Foo"), ("Max", ""), ("Alice", ""), ("Nan", ""), ("Nil", ""),
    ("Donald", "Müller"),
    ("Mickey", "Rourke"), ("Homer", "Hickam"), ("Santa", "Maria"), ("Engin", "Yılmaz"), ("Tom", "Rien"), ("Hồ", "Thu"),
    ("Jon", "Tester"), ("Christopher", "Columbus"), ("Daisy", "Lowe"), ("Anna", "Name"), ("Elizabeth", "King"),
    ("Charles", "King"), ("Murat", "Kara"), ("Adam", "Demir"), ("Anna", "Kis"),
    ("Hans", "Gruber"), ("Kent", "Clark"), ("Peter", "Pan"), ("Wayne", "Bruce"), ("太郎", "山田"), ("Lei", "Li"),
    ("Bart", "De Wever"),
  ])
  func accusesNoPerson(first: String, last: String) {
    #expect(!Judged.name(first, last).flags)
    #expect(!Judged.name("\(first) \(last)").flags || first.isEmpty)
  }

  @Test func tellsFiguresFromWords() {
    #expect(Judged.name("Max", "Mustermann")?.kind == .figure)
    #expect(Judged.name("Test", "Test")?.kind == .placeholder)
  }

  /// People are called that, so it means something only beside a sample address.
  @Test(arguments: ["Jan Kowalski", "Mario Rossi", "Jean Dupont", "Иван Иванов", "张三", "홍길동", "Juan Pérez", "山田太郎"])
  func weighsCommonNamesLittle(name: String) throws {
    let evidence = try #require(Judged.name(name))
    #expect(evidence.kind == .figure && evidence.confidence < 0.5)
  }

  @Test func pointsAtTheLastName() {
    #expect(Judged.name("Max", "Mustermann")?.range == 0..<10)
  }
}
