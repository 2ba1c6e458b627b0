// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension ReferenceTable.Summary {
  /// The tables that postal codes are judged by.
  public static var postal: [ReferenceTable.Summary] {
    [
      ReferenceTable.Summary(
        "postal-codes", count: PostalCodeTable.bundled.count, sourceDate: PostalCodeTable.bundled.sourceDate
      ) { PostalCodeTable.bundled.isIntact },
      ReferenceTable.Summary("postal-regions", PostalCode.regionTable),
    ]
  }
}
