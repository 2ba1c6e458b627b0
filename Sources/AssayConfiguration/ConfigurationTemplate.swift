// SPDX-License-Identifier: Apache-2.0

import Assay

/// A commented `assay.yml` to begin with, from what is known of a file of leads. No value of a lead stands in it.
public struct ConfigurationTemplate: Sendable {
  /// The language of the comments and of the messages.
  public var language: Language
  /// The name of the file, as the comments say it; nil where there is none.
  public var file: String?
  /// The columns of the file and their fields; nil for a column that is no field.
  public var columns: [(name: String, field: Field?)]
  /// The rules that found something in the file.
  public var found: [Report.RuleCount]

  /// A template without a file.
  public init(language: Language = .english) {
    self.language = language
    columns = []
    found = []
  }

  /// A template for a file that was looked at and judged.
  public init(language: Language, survey: FileSurvey, counts: Report) {
    self.init(language: language)
    file = survey.name
    columns = zip(survey.mapping.header, survey.mapping.fields).map { (name: $0, field: $1) }
    found = counts.rules.filter { $0.findings > 0 }
  }

  /// The text of the file.
  public var text: String {
    [head, mapping, required, policy, duplicates, allow, rules, ownRules, gate, suppression, consent].joined(
      separator: "\n")
  }

  private func pick(_ english: String, _ german: String) -> String { language == .german ? german : english }

  /// A name of a file, which may have a line break like any other text.
  private var shownFile: String { String((file ?? "").map { $0.isNewline ? " " : $0 }) }
}

// MARK: - Parts

extension ConfigurationTemplate {
  private var head: String {
    pick(
      """
      # What assay does with the leads in this folder and below it.
      # The command line comes before it; assay check --no-config does without it.
      version: 1

      # The language of messages: en or de. Without this line: that of the user.
      """,
      """
      # Was assay mit den Leads in diesem Ordner und darunter macht.
      # Die Kommandozeile geht vor; assay check --no-config kommt ohne diese Datei aus.
      version: 1

      # Die Sprache der Meldungen: en oder de. Ohne diese Zeile: die des Benutzers.
      """) + "\nlanguage: \(language.rawValue)\n"
  }

  private var mapping: String {
    let lines = mappingLines
    if lines.isEmpty {
      return pick(
        "# The field of each column, where its name does not tell. Empty: leave the column alone.\n",
        "# Das Feld jeder Spalte, wo es der Name nicht verrät. Leer: Die Spalte bleibt, wie sie ist.\n")
        + "# mapping:\n#   Mail-Kontakt: email\n"
    }
    return pick(
      "# The field of each column of \(shownFile). Empty: leave the column alone.\n",
      "# Das Feld jeder Spalte von \(shownFile). Leer: Die Spalte bleibt, wie sie ist.\n") + "mapping:\n"
      + lines.map { "  \($0)\n" }.joined()
  }

  private var mappingLines: [String] {
    var seen: Set<String> = []
    return columns.compactMap { column, field in
      guard !column.isEmpty, !column.hasPrefix(ColumnMapping.ownPrefix), seen.insert(column).inserted else {
        return nil
      }
      return "\(YAMLText.quoted(column)):\(field.map { " " + $0.name } ?? "")"
    }
  }

  private var required: String {
    pick(
      "# What every lead must have; of a list in the list, one.\n",
      "# Was jeder Lead haben muss; von einer Liste eines.\n")
      + "# required:\n#   - lastName\n#   - [email, phone]\n#   - { field: region, when: country, equals: US }\n"
  }

  private var policy: String {
    pick(
      "# How findings become a verdict: from which confidence on an error rejects; the ways of contact that save a lead.\n",
      "# Wie aus Befunden ein Urteil wird: ab welcher Sicherheit ein Fehler ablehnt; Kontaktwege, die einen Lead retten.\n"
    )
      + "# policy:\n#   reject-confidence: 0.95\n#   contact-fields: [email, phone, mobilePhone]\n"
  }

  private var duplicates: String {
    pick(
      "# How duplicates are found: weighed, by all that two leads share; exact, by the mailbox alone; off.\n",
      "# Wie Dubletten gefunden werden: weighed, nach allem Gemeinsamen; exact, nur nach dem Postfach; off.\n")
      + "# duplicates: weighed\n"
  }

  private var allow: String {
    pick(
      "# What you vouch for: domains of companies that look like a provider's, values that look invented and are real.\n",
      "# Wofür Sie bürgen: Domains von Firmen, die nach einem Anbieter aussehen; Werte, die erfunden aussehen und echt sind.\n"
    )
      + "# allow:\n#   email-domains: [acme.com]\n#   values: [Qwertz]\n"
  }

  private var rules: String {
    let comment = pick(
      "# note: worth knowing; warning: a person looks; error: the lead is rejected; off: not reported.\n"
        + "# allow: values that the rule does not report; max, max-share: how many findings assay check lets pass.\n",
      "# note: wissenswert; warning: jemand sieht nach; error: der Lead wird abgelehnt; off: nicht gemeldet.\n"
        + "# allow: Werte, die die Regel nicht meldet; max, max-share: wie viele Befunde assay check durchgehen lässt.\n"
    )
    if found.isEmpty {
      return comment
        + "# rules:\n#   email.role-mailbox:\n#     severity: off\n#     allow: [info@acme.com]\n"
    }
    let introduction = pick(
      "# The rules that found something in \(shownFile).\n", "# Die Regeln, die in \(shownFile) etwas gefunden haben.\n"
    )
    return introduction + comment + "rules:\n" + found.map(entry).joined()
  }

  private func entry(_ count: Report.RuleCount) -> String {
    let number = count.findings
    let findings = pick(
      number == 1 ? "1 finding" : "\(number) findings", number == 1 ? "1 Befund" : "\(number) Befunde")
    let comment = Self.wrapped("\(findings). \(count.rule.text(in: language).finds)", startingWith: "  # ")
    return "\(comment)  \(count.rule.id.rawValue):\n    severity: \(count.rule.severity.name)\n"
  }

  /// Lines of at most a hundred characters.
  private static func wrapped(_ text: String, startingWith start: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 100 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(start + word)
      }
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private var ownRules: String {
    pick(
      "# Rules that need no code; assay rules test tries their examples.\n",
      "# Regeln ohne Code; assay rules test probiert ihre Beispiele.\n")
        + """
        # own-rules:
        #   - id: own.customer-number
        #     column: Kundennummer
        #     pattern: 'K-[0-9]{6}'
        #     examples: { good: [K-123456], bad: ['123456'] }

        """
  }

  private var gate: String {
    pick(
      """
      # When assay check fails: from which severity on a finding does; how many values may have no answer; the findings
      # that assay baseline took down, and that do not count.

      """,
      """
      # Wann assay check scheitert: ab welchem Gewicht ein Befund; wie viele Werte ohne Antwort bleiben dürfen; welche
      # Befunde assay baseline festgehalten hat, die nicht zählen.

      """)
      + "gate:\n  severity: warning\n  # unavailable: 0\n  # baseline: assay-baseline.txt\n"
  }

  private var suppression: String {
    pick(
      "# People who must not be contacted: the list that assay suppress makes. Its key: --key or ASSAY_KEY.\n",
      "# Die Sperrliste, die assay suppress anlegt: wer nicht kontaktiert werden darf. Schlüssel: --key oder ASSAY_KEY.\n"
    )
      + "# suppression: { file: suppressed.txt }\n"
  }

  private var consent: String {
    pick(
      "# The evidence of consent that every lead must have: when, how, to which wording.\n",
      "# Der Nachweis der Einwilligung, den jeder Lead haben muss: wann, wie, zu welchem Wortlaut.\n")
      + "# consent: { when: consentAt, how: consentSource, wording: consentText }\n"
  }
}

/// Writes texts so that YAML reads them as they are.
enum YAMLText {
  /// Words that YAML 1.1 or 1.2 takes for something other than a text.
  private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

  /// The text, in quotes where it needs them.
  static func quoted(_ text: String) -> String {
    if isPlain(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || (0x7F..<0xA1).contains(scalar.value) || isInvisible(scalar):
        let digits = String(scalar.value, radix: 16)
        quoted += scalar.value > 0xFFFF ? "\\U" : "\\u"
        quoted += String(repeating: "0", count: (scalar.value > 0xFFFF ? 8 : 4) - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: scalar != " "
    case .privateUse, .unassigned, .surrogate: true
    default: false
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " " else { return false }
    return !reserved.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || " -_.()/".unicodeScalars.contains(scalar)
      }
  }
}
