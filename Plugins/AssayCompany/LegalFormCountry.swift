// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The country of a company, which decides whether letters that mean many things are a legal form: `PT Maju Jaya`.
///
/// It is looked at only when there is such a word.
enum LegalFormCountry {
  /// Whether a country is one of those that have the form.
  /// - Parameter country: an ISO 3166-1 code of two letters, or a name in English or the country's own language.
  static func has(_ spelling: LegalFormSpelling, in country: Span<UInt8>) -> Bool {
    guard 2...32 ~= country.count, let form = spelling.form else { return false }
    let value = String(repairing: country)
    let code = country.count == 2 ? value.uppercased() : codes[value.lowercased()]
    return code.map(form.countries.contains) ?? false
  }

  private static let codes: [String: String] = [
    "albania": "AL", "argentina": "AR", "australia": "AU", "austria": "AT", "österreich": "AT", "belarus": "BY",
    "belgium": "BE", "belgië": "BE", "belgique": "BE", "belgien": "BE", "brazil": "BR", "brasil": "BR",
    "bulgaria": "BG",
    "canada": "CA", "chile": "CL", "china": "CN", "中国": "CN", "colombia": "CO", "croatia": "HR", "hrvatska": "HR",
    "czechia": "CZ", "czech republic": "CZ", "česko": "CZ", "denmark": "DK", "danmark": "DK", "estonia": "EE",
    "eesti": "EE", "finland": "FI", "suomi": "FI", "france": "FR", "frankreich": "FR", "germany": "DE",
    "deutschland": "DE", "greece": "GR", "ελλάδα": "GR", "hungary": "HU", "magyarország": "HU", "iceland": "IS",
    "india": "IN", "indonesia": "ID", "ireland": "IE", "italy": "IT", "italia": "IT", "italien": "IT", "japan": "JP",
    "日本": "JP", "latvia": "LV", "latvija": "LV", "lithuania": "LT", "lietuva": "LT", "liechtenstein": "LI",
    "luxembourg": "LU", "malaysia": "MY", "mexico": "MX", "méxico": "MX", "netherlands": "NL", "nederland": "NL",
    "niederlande": "NL", "new zealand": "NZ", "norway": "NO", "norge": "NO", "pakistan": "PK", "peru": "PE",
    "philippines": "PH", "poland": "PL", "polska": "PL", "polen": "PL", "portugal": "PT", "romania": "RO",
    "românia": "RO", "russia": "RU", "россия": "RU", "serbia": "RS", "srbija": "RS", "singapore": "SG",
    "slovakia": "SK", "slovensko": "SK", "slovenia": "SI", "slovenija": "SI", "south africa": "ZA", "spain": "ES",
    "españa": "ES", "spanien": "ES", "sweden": "SE", "sverige": "SE", "schweden": "SE", "switzerland": "CH",
    "schweiz": "CH", "suisse": "CH", "svizzera": "CH", "turkey": "TR", "türkiye": "TR", "ukraine": "UA",
    "україна": "UA", "united kingdom": "GB", "uk": "GB", "great britain": "GB", "england": "GB", "united states": "US",
    "usa": "US", "united states of america": "US", "uzbekistan": "UZ",
  ]
}
