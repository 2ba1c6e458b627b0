// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// Reads the telephone number of a lead: what libphonenumber reads, and what is clear from the lead besides.
///
/// - A national number of overseas France where the country is France. It is dialled from there as it stands, but has a
///   calling code of its own: 0262 40 00 00 in Réunion is +262 262 40 00 00 (national numbering plan of Arcep, decision
///   2018-0881).
/// - The number before an extension in Japanese, Chinese or Korean, which libphonenumber takes for no number.
enum LeadNumber {
  private static let france = PhoneRegion("FR")
  /// Réunion, Mayotte, Guadeloupe with Saint-Barthélemy and Saint-Martin, French Guiana, Martinique.
  private static let overseas = ["RE", "YT", "GP", "GF", "MQ"].compactMap { PhoneRegion($0) }
  /// Extension: Japanese, Chinese in both scripts, Korean.
  private static let wordsForExtension = ["内線", "分机", "分機", "내선"].map { Array($0.utf8) }

  @inline(__always)
  static func read(_ value: Span<UInt8>, in region: PhoneRegion?) -> Result<PhoneNumber, PhoneNumber.Defect> {
    let result = PhoneReader.read(value, in: region)
    if case .success(let number) = result, number.isValid { return result }
    return read(value, in: region, insteadOf: result)
  }

  /// Whether a number is of the plan of a region, or of overseas France where that is France.
  static func isAtHome(_ number: PhoneNumber, in region: PhoneRegion?) -> Bool {
    guard let region else { return false }
    return number.countryCode == region.callingCode
      || region == france && overseas.contains { $0.callingCode == number.countryCode }
  }

  @inline(never)
  private static func read(
    _ value: Span<UInt8>, in region: PhoneRegion?, insteadOf result: Result<PhoneNumber, PhoneNumber.Defect>
  ) -> Result<PhoneNumber, PhoneNumber.Defect> {
    if case .failure(.notANumber) = result, let end = startOfExtension(in: value) {
      return PhoneReader.read(value.extracting(0..<end), in: region)
    }
    guard let region, region == france else { return result }
    for other in overseas {
      let otherResult = PhoneReader.read(value, in: other)
      if case .success(let number) = otherResult, number.isValid { return otherResult }
    }
    return result
  }

  /// Where a word for an extension stands in a value that is short enough for a number.
  private static func startOfExtension(in value: Span<UInt8>) -> Int? {
    guard value.count <= PhoneSymbols.longest else { return nil }
    for index in value.indices where value[index] >= 0x80 {
      for word in wordsForExtension where index + word.count <= value.count {
        if word.indices.allSatisfy({ value[index + $0] == word[$0] }) { return index }
      }
    }
    return nil
  }
}

extension PhoneNumber {
  /// The number of a lead in a country, if it can be read.
  package static func ofLead(_ value: Span<UInt8>, in country: Country?) -> PhoneNumber? {
    let region = country.map { PhoneRegion($0.alpha2Bytes.0, $0.alpha2Bytes.1) } ?? nil
    guard case .success(let number) = LeadNumber.read(value, in: region) else { return nil }
    return number
  }

  /// The number of a lead whose country is a name or a code, if it can be read.
  package static func ofLead(_ value: Span<UInt8>, inCountryNamed country: Span<UInt8>) -> PhoneNumber? {
    // With a plus a number is the same everywhere, unless it is written in an odd way; names of countries take time.
    if !value.isEmpty, value[0] == UInt8(ascii: "+"), case .success(let number) = LeadNumber.read(value, in: nil),
      number.isValid
    {
      return number
    }
    let home = HomeRegion(ofCountry: country, otherwise: nil)
    guard case .success(let number) = LeadNumber.read(value, in: home.region) else { return nil }
    return number
  }
}
