// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Names that are a slip away from that of a provider and are somebody else's; see Reference/Email/TypoTargets.
enum OtherNames {
  /// - Parameter name: the first label of a registrable domain, in lower case.
  static func contains(_ name: Span<UInt8>) -> Bool { ReferenceTable.typoTargets.value(of: name) != nil }
}
