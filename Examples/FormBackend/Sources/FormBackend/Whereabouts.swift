// SPDX-License-Identifier: Apache-2.0

import Assay

/// Where a lead is, by tables that are compiled in; nil where no such city is known in the country.
func whereabouts(city: String, country: String) -> String? {
  guard let country = Country.named(country)?.country,
    let place = Gazetteer.bundled.places(named: city, in: country).first
  else { return nil }
  return "\(place), \(place.timeZone)"
}
