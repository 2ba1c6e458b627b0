// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Why a place is suggested.
extension Suggestion.Evidence {
  /// The places that a name stands for.
  public static let place: Suggestion.Evidence = "place"
  /// The region of the lead.
  public static let region: Suggestion.Evidence = "region"
  /// The postal code of the lead.
  public static let postalCode: Suggestion.Evidence = "postal-code"
}
