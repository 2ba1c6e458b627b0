// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension ReferenceTable.Summary {
  /// The tables that a part judges by which resolves names of countries and of their subdivisions.
  public static var countries: [ReferenceTable.Summary] {
    [
      ReferenceTable.Summary(
        "countries", count: CountryTable.bundled.count, sourceDate: CountryTable.bundled.sourceDate
      ) { CountryTable.bundled.isIntact },
      ReferenceTable.Summary("country-names", CountryKey.names),
      ReferenceTable.Summary("regions", RegionKey.names),
      ReferenceTable.Summary(
        "region-names", count: RegionNameTable.bundled.count, sourceDate: RegionNameTable.bundled.sourceDate
      ) { RegionNameTable.bundled.isIntact },
      ReferenceTable.Summary(
        "place-name-folding", count: FoldingTable.bundled.count, sourceDate: FoldingTable.bundled.sourceDate
      ) { FoldingTable.bundled.isIntact },
    ]
  }
}
