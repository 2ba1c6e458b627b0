// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Synchronization
import Testing

/// Messages for others to see hold nothing of a lead, whatever rule they are from.
struct RedactionTests {
  private static let leads: [Lead] = [
    [.email: "anna.schmidt@gmial.com", .country: "Germany", .city: "London"],
    [.email: "x7@mailinator.com"], [.email: "kx3@privaterelay.appleid.com"], [.email: "jane.roe@googlemail.com"],
    [.email: "ute.lang@localhost"], [.email: "ute.lang@something.invalid"], [.email: "karl@karl.quatsch"],
    [.email: "eva@co.uk"], [.email: "mia@lang.de", .website: "https://lang.at"],
    [.city: "München", .region: "Hessen", .country: "Deutschland", .postalCode: "80331"],
    [.city: "Stuttgart", .region: "Bayern", .country: "Germany", .postalCode: "20095"],
    [.postalCode: "ABCDE", .country: "Germany"], [.postalCode: "999", .country: "United Arab Emirates"],
    [.postalCode: "ABCDE", .country: "Canada"], [.country: "Germny"], [.country: "Paris"], [.country: "Xyzzia"],
    [.city: "Hambrug", .country: "Germany"], [.city: "80331 München", .country: "Germany"],
    [.phone: "+33 1 42 68 53 00", .country: "Germany"], [.phone: "+49 30 123", .country: "Germany"],
    [.phone: "555 0143", .country: "USA"], [.phone: "4,9301E+11", .country: "Germany"],
    [.firstName: "ANNA SCHMIDT", .lastName: ""], [.firstName: "Dr. Anna", .lastName: "SCHMIDT"],
    [.firstName: "asdfgh", .lastName: "qwertz", .email: "asdf@asdf.de", .company: "asdfgh"],
    [.firstName: "Max", .lastName: "Mustermann", .email: "max@mustermann.de"], [.company: "GmbH"],
    [.message: "=cmd|calc", .company: "<script>alert(1)</script>"], [.firstName: "Vorname", .lastName: "Nachname"],
    [.consentAt: "2062-03-01", .consentSource: "Formular", .consentText: ""], [.createdAt: "irgendwann"],
    [.birthDate: "45123"],
  ]

  private static let pipeline: Pipeline = {
    var configuration = Configuration()
    configuration.consent = ConsentEvidence(when: .createdAt, how: nil, wording: nil)
    configuration.rules[EmailValidator.freemailAddress.id] = RuleSettings(report: true)
    configuration.ownRules = [
      OwnRule("own.call", .field(.phone), .requiredIf(.init(.field(.country), equals: "Germany")))
    ]
    do { return try Pipeline(configuration: configuration, today: CalendarDate("2026-11-29")) } catch {
      return .standard
    }
  }()

  @Test(arguments: Language.allCases)
  func hidesWhatALeadHolds(language: Language) {
    var rules: Set<String> = []
    for lead in Self.leads {
      let parts = lead.fields.compactMap { lead[$0] }.flatMap(Self.parts)
      for finding in Self.pipeline.assess(lead).findings where finding.outcome == .finding {
        rules.insert(finding.rule.id.rawValue)
        let message = finding.message(in: language, redacted: true).lowercased()
        let shown = parts.filter { message.contains($0) }
        #expect(shown == [], "\(finding.rule.id): \(message)")
      }
    }
    #expect(rules.count > 25, "\(rules.sorted())")
    #expect(rules.isSuperset(of: ["email.disposable-domain", "email.freemail-address", "own.call"]))
  }

  @Test func hidesWhatAFileHolds() throws {
    let path = SourceTree.root.appending(path: "Examples/leads.csv").path(percentEncoded: false)
    let output = RedactedMessages()
    _ = try BatchRun(pipeline: .standard).check([path], findings: output)
    let rows = try SourceTree.text(of: "Examples/leads.csv").split(whereSeparator: \.isNewline).dropFirst()
    // The names of columns stand in a row as well, and in sentences.
    let cells = rows.filter { !$0.hasPrefix("Vorname;") }.flatMap { $0.split(separator: ";").map(String.init) }
    let parts = Set(cells.flatMap(Self.parts))
    let messages = output.text.split(separator: "\n").map { $0.lowercased() }
    #expect(messages.count > 10)
    for message in messages { #expect(parts.filter { message.contains($0) } == [], "\(message)") }
  }

  @Test(arguments: Language.allCases)
  func saysEverythingToWhomTheLeadBelongs(language: Language) throws {
    let findings = Self.pipeline.assess([.email: "x7@mailinator.com", .city: "London", .country: "Germany"]).findings
    let messages = findings.map { $0.message(in: language) }
    #expect(messages.contains { $0.contains("mailinator.com") })
    #expect(messages.contains { $0.contains(language == .german ? "Deutschland" : "Germany") })
  }

  /// A value, its words, and what stands behind its @, from four characters on, in small letters.
  private static func parts(of value: String) -> [String] {
    let value = value.lowercased().trimmingCharacters(in: .whitespaces)
    let host = value.split(separator: "@").dropFirst().map(String.init)
    return ([value] + host).filter { $0.count >= 4 }
  }
}

/// Gathers the redacted messages of a check, each in a line.
private final class RedactedMessages: FindingOutput {
  private let gathered = Mutex<[UInt8]>([])

  func append(_ placed: PlacedFinding, to buffer: inout [UInt8]) {
    buffer += "\(placed.finding.rule.id): \(placed.finding.message(in: .english, redacted: true))\n".utf8
  }

  func write(_ bytes: [UInt8]) { gathered.withLock { $0 += bytes } }

  var text: String { gathered.withLock { String(decoding: $0, as: UTF8.self) } }
}
