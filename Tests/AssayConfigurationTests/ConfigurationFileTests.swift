// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayConfiguration
import AssayTestSupport
import Foundation
import Testing

struct ConfigurationFileTests {
  private static let full = """
    version: 1
    language: de
    mapping:
      Vorname: firstName
      Nachname: last_name
      Name: name
      1: email
      Notiz:
      "Preis: netto": ""
    required: [email, [phone, mobilePhone], { field: region, when: country, equals: US }]
    policy:
      reject-confidence: 0.9
      contact-fields: [email, phone]
    duplicates: off
    tables: reference/
    allow:
      email-domains: [acme.com]
      values: [Qwertz, 007, Null]
    rules:
      email.role-mailbox:
        severity: off
        allow: [info@example.com]
        max: 10
        max-share: 0.01
      email.freemail-address: { report: yes }
      completeness.no-name:
      own.customer-number: { max: 1 }
    own-rules:
      - { id: own.customer-number, column: Kundennummer, pattern: 'K-[0-9]{6}', severity: error }
      - { id: own.source, field: source, values: [web, off, 007] }
    gate: { severity: never, unavailable: 0, baseline: assay-baseline.txt }
    suppression: { file: suppressed.txt }
    consent: { when: createdAt, how: source }
    """

  @Test func readsEveryKey() throws {
    let configuration = try ConfigurationFile(parsing: Self.full).configuration
    #expect(configuration.language == .german)
    #expect(
      configuration.mapping == [
        "Vorname": .firstName, "Nachname": .lastName, "Name": .fullName, "1": .email, "Notiz": Field?.none,
        "Preis: netto": Field?.none,
      ])
    #expect(
      configuration.required == [
        .field(.email), .anyOf([.phone, .mobilePhone]), .field(.region).when(.country, equals: "US"),
      ])
    #expect(configuration.policy == PolicySettings(rejectConfidence: 0.9, contactFields: [.email, .phone]))
    #expect(configuration.duplicates == .off)
    #expect(configuration.tables == "reference/")
    #expect(configuration.allow == AllowSettings(emailDomains: ["acme.com"], values: ["Qwertz", "007", "Null"]))
    #expect(
      configuration.rules == [
        "email.role-mailbox": RuleSettings(
          severity: .off, allow: ["info@example.com"], threshold: RuleThreshold(max: 10, maxShare: 0.01)),
        "email.freemail-address": RuleSettings(report: true), "completeness.no-name": RuleSettings(),
        "own.customer-number": RuleSettings(threshold: RuleThreshold(max: 1)),
      ])
    #expect(
      configuration.ownRules == [
        OwnRule("own.customer-number", .column("Kundennummer"), .pattern("K-[0-9]{6}"), severity: .error),
        OwnRule("own.source", .field(.source), .values(["web", "off", "007"])),
      ])
    #expect(configuration.gate == GateSettings(severity: .never, unavailable: 0, baseline: "assay-baseline.txt"))
    #expect(configuration.suppression == SuppressionSettings(file: "suppressed.txt"))
    #expect(configuration.consent == ConsentEvidence(when: .createdAt, how: .source, wording: nil))
  }

  @Test func readsTheSameFromWhatItWrites() throws {
    let configuration = try ConfigurationFile(parsing: Self.full).configuration
    let written = try JSONEncoder().encode(configuration)
    #expect(try JSONDecoder().decode(Configuration.self, from: written) == configuration)
    // JSON is YAML.
    #expect(try ConfigurationFile(parsing: String(decoding: written, as: UTF8.self)).configuration == configuration)
  }

  @Test func changesNothingWhereNothingIsSaid() throws {
    for text in ["version: 1", "\u{FEFF}version: 1\r\n", "version: 1\nrules:\nmapping:\nrequired:\ngate:\nconsent:\n"] {
      #expect(try ConfigurationFile(parsing: text).configuration == Configuration())
    }
  }

  @Test func asksForAllEvidenceWhereNoneIsNamed() throws {
    #expect(try ConfigurationFile(parsing: "version: 1\nconsent: {}").configuration.consent == .standard)
  }

  @Test func takesPathsFromItsOwnFolder() throws {
    #expect(try ConfigurationFile(parsing: "version: 1", path: "a/b/assay.yml").resolved("c/d") == "a/b/c/d")
    #expect(try ConfigurationFile(parsing: "version: 1", path: "assay.yml").resolved("c/d") == "c/d")
    #expect(try ConfigurationFile(parsing: "version: 1", path: "a/assay.yml").resolved("/c/d") == "/c/d")
  }

  @Test func readsFilesOfValuesFromItsOwnFolder() throws {
    let folder = try TemporaryFolder()
    let rule = "own-rules: [{ id: own.x, field: source, values-file: lists/sources.txt }]"
    let path = try folder.write("version: 1\n\(rule)\n", to: "assay.yml")
    #expect(throws: ConfigurationFileError.self) { try ConfigurationFile(path: path) }
    try folder.write("\u{FEFF}web\r\n\r\nfair\r\n", to: "lists/sources.txt")
    let file = try ConfigurationFile(path: path)
    #expect(file.valueFiles == ["lists/sources.txt": ["web", "fair"]])
    let pipeline = try Pipeline(configuration: file.configuration, valueFiles: file.valueFiles)
    #expect(pipeline.assess([.email: "jane@acme.com", .lastName: "Doe", .source: "fair"]).findings.isEmpty)
    let findings = pipeline.assess([.email: "jane@acme.com", .lastName: "Doe", .source: "moon"]).findings
    #expect(findings.map(\.rule.id) == ["own.x"])
  }

  @Test func saysWhichLineIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("version: 1\ntables: M".utf8) + [0xFC] + Array("ller\n".utf8), to: "assay.yml")
    #expect { _ = try ConfigurationFile(path: path) } throws: { error in
      (error as? ConfigurationFileError)?.line == 2
    }
  }

  @Test func everyExampleOfTheDocumentationLoads() throws {
    let blocks = try SourceTree.text(of: "docs/configuration.md").components(separatedBy: "```yaml\n").dropFirst()
    #expect(blocks.count > 10)
    for block in blocks {
      let yaml = block.components(separatedBy: "```")[0]
      _ = try ConfigurationFile(parsing: yaml.hasPrefix("version") ? yaml : "version: 1\n" + yaml)
    }
    let text = try SourceTree.text(of: "docs/configuration.md")
    for key in Configuration.CodingKeys.allCases { #expect(text.contains("\n## `\(key.rawValue)`\n")) }
  }
}

struct ConfigurationSearchTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func language(_ files: String...) throws -> Language? {
    try ConfigurationFile(above: files.map(folder.path(of:)))?.configuration.language
  }

  @Test func takesTheFirstOneAboveTheFile() throws {
    try folder.write("version: 1\nlanguage: de\n", to: "assay.yml")
    try folder.write("version: 1\nlanguage: en\n", to: "a/assay.yml")
    try folder.write("", to: "b/c/leads.csv")
    try folder.write("", to: "a/c/leads.csv")
    #expect(try language("leads.csv") == .german)
    #expect(try language("b/c/leads.csv") == .german)
    #expect(try language("a/leads.csv") == .english)
    #expect(try language("a/c/leads.csv", "a/leads.csv") == .english)
  }

  @Test func findsNoneWhereThereIsNone() throws {
    #expect(try ConfigurationFile(above: [folder.path(of: "leads.csv"), folder.path(of: "other.csv")]) == nil)
    #expect(try ConfigurationFile(above: [folder.path(of: "missing/leads.csv")]) == nil)
  }

  @Test func refusesFilesWithDifferentConfigurations() throws {
    try folder.write("version: 1\nlanguage: de\n", to: "assay.yml")
    try folder.write("version: 1\nlanguage: de\n", to: "a/assay.yml")
    #expect(throws: ConfigurationFileError.self) { try language("leads.csv", "a/leads.csv") }
  }

  @Test func refusesAConfigurationForSomeOfTheFiles() throws {
    try folder.write("version: 1\n", to: "a/assay.yml")
    try folder.write("", to: "b/leads.csv")
    #expect(throws: ConfigurationFileError.self) { try language("a/leads.csv", "b/leads.csv") }
    #expect(throws: ConfigurationFileError.self) { try language("b/leads.csv", "a/leads.csv") }
  }

  @Test func passesOverAFolderOfThatName() throws {
    try folder.write("version: 1\nlanguage: de\n", to: "assay.yml")
    try folder.write("", to: "a/assay.yml/leads.csv")
    #expect(try language("a/assay.yml/leads.csv") == .german)
  }
}
