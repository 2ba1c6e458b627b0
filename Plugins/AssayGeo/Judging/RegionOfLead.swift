// SPDX-License-Identifier: Apache-2.0

import AssayCountries

/// Where in its country a lead is, by its region or its postal code.
struct RegionOfLead {
  /// What the region of the lead names, or where its postal code may lie.
  let regions: [Region]
  /// What is known of it.
  let source: Source

  /// Which field of the lead it is known by.
  enum Source {
    case region
    case postalCode
  }

  private let table: GazetteerBytes

  init(_ regions: [Region], by source: Source, in table: GazetteerBytes) {
    self.regions = regions
    self.source = source
    self.table = table
  }

  /// Whether a place is in it; nil if the place's region has no code.
  func contains(_ place: Int) -> Bool? {
    guard let own = table.code(ofRegion: table.region(of: place)) else { return nil }
    return regions.contains { $0.overlaps(own) }
  }

  /// Whether the gazetteer has places that are known to be in it, so that a city could be among them.
  func isKnown(inCountry number: Int) -> Bool {
    table.regions(ofCountry: number).contains { region in
      guard let code = table.code(ofRegion: region) else { return false }
      return regions.contains { $0.overlaps(code) }
    }
  }
}
