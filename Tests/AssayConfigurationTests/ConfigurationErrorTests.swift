// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayConfiguration
import Testing

struct ConfigurationErrorTests {
  private static func message(_ text: String, in language: Language = .english) -> String? {
    do throws(ConfigurationFileError) {
      _ = try ConfigurationFile(parsing: text)
      return nil
    } catch {
      return error.message(in: language)
    }
  }

  @Test(
    arguments: [
      // Keys, rules, fields and words that do not exist.
      ("version: 1\nruls:\n", "2:1: there is no key “ruls” here. Do you mean “rules”?"),
      (
        "version: 1\nrules:\n  email.role-mailbx:\n    severity: note\n",
        "3:3: rules: “email.role-mailbx” is no rule. Do you mean “email.role-mailbox”?"
      ),
      (
        "version: 1\nrules:\n  email.role-mailbox:\n    max: 3\n    sevrity: note\n",
        "5:5: rules › email.role-mailbox: there is no key “sevrity” here. Do you mean “severity”?"
      ),
      (
        "version: 1\nrules: { email.role-mailbox: { severity: warn } }\n",
        "2:42: rules › email.role-mailbox › severity: “warn” is no severity. Do you mean “warning”?"
      ),
      ("version: 1\nlanguage: fr\n", "2:11: language: “fr” is no language. Possible: en, de."),
      ("version: 1\nlanguage: off\n", "2:11: language: “off” is no language. Possible: en, de."),
      (
        "version: 1\nrequired: [email, lastNam]\n", "2:19: required › 2: “lastNam” is no field. Do you mean “lastName”?"
      ),
      (
        "version: 1\nmapping:\n  Größe: [a]\n  Vorname: frstName\n",
        "3:10: mapping › Größe: a text is expected here, not a list."
      ),
      (
        "version: 1\nmapping:\n  Vorname: frstName\n",
        "3:12: mapping › Vorname: “frstName” is no field. Do you mean “firstName”?"
      ),
      (
        "version: 1\nrequired:\n  - { field: email, wen: phone }\n",
        "3:21: required › 1: there is no key “wen” here. Do you mean “when”?"
      ),
      (
        "version: 1\nallow: { email-domains: [acme] }\n",
        "2:26: allow › email-domains › 1: “acme” is no domain. Write it as in acme.com."
      ),
      // Wrong types and numbers.
      ("version: one\n", "1:10: version: a whole number is expected here, not a text."),
      ("version: 1\nrequired: email\n", "2:11: required: a list is expected here, not a text."),
      ("version: 1\nmapping: [a]\n", "2:10: mapping: a section of “key: value” is expected here, not a list."),
      (
        "version: 1\nrules:\n  email.role-mailbox: off\n",
        "3:23: rules › email.role-mailbox: a section of “key: value” is expected here, not a text."
      ),
      (
        "version: 1\nrules:\n  email.role-mailbox:\n    max: many\n",
        "4:10: rules › email.role-mailbox › max: a whole number is expected here, not a text."
      ),
      (
        "version: 1\nrules:\n  email.role-mailbox:\n    max: -1\n",
        "4:10: rules › email.role-mailbox › max: the number must be 0 or more."
      ),
      (
        "version: 1\npolicy: { reject-confidence: 95 }\n",
        "2:30: policy › reject-confidence: the number must be between 0 and 1."
      ),
      ("version: 1\nsuppression: {}\n", "2:14: suppression: the key “file” is missing."),
      ("- version\n", "1:1: a section of “key: value” is expected here, not a list."),
      // Settings that contradict each other.
      (
        "version: 1\nrequired: [{ field: email, any-of: [phone] }]\n",
        "2:12: required › 1: exactly one of “field” and “any-of” belongs here."
      ),
      (
        "version: 1\nrequired: [{ field: email, equals: x }]\n",
        "2:28: required › 1: “equals” needs “when”, the field that is compared."
      ),
      (
        "version: 1\nrules: { email.role-mailbox: { report: true } }\n",
        "2:32: rules › email.role-mailbox: this rule reports by itself; “severity: off” silences it."
      ),
      // Own rules.
      (
        "version: 1\nown-rules:\n  - id: own.x\n    colunm: a\n    unique: true\n",
        "4:5: own-rules › 1: there is no key “colunm” here. Do you mean “column”?"
      ),
      (
        "version: 1\nown-rules:\n  - id: email.role-mailbox\n    column: a\n    unique: true\n",
        "3:9: own-rules › 1 › id: Assay has a rule “email.role-mailbox” already."
      ),
      (
        "version: 1\nown-rules:\n  - { id: own.x, column: a, unique: true }\n  - { id: own.x, column: b, unique: true }\n",
        "4:11: own-rules › 2 › id: there is another rule “own.x”."
      ),
      (
        "version: 1\nown-rules:\n  - { id: own.x, column: a, severity: warnin, unique: true }\n",
        "3:39: own-rules › 1 › severity: “warnin” is none of: note, warning, error. Do you mean “warning”?"
      ),
      (
        "version: 1\nown-rules:\n  - { id: own.x, column: a, values-file: missing/file.txt }\n",
        "3:42: own-rules › 1 › values-file: the file of values “missing/file.txt” is not there."
      ),
      (
        "version: 1\nown-rules:\n  - { id: own.x, column: a, length: { min: a } }\n",
        "3:44: own-rules › 1 › length › min: a whole number is expected here, not a text."
      ),
      // The version.
      ("", "1:1: the version of the format is missing. Write “version: 1” first."),
      (
        "version: 2\n",
        "1:10: version: version 2 of the format is not known to assay \(assayVersion). Write “version: 1”, or update assay."
      ),
      // What is no YAML.
      ("version: 1\npolicy:\n\treject-confidence: 1\n", "3:1: a tab may not indent in YAML. Use spaces."),
      ("version: 1\ngate: {}\nversion: 1\n", "3:1: the key “version” is there twice, first in line 1."),
      (
        "version: 1\nrules:\n  email.role-mailbox:\n    max: 1\n  \"email.role-mailbox\":\n    max: 2\n",
        "5:3: the key “email.role-mailbox” is there twice, first in line 3."
      ),
      (
        "version: 1\ntables: a: b\n",
        "2:10: a colon that does not belong here. Put a text with “: ” in quotes, or check the indentation."
      ),
      ("version: 1\ntables: \"abc\n", "3:1: quotes that are not closed. It began in line 2."),
      (
        "version: 1\nrequired: [email\nmapping: 3\n",
        "3:8: a comma or a closing bracket is missing. It began in line 2."
      ),
      (
        "version: 1\n---\nversion: 1\n",
        "2:1: a second document begins here. A configuration has one. It began in line 1."
      ),
    ])
  func saysWhereAndWhat(text: String, expected: String) {
    #expect(Self.message(text) == "assay.yml:\(expected)")
  }

  @Test(
    arguments: [
      ("version: 1\nruls:\n", "2:1: Hier gibt es keinen Schlüssel „ruls“. Gemeint: „rules“?"),
      (
        "version: 1\nrules:\n  email.role-mailbox:\n    max: many\n",
        "4:10: rules › email.role-mailbox › max: Hier wird eine ganze Zahl erwartet, nicht ein Text."
      ),
      ("version: 1\nlanguage: fr\n", "2:11: language: „fr“ ist keine Sprache. Möglich: en, de."),
      ("version: 1\nversion: 1\n", "2:1: Den Schlüssel „version“ gibt es zweimal, zuerst in Zeile 1."),
    ])
  func saysItInGerman(text: String, expected: String) {
    #expect(Self.message(text, in: .german) == "assay.yml:\(expected)")
  }

  @Test func givesLineAndColumn() {
    #expect {
      _ = try ConfigurationFile(parsing: "version: 1\n\n  # comment\npolicy: { a: 1 }\n", path: "x/assay.yml")
    } throws: { error in
      let error = error as? ConfigurationFileError
      return error?.file == "x/assay.yml" && error?.line == 4 && error?.column == 11
    }
  }

  @Test func isNotBlownUpByAliases() {
    var text = "version: 1\na: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, next) in zip("abcdefgh", "bcdefghi") {
      text += "\(next): &\(next) [\((0..<10).map { _ in "*\(name)" }.joined(separator: ", "))]\n"
    }
    #expect(Self.message(text) == "assay.yml: a configuration has at most 100000 values.")
  }
}
