// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

/// `assay explain` with a line of a file, or with values of a lead.
struct ExplainCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let lines = [
      "first_name;last_name;email;phone;postal_code;city;note",
      "Wilhelmina;Featherstone;wilhelmina@@featherstone.org;;;;",
      "\" Bartholomew\";Quackenbush;bart@quackenbush.org;+49 30 123456;10115;Berlin;\"two", "lines\"",
      "Bartholomew;Quackenbush;bart@quackenbush.org;030/123456;10115;Berlin;",
      "Too;Many;many@cellington.org;;;;;;;overflowing",
      "Persephone;Thistlewood;persephone@thistlewood.org;;;;",
    ]
    try folder.write(lines.joined(separator: "\n") + "\n", to: "leads.csv")
  }

  private func explain(_ arguments: String..., environment: [String: String] = [:]) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["explain"] + arguments, environment: environment, in: folder)
  }

  @Test func explainsARecord() throws {
    let outcome = try explain("leads.csv:2")
    #expect(outcome.status == 0)
    #expect(outcome.lines.first == "leads.csv:2, record 1: review")
    for part in [
      "error  email.several-at-signs  email: “wilhelmina@@featherstone.org”", "→ email: wilhelmina@featherstone.org",
      "by: form", "What to do: ", "It passes when this is settled: email.several-at-signs.",
    ] {
      #expect(outcome.output.contains(part))
    }
    // As a finding names it.
    #expect(try explain("leads.csv:2:36:").output == outcome.output)
  }

  @Test func speaksGerman() throws {
    let outcome = try explain("leads.csv:2", "--lang", "de")
    for part in ["Datensatz 1: ansehen", "Fehler", "nach: Form", "„wilhelmina@@featherstone.org“", "Was zu tun ist: "] {
      #expect(outcome.output.contains(part))
    }
    #expect(try explain("leads.csv:99", "--lang", "de").errors.contains("In dieser Zeile steht kein Datensatz."))
  }

  @Test func findsTheRecordByAnyOfItsLines() throws {
    for line in [3, 4] {
      let outcome = try explain("leads.csv:\(line)")
      #expect(outcome.lines.first?.hasPrefix("leads.csv:3–4, record 2: ") == true)
      #expect(outcome.output.contains("changed: first_name"))
      #expect(!outcome.output.contains("Quackenbush"))
    }
  }

  @Test func knowsDuplicates() throws {
    let outcome = try explain("leads.csv:5")
    #expect(outcome.lines.first == "leads.csv:5, record 3: duplicate")
    #expect(outcome.output.contains("duplicate.same-person"))
    #expect(outcome.output.contains("Evidence: ") && outcome.output.contains("mailbox: same (+"))
  }

  @Test func explainsWhatCannotBeRead() throws {
    let outcome = try explain("leads.csv:6")
    #expect(outcome.lines.first == "leads.csv:6, record 4: unreadable")
    #expect(outcome.output.contains("csv.too-many-cells"))
  }

  @Test func isContentWithAGoodLead() throws {
    #expect(try explain("leads.csv:7").output == "leads.csv:7, record 5: accept\n\nIt may enter as it is.\n")
  }

  @Test func tellsWhatIsAboutTheFile() throws {
    try folder.write("city\nBerlin\n", to: "cities.csv")
    let outcome = try explain("cities.csv:1")
    #expect(outcome.lines.first == "cities.csv:1: about the file as a whole")
    #expect(outcome.output.contains("csv.no-contact-column"))
  }

  @Test func readsJSONLines() throws {
    try folder.write("{\"email\":\"a@acme.com\"}\n\n{\"email\":\"b@@acme.com\"}\n", to: "leads.jsonl")
    #expect(try explain("leads.jsonl:3").lines.first == "leads.jsonl:3, record 2: review")
    #expect(try explain("leads.jsonl:2").status == 2)
  }

  @Test func leavesValuesOutWhereOthersReadAlong() throws {
    for outcome in [
      try explain("leads.csv:2", environment: ["CI": "true"]), try explain("leads.csv:2", "--redact"),
      try explain("email=wilhelmina@@featherstone.org", "--redact"),
    ] {
      #expect(outcome.output.contains("email.several-at-signs"))
      #expect(!outcome.output.contains("featherstone"))
    }
    #expect(try explain("leads.csv:2", "--no-redact", environment: ["CI": "1"]).output.contains("featherstone"))
  }

  @Test func goesByTheConfigurationOfTheFile() throws {
    try folder.write(
      "version: 1\nrules: { email.several-at-signs: { severity: off } }\nrequired: [company]\n", to: "assay.yml")
    let outcome = try explain("leads.csv:2")
    #expect(!outcome.output.contains("email.several-at-signs"))
    #expect(outcome.output.contains("completeness.required-field-missing"))
    #expect(outcome.output.contains("Configuration: assay.yml"))
    #expect(try explain("leads.csv:2", "--no-config").output.contains("email.several-at-signs"))
  }

  @Test func namesEvidenceInWords() throws {
    let values = ["email=jane@gmial.com", "city=London", "country=Germany", "postal_code=10115"]
    let english = try BuiltCommand.run(["explain"] + values, in: folder).output
    #expect(
      english.contains("by: typing slip") && english.contains("by: postal code") && !english.contains("postal-code"))
    let german = try BuiltCommand.run(["explain", "--lang", "de"] + values, in: folder).output
    #expect(german.contains("nach: Tippfehler"))
    for raw in ["typing", "postal-code", "place", "region)"] { #expect(!german.contains("nach: " + raw)) }
  }

  @Test func judgesALeadByTheConfiguration() throws {
    let rule = "{ id: own.number, column: Kundennummer, pattern: 'K-[0-9]{3}' }"
    try folder.write(
      "version: 1\nown-rules: [\(rule)]\nrules: { email.role-mailbox: { allow: [info@acme.com] } }\n", to: "assay.yml")
    let outcome = try explain("Kundennummer=12", "email=a@@b.de")
    #expect(outcome.lines.first == "This lead: review")
    #expect(outcome.output.contains("own.number") && outcome.output.contains("email.several-at-signs"))
    #expect(try explain("own.number", "Kundennummer=12").output.contains("Kundennummer: “12”"))
    #expect(try explain("own.number", "Kundennummer=K-123").output.contains("The rule finds nothing."))
    #expect(try explain("email.role-mailbox", "email=info@acme.com").output.contains("the configuration lets it pass"))
    #expect(try explain("email.role-mailbox", "email=info@beta.com").output.contains("email: “info@beta.com”"))
  }

  @Test(arguments: [
    ["leads.csv:99"], ["leads.csv:1"], ["leads.csv:2", "city=London"], ["leads.csv:0"], ["city=London", "Berlin"],
    ["colour=red"],
  ])
  func isTwoForWrongUsage(arguments: [String]) throws {
    let outcome = try BuiltCommand.run(["explain"] + arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(!outcome.errors.contains("Berlin") && !outcome.errors.contains("red"))
  }

  @Test func tellsValuesFromLines() throws {
    let website = try explain("website=https://acme.com:8080")
    #expect(website.status == 0)
    #expect(website.lines.first?.hasPrefix("This lead: ") == true)
    let unknown = try explain("colour=12:30")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("colour") && !unknown.errors.contains("12:30"))
    try folder.write(folder.text(of: "leads.csv"), to: "day=1.csv")
    #expect(try explain("day=1.csv:2").lines.first == "day=1.csv:2, record 1: review")
  }

  @Test func asksForTheLineOfAFile() throws {
    let outcome = try explain("leads.csv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("\"assay explain leads.csv:17\" explains the record in line 17."))
    #expect(try explain("leads.csv", "--lang", "de").errors.contains("„assay explain leads.csv:17“"))
  }

  @Test func isThreeForAFileThatIsNotThere() throws {
    #expect(try explain("missing.csv:2").status == 3)
  }

  @Test func fitsOnOneScreen() throws {
    let row = (0..<12).map { "x\($0)@@y" }.joined(separator: "; ")
    try folder.write(
      "first_name,last_name,email,phone,mobile,city,country,postal_code,company,website\n"
        + "qwertz,asdfgh,\(row),123,12,Londn,Germany,1,xx,http\n", to: "bad.csv")
    for language in ["en", "de"] {
      let outcome = try explain("bad.csv:2", "--lang", language)
      #expect(outcome.status == 0)
      #expect(outcome.lines.count <= 25 && outcome.lines.count > 8)
      let values = [
        "firstName=qwertz", "lastName=asdfgh", "email=\(row)", "phone=123", "city=Londn", "country=Germany",
      ]
      let lead = try BuiltCommand.run(["explain"] + values + ["postal_code=1", "--lang", language], in: folder)
      #expect(lead.status == 0)
      #expect(lead.lines.count <= 25 && lead.lines.count > 8)
    }
  }
}
