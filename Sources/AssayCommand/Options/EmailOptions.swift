// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// What a user knows better than the tables about e-mail addresses.
struct EmailOptions: ParsableArguments {
  @Option(
    name: .customLong("allow-email-domain"),
    help: ArgumentHelp(
      "Take this domain and all below it for a company's: not disposable, no relay, no freemail provider.",
      valueName: "domain"))
  var allowedDomains: [String] = []

  @Flag(help: "Report addresses at freemail providers (email.freemail-address), as notes.")
  var reportFreemail = false

  /// Puts what these options say into a configuration.
  func apply(to configuration: inout Configuration, _ words: Words) throws {
    for domain in allowedDomains where !EmailAddress.isDomain(domain) { throw ValidationError(words.noDomain(domain)) }
    configuration.allow.emailDomains += allowedDomains
    if reportFreemail {
      configuration.rules[EmailValidator.freemailAddress.id, default: RuleSettings()].report = true
    }
  }
}
