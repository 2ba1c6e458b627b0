// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayConfiguration
import AssayTestSupport
import Testing

struct ConfigurationTemplateTests {
  @Test(arguments: Language.allCases)
  func isAConfiguration(language: Language) throws {
    let text = ConfigurationTemplate(language: language).text
    var expected = Configuration()
    expected.language = language
    expected.gate.severity = .warning
    #expect(try ConfigurationFile(parsing: text).configuration == expected)
  }

  /// What is commented out must be right as well: somebody will take the sign away.
  @Test(arguments: Language.allCases)
  func itsExamplesAreRight(language: Language) throws {
    let lines = ConfigurationTemplate(language: language).text.split(separator: "\n", omittingEmptySubsequences: false)
    var text = ""
    for line in lines {
      let bare = line.drop { $0 == " " }
      let example = bare.hasPrefix("# ") ? bare.dropFirst(2) : ""
      // An example is a key in lower case without spaces before its colon, or is indented below one.
      let isKey = example.prefix { $0 != ":" }.allSatisfy { $0.isLowercase || $0 == "-" } && example.contains(":")
      let isSentence =
        example.first?.isUppercase == true || example.hasPrefix("note: worth") || example.hasPrefix("note: wiss")
        || example.hasPrefix("allow: values that") || example.hasPrefix("allow: Werte")
      if !isSentence && (isKey || example.hasPrefix(" ")) {
        text += line.prefix { $0 == " " } + example + "\n"
      } else {
        text += line + "\n"
      }
    }
    let configuration = try ConfigurationFile(parsing: text).configuration
    #expect(configuration.required.count == 3)
    #expect(configuration.policy.rejectConfidence == 0.95)
    #expect(configuration.duplicates == .weighed)
    #expect(configuration.allow.emailDomains == ["acme.com"])
    #expect(configuration.suppression == SuppressionSettings(file: "suppressed.txt"))
    #expect(configuration.consent == .standard)
    #expect(
      configuration.gate == GateSettings(severity: .warning, unavailable: 0, baseline: "assay-baseline.txt"))
    #expect(configuration.mapping == ["Mail-Kontakt": .email])
    #expect(configuration.rules["email.role-mailbox"]?.severity == .off)
    #expect(configuration.ownRules.map(\.id) == ["own.customer-number"])
  }

  @Test(arguments: [
    "E-Mail", "Preis: netto", "#1", "- x", "yes", "null", "2026", "\"quoted\"", "it's", "a\\b", "two\nlines",
    "tab\there",
    "nbsp\u{A0}x", "zero\u{200B}width", "{x}", "[y]", "&a", "*b", "!c", "%d", "@e", "`f", "|", ">", "?", "名前",
    "Größe (cm)",
    "trailing ", " leading", "~", "=", "<<", "bell\u{7}", "\u{85}next", "\u{1F600}", "a #b",
  ])
  func quotesNamesOfColumns(name: String) throws {
    var template = ConfigurationTemplate()
    template.columns = [(name: name, field: .email), (name: "Other", field: nil)]
    let mapping = try ConfigurationFile(parsing: template.text).configuration.mapping
    #expect(mapping == [name: .email, "Other": Field?.none])
  }

  @Test func saysWhatWasFound() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "email,last_name,Extra\njane@@acme.com,Doe,x\njoe@@acme.com,Roe,y\ninfo@acme.com,Poe,z\n", to: "leads.csv")
    let report = try BatchRun(pipeline: .standard, options: BatchOptions()).check([path])
    let template = ConfigurationTemplate(language: .english, survey: try FileSurvey(of: path), counts: report.counts)
    let configuration = try ConfigurationFile(parsing: template.text).configuration
    #expect(configuration.mapping == ["email": .email, "last_name": .lastName, "Extra": Field?.none])
    #expect(configuration.rules["email.several-at-signs"] == RuleSettings(severity: .error))
    #expect(template.text.contains("  # 2 findings. An address with a second @.\n  email.several-at-signs:\n"))
    #expect(!template.text.contains("jane"))
  }
}
