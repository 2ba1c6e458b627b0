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

  /// The pipeline with these options in place of the standard ones.
  func apply(to pipeline: inout Pipeline, _ words: Words) throws {
    for domain in allowedDomains where !Self.isDomain(domain) { throw ValidationError(words.noDomain(domain)) }
    let allowed = Set(allowedDomains)
    pipeline.validators = pipeline.validators.map {
      $0 is EmailValidator ? EmailValidator(allowedDomains: allowed, reportsFreemail: reportFreemail) : $0
    }
    pipeline.enrichers = pipeline.enrichers.map {
      $0 is EmailDomainEnricher ? EmailDomainEnricher(allowedDomains: allowed) : $0
    }
  }

  /// Whether an address may have the text behind its @.
  private static func isDomain(_ text: String) -> Bool {
    let address = EmailAddress.parse("a@\(text)")
    return !address.hasError && !address.asciiDomain.isEmpty
  }
}
