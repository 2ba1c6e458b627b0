// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayNames
import AssayTesting
import Testing

struct NameValidatorTests {
  private static func findings(_ lead: Lead) -> [Finding] {
    Pipeline(validators: [NameValidator()]).assess(lead).findings
  }

  /// `rule field → field=value …`
  private static func summary(_ lead: Lead) -> [String] {
    findings(lead).map { finding in
      let suggestions = finding.suggestions.map { " \($0.field.name)=\($0.value)" }.joined()
      return "\(finding.rule.id.rawValue.dropFirst(5)) \(finding.field?.name ?? "")\(suggestions)"
    }
  }

  @Test(
    arguments: [
      (
        [.firstName: "JÖRG", .lastName: "SCHRÖDER"],
        ["letter-case firstName firstName=Jörg", "letter-case lastName lastName=Schröder"]
      ),
      ([.fullName: "juan garcia iii"], ["letter-case fullName fullName=Juan Garcia III"]),
      ([.lastName: "IŞIK", .country: "Türkiye"], ["letter-case lastName lastName=Işık"]),
      ([.firstName: "Dr. Anna", .lastName: "Koch"], ["title-in-name firstName salutation=Dr. firstName=Anna"]),
      (
        [.salutation: "Frau", .firstName: "Prof. Dr. med. Anna", .lastName: "Koch"],
        ["title-in-name firstName salutation=Frau Prof. Dr. med. firstName=Anna"]
      ),
      ([.salutation: "Frau Dr.", .lastName: "Dr. Koch"], ["title-in-name lastName lastName=Koch"]),
      ([.firstName: "Jan", .lastName: "Novák Ing."], ["title-in-name lastName salutation=Ing. lastName=Novák"]),
      ([.firstName: "Frau Anna", .lastName: "Koch"], ["title-in-name firstName salutation=Frau firstName=Anna"]),
      (
        [.firstName: "Anna Schmidt", .lastName: "", .email: "anna.schmidt@acme.com"],
        ["full-name-in-one-field firstName firstName=Anna lastName=Schmidt"]
      ),
      (
        [.firstName: "Jan van Dijk", .lastName: ""],
        ["full-name-in-one-field firstName firstName=Jan lastName=van Dijk"]
      ),
      (
        [.firstName: "John Q. Public", .lastName: ""],
        ["full-name-in-one-field firstName firstName=John Q. lastName=Public"]
      ),
      (
        [.firstName: "Dr. Jane Doe", .lastName: "", .email: "jdoe@acme.com"],
        ["full-name-in-one-field firstName firstName=Jane lastName=Doe salutation=Dr."]
      ),
      (
        [.firstName: "ute.hahn@hahn.de", .lastName: "Ute", .email: "Hahn", .phone: "+49 351 777888"],
        ["values-out-of-place firstName firstName=Ute lastName=Hahn email=ute.hahn@hahn.de"]
      ),
      (
        [.firstName: "+49 351 777888", .lastName: "Ute", .email: "Hahn", .phone: "ute@hahn.de"],
        ["values-out-of-place firstName firstName=Ute lastName=Hahn email=ute@hahn.de phone=+49 351 777888"]
      ),
    ] as [(Lead, [String])])
  func findsAndSuggests(lead: Lead, expected: [String]) {
    #expect(Self.summary(lead) == expected)
  }

  /// Names that look odd and are right, in many languages.
  @Test(
    arguments: [
      [.firstName: "Anna Maria", .lastName: "Koch"], [.firstName: "Anna Maria", .lastName: ""],
      [.firstName: "Anna Maria", .lastName: "", .email: "anna.maria@gmail.com"],
      [.firstName: "", .lastName: "Suharto"],
      [.firstName: "Suharto", .lastName: ""], [.firstName: "Dean", .lastName: "Martin"],
      [.firstName: "Sri", .lastName: "Mulyani"],
      [.firstName: "Dom", .lastName: "Smith"], [.firstName: "Don", .lastName: "Juan"],
      [.firstName: "Earl Ray", .lastName: "King"],
      [.firstName: "Prince", .lastName: "Okoro"], [.firstName: "Justice", .lastName: "Smith"],
      [.firstName: "Karl-Theodor", .lastName: "Freiherr von und zu Guttenberg"],
      [.firstName: "Sinéad", .lastName: "O'Connor"],
      [.firstName: "Mei", .lastName: "Ng"], [.firstName: "Jennifer", .lastName: "Null"],
      [.firstName: "伟", .lastName: "王"],
      [.firstName: "Jill", .lastName: "St. John"], [.firstName: "Wm. Henry", .lastName: "Gates"],
      [.firstName: "J. R.", .lastName: "Ewing"],
      [.firstName: "JJ", .lastName: "Abrams"], [.firstName: "Mª José", .lastName: "García"],
      [.firstName: "Joh. Seb.", .lastName: "Bach"],
      [.firstName: "Peter", .lastName: "Graf"], [.firstName: "Lady", .lastName: "Herr"],
      [.firstName: "Max", .lastName: "Heer"],
      [.firstName: "Martin", .lastName: "King Jr."], [.firstName: "Gen", .lastName: "Sato"],
      [.firstName: "Pan Li", .lastName: "Chen"],
      [.firstName: "María José", .lastName: "", .email: "mariajose@acme.com"],
      [.company: "ACME AG", .city: "DÜSSELDORF"],
      [.fullName: "Shirley Maclaine"], [.fullName: "Willem deVries"], [.fullName: "Ronald McDonald"],
      [.fullName: "Élodie Le Gall"],
      [.fullName: "გიორგი ბერიძე"], [.fullName: "محمد علي"], [.fullName: "Çağla Şen"], [.fullName: "Дмитрий Иванов"],
      [.firstName: "ute@acme.com", .email: "ute@acme.com"], [.firstName: "Ute", .email: "Hahn"],
      [.firstName: "X Æ A-12", .lastName: "Musk"],
      [.firstName: "Bo", .lastName: "Å"], [.firstName: "Nguyễn Văn", .lastName: "An"],
      [.firstName: "O", .lastName: "E"],
      [.firstName: "Miss Jane", .lastName: "", .email: ""],
    ] as [Lead])
  func doesNotAccuseRightNames(lead: Lead) {
    let rules = Self.summary(lead).filter { !$0.hasPrefix("title-in-name firstName salutation=Miss") }
    #expect(rules == [])
  }

  @Test func warnsOfNothingButValuesOutOfPlace() {
    #expect(NameValidator().rules.filter { $0.severity > .note }.map(\.id) == ["name.values-out-of-place"])
  }

  @Test func keepsTheContract() {
    let leads: [Lead] = [
      [:], [.firstName: "JÖRG", .lastName: "SCHRÖDER"], [.fullName: "juan q. velasquez y garcia iii"],
      [.firstName: "Dr. Anna", .lastName: "de la"],
      [.firstName: "Anna Schmidt", .lastName: "", .email: "anna.schmidt@acme.com"],
      [.firstName: "ute.hahn@hahn.de", .lastName: "Ute", .email: "Hahn"], [.fullName: "(((\"\"'x"],
      [.lastName: "de de de de"],
      [.firstName: "\u{FFFD}ä", .lastName: "ẞß"], [.fullName: "İI ıi"],
    ]
    #expect(contractViolations(of: NameValidator(), on: leads) == [])
  }

  @Test(arguments: [
    [0xC3], [0xFF, 0xFE, 0x41], [0x61, 0xE2, 0x82], [0x41, 0xF0, 0x9F], [0x64, 0x2E, 0x20, 0xC3, 0x28],
  ])
  func survivesBytesThatAreNoText(bytes: [UInt8]) {
    var batch = LeadBatch(layout: FieldLayout([.firstName, .lastName, .fullName]))
    batch.reset(bytes: bytes)
    batch.appendRecord(number: 1) { _ in 0..<bytes.count }
    Pipeline(validators: [NameValidator()], enrichers: [PersonNameEnricher()]).assess(&batch)
    #expect(batch.verdicts == [.accept])
  }
}
