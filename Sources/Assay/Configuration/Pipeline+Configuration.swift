// SPDX-License-Identifier: Apache-2.0

import AssayCompleteness
import AssayConsent
import AssayCore
import AssayDuplicates
import AssayEmail
import AssayGibberish
import AssayOwnRules

extension Pipeline {
  /// ``standard`` with what a configuration says.
  ///
  /// The folder of tables is not read here, and neither are the gate and the suppression list: they are no part of a
  /// pipeline.
  /// - Parameters:
  ///   - configuration: what the user decided.
  ///   - valueFiles: the lines of the files of values that own rules name.
  ///   - today: the date, for `consent.in-future` and own rules with ranges of dates; nil where nobody knows.
  ///   - threads: how many work on duplicates; 0 for one on each processor.
  ///   - memoryLimit: from how many bytes on duplicates are looked for with temporary files; 0 for a quarter of the
  ///     machine's memory.
  /// - Throws: ``ConfigurationError`` for an own rule that cannot be used, because a file of values or the date is missing.
  public init(
    configuration: Configuration, valueFiles: [String: [String]] = [:], today: CalendarDate? = nil, threads: Int = 0,
    memoryLimit: Int = 0
  ) throws(ConfigurationError) {
    self = .standard
    policy = Policy(configuration)
    let allowed = configuration.allow
    let reportsFreemail = configuration.rules[EmailValidator.freemailAddress.id]?.report ?? false
    let domains = Set(allowed.emailDomains)
    validators = validators.map { validator in
      switch validator {
      case is CompletenessValidator: CompletenessValidator(required: configuration.required)
      case is ConsentValidator: ConsentValidator(required: configuration.consent, today: today)
      case is EmailValidator: EmailValidator(allowedDomains: domains, reportsFreemail: reportsFreemail)
      case is GibberishValidator: GibberishValidator(allowedValues: Set(allowed.values))
      default: validator
      }
    }
    enrichers = enrichers.map { $0 is EmailDomainEnricher ? EmailDomainEnricher(allowedDomains: domains) : $0 }
    datasetValidators.removeAll { $0 is DuplicateValidator }
    switch configuration.duplicates ?? .weighed {
    case .weighed: datasetValidators.insert(DuplicateValidator(threads: threads, memoryLimit: memoryLimit), at: 0)
    case .exact: datasetValidators.insert(ExactDuplicateValidator.byMailbox, at: 0)
    case .off: break
    }
    do {
      try append(
        ownRules: configuration.ownRules, knownIDs: Set(Rule.bundled.map(\.id)), valueFiles: valueFiles, today: today)
    } catch {
      throw ConfigurationError(error, under: [.key(Configuration.CodingKeys.ownRules.rawValue)])
    }
  }
}

extension Policy {
  /// ``standard`` with what a configuration says.
  public init(_ configuration: Configuration) {
    self.init()
    if let confidence = configuration.policy.rejectConfidence { rejectConfidence = confidence }
    if let fields = configuration.policy.contactFields { contactFields = fields }
    for (id, settings) in configuration.rules {
      if settings.severity == .off { allowed.insert(id) }
      if let severity = settings.severity?.severity { severities[id] = severity }
      if !settings.allow.isEmpty { allowedValues[id] = AllowedValues(settings.allow) }
    }
  }
}
