// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// The region in which a lead's numbers would be dialled as they stand: that of its country.
struct HomeRegion {
  /// Nil where the country is not known, or has no numbers of its own.
  let region: PhoneRegion?
  /// Whether the country cannot be another one: `Georgia` may be a state, `NA` no country at all.
  let isCertain: Bool

  /// - Parameters:
  ///   - country: a name or a code, as the lead has it.
  ///   - fallback: the region of a lead without a country.
  ///   - resolve: says which country a name means.
  @inline(__always)
  init(
    ofCountry country: Span<UInt8>, otherwise fallback: PhoneRegion?,
    resolving resolve: (Span<UInt8>) -> Country.Name? = { Country.named($0) }
  ) {
    if country.isEmpty {
      self.init(region: fallback, isCertain: true)
    } else if country.count == 2, let known = PhoneRegion(country) {
      // Three regions have plans of their own and are no countries: AC, TA, XK.
      self.init(region: known, isCertain: !Self.isNotAvailable(country))
    } else if let name = resolve(country) {
      let (first, second) = name.country.alpha2Bytes
      self.init(region: PhoneRegion(first, second), isCertain: !name.isAmbiguous)
    } else {
      self.init(region: nil, isCertain: false)
    }
  }

  private init(region: PhoneRegion?, isCertain: Bool) {
    self.region = region
    self.isCertain = isCertain
  }

  /// "NA": Namibia, or what stands for no value.
  @inline(__always)
  private static func isNotAvailable(_ code: Span<UInt8>) -> Bool {
    code[0] | 0x20 == UInt8(ascii: "n") && code[1] | 0x20 == UInt8(ascii: "a")
  }
}
