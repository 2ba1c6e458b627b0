// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayDisposableDomains
import CAssayMailProviders
import CAssayProviderRules
import CAssayPublicSuffixes
import CAssayRoleMailboxes
import CAssayTypoTargets

/// The tables of `Reference/Email`; what their numbers mean stands in the build script of each.
extension ReferenceTable {
  static let publicSuffixes = ReferenceTable(start: assay_public_suffixes(), count: assay_public_suffixes_size)
  static let disposableDomains = ReferenceTable(
    start: assay_disposable_domains(), count: assay_disposable_domains_size)
  static let mailProviders = ReferenceTable(start: assay_mail_providers(), count: assay_mail_providers_size)
  static let providerRules = ReferenceTable(start: assay_provider_rules(), count: assay_provider_rules_size)
  static let roleMailboxes = ReferenceTable(start: assay_role_mailboxes(), count: assay_role_mailboxes_size)
  static let typoTargets = ReferenceTable(start: assay_typo_targets(), count: assay_typo_targets_size)

  /// All of them, by their names.
  static let ofEmail = [
    Summary("public-suffixes", publicSuffixes), Summary("disposable-domains", disposableDomains),
    Summary("mail-providers", mailProviders), Summary("provider-rules", providerRules),
    Summary("role-mailboxes", roleMailboxes), Summary("typo-targets", typoTargets),
  ]
}
