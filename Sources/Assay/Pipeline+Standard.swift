// SPDX-License-Identifier: Apache-2.0

import AssayColumns
import AssayCompany
import AssayCompleteness
import AssayConsent
import AssayCore
import AssayDuplicates
import AssayEmail
import AssayGeo
import AssayGibberish
import AssayNames
import AssayPhone
import AssayPostal
import AssayUnicode

extension Pipeline {
  /// Everything that Assay brings along, in the order that a lead needs: canonical form first, then the judges, then what
  /// can be derived from a lead that is in order.
  ///
  /// ```swift
  /// let assessment = Pipeline.standard.assess([.fullName: "Jane Miller", .email: "jane@@acme.com"])
  /// assessment.verdict                                  // .review
  /// assessment.findings.first?.rule.id                  // "email.several-at-signs"
  /// assessment.findings.first?.suggestions.first?.value // "jane@acme.com"
  /// ```
  ///
  /// It is an ordinary pipeline; add to its parts, take some away, or put one together from nothing.
  public static let standard = Pipeline(
    normalizers: [UnicodeNormalizer()],
    validators: [
      CompletenessValidator(), ConsentValidator(), TextValidator(), NameValidator(), GibberishValidator(),
      EmailValidator(), CompanyValidator(), PlaceValidator(), PhoneValidator(), PostalCodeValidator(),
      SerialDateValidator(),
    ],
    datasetValidators: [
      DuplicateValidator(),
      ColumnSlipValidator(), ColumnCauseValidator(), MisreadFileValidator(),
    ],
    enrichers: [PersonNameEnricher(), EmailDomainEnricher(), PhoneEnricher(), CompanyNameEnricher(), PlaceEnricher()])
}
