// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Foundation
import Testing

struct FieldDictionaryTests {
  @Test(
    arguments: [
      ("first_name", .firstName), ("last_name", .lastName), ("name", .fullName), ("email", .email), ("phone", .phone),
      ("company", .company), ("street", .street), ("postal_code", .postalCode), ("city", .city), ("region", .region),
      ("country", .country), ("message", .message), ("website", .website), ("source", .source),
      ("created_at", .createdAt), ("birth_date", .birthDate),
    ] as [(String, Field)])
  func alwaysKnowsTheNamesOfTheContract(name: String, field: Field) {
    #expect(FieldDictionary.standard.field(named: name) == field)
  }

  @Test(arguments: Field.known)
  func knowsTheNameOfEachField(field: Field) {
    #expect(FieldDictionary.standard.field(named: field.name) == field)
  }

  @Test(
    arguments: [
      ("E-Mail-Adresse", .email), ("E-MAIL ADRESSE", .email), ("  e mail  ", .email), ("Zip/Postal Code", .postalCode),
      ("PLZ", .postalCode), ("Straße", .street), ("STRASSE", .street), ("Strasse", .street),
      ("Straße und Hausnummer", .street), ("Vor- und Nachname", .fullName), ("Vollständiger Name", .fullName),
      ("VOLLSTÄNDIGER NAME", .fullName), ("Vollstaendiger Name", .fullName), ("Bundesland", .region),
      ("Land", .country),
      ("Länderkürzel", .country), ("Handynummer", .mobilePhone), ("E-Mail (geschäftlich)", .email),
      ("Tel.-Nr.", .phone),
      ("\"Vorname\"", .firstName), ("Geburtsdatum", .birthDate), ("Date of birth", .birthDate), ("Opt-in", .consent),
    ] as [(String, Field)])
  func readsNamesWhateverTheirCaseAndPunctuation(name: String, field: Field) {
    #expect(FieldDictionary.standard.field(named: name) == field)
  }

  @Test(arguments: [
    "", " ", "---", "Kundennummer", "id", "emailx", "e", "Jane", "jane@example.org", "Ü", "\u{0}", "\u{FFFD}",
    String(repeating: "email", count: 20), "assay_verdict",
  ])
  func doesNotKnowOtherNames(name: String) {
    #expect(FieldDictionary.standard.field(named: name) == nil)
  }

  @Test(arguments: [[0xC3], [0x4D, 0xFC, 0x6C], [0x65, 0xC3], [0xFF, 0xFE]] as [[UInt8]])
  func readsBytesThatAreNotUTF8(bytes: [UInt8]) {
    let field = FieldDictionary.standard.field(named: bytes.span)
    #expect(field == nil)
  }

  @Test(
    arguments: [
      ("Vorname", .firstName, true), ("first_name", .firstName, true), ("FIRST NAME", .firstName, true),
      ("Vorname", .lastName, false), ("Jane", .firstName, false), ("", .firstName, false), ("Ort", .city, true),
      ("Paris", .city, false), ("E-Mail", .email, true), (String(repeating: " ", count: 60) + "email", .email, false),
      ("Name", .fullName, true), ("Länderkürzel", .country, true),
    ] as [(String, Field, Bool)])
  func tellsAValueThatIsTheNameOfItsColumn(value: String, field: Field, isName: Bool) {
    let bytes = Array(value.utf8)
    let answer = FieldDictionary.standard.isName(bytes.span, of: field)
    #expect(answer == isName)
  }

  /// What validators ask of every value has a shortcut; it must not change the answer.
  @Test(arguments: Field.known)
  func givesBothAnswersByTheSameName(field: Field) {
    let names = [
      "Prénom", "Éléphant", "Имя", "ИМЯ", "имя", "Іван", "Иван", "メール", "電話", "Όνομα", "όνομα", "Ｅ－Ｍａｉｌ", "Straße",
    ]
    let plain = ["Vorname", "E-Mail", "PLZ", "Ort", "Name", "Straße", "Tel.", "First name", "x", "Jane", field.name]
    let spellings =
      names + plain + plain.map { $0.uppercased() } + plain.map { $0.replacing(" ", with: "_") }
      + plain.map { "\($0): " }
    #expect(disagreements(on: spellings, field) == [])
  }

  /// The names that only one of the two questions answers with yes.
  private func disagreements(on names: [String], _ field: Field) -> [String] {
    names.filter { name in
      let bytes = Array(name.utf8)
      return FieldDictionary.standard.isName(bytes.span, of: field)
        != (FieldDictionary.standard.field(named: name) == field)
    }
  }

  @Test func takesNamesOfStrangers() {
    let vatID = Field("vatID")
    let dictionary = FieldDictionary([vatID: ["USt-IdNr."], .city: ["Burg", "USt-IdNr."]])
    #expect(dictionary.field(named: "ust idnr") == vatID)
    #expect(dictionary.field(named: "VATID") == vatID)
    #expect(dictionary.field(named: "burg") == .city)
    #expect(dictionary.field(named: "email") == nil)
    let isName = dictionary.isName(Array("USt-IdNr".utf8).span, of: vatID)
    #expect(isName)
  }

  /// The build script and the library fold names in the same way: each name of the source is found again.
  @Test func findsEachNameOfItsSource() throws {
    let file = try SourceTree.text(of: "Reference/Text/Headers/headers.csv")
    let lines = file.split(separator: "\n").filter { !$0.hasPrefix("#") }
    var missing: [String] = []
    var count = 0
    for line in lines.dropFirst() {
      let parts = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
      guard let field = Field.known.first(where: { $0.name == parts[1] }) else { continue }
      for name in parts[3].components(separatedBy: " | ") {
        count += 1
        // Nobody decomposes kana or Hangul in a header.
        let isDecomposable = name.unicodeScalars.allSatisfy { $0.value < 0x1100 }
        let spellings = [name, name.uppercased()] + (isDecomposable ? [name.decomposedStringWithCanonicalMapping] : [])
        for spelling in spellings where FieldDictionary.standard.field(named: spelling) != field {
          missing.append("\(spelling): \(field)")
        }
      }
    }
    #expect(count > 2000)
    #expect(missing == [])
  }

  /// Names of columns that may be somebody's name or village are no reason to accuse them.
  @Test(
    arguments: [
      ("Ad", .firstName), ("名", .firstName), ("姓", .lastName), ("성", .lastName), ("By", .city), ("Via", .street),
      ("Maa", .country), ("Stad", .city), ("First", .firstName), ("Last", .lastName), ("Departamento", .region),
      ("İl", .city), ("Län", .region), ("Ville", .city), ("Oraș", .city),
    ] as [(String, Field)])
  func doesNotTakeAValueThatMayBeRealForTheNameOfItsColumn(value: String, field: Field) {
    let bytes = Array(value.utf8)
    let answer = FieldDictionary.standard.isName(bytes.span, of: field)
    #expect(!answer)
    #expect(FieldDictionary.standard.field(named: value) == field)
  }
}
