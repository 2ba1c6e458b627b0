// SPDX-License-Identifier: Apache-2.0

import AssayDuplicates
import AssayEmail

extension ExactDuplicateValidator {
  /// Finds leads with the mailbox of an earlier one, in one reading and with little memory; see
  /// ``EmailAddress/appendMatchKey(of:to:)``.
  public static let byMailbox = ExactDuplicateValidator(field: .email, rule: sameEmail) { address, key in
    EmailAddress.appendMatchKey(of: address, to: &key)
  }
}
