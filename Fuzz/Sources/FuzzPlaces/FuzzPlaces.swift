// SPDX-License-Identifier: Apache-2.0

import AssayCore
@testable import AssayCountries
import AssayGeo
import AssayPostal

/// Takes any bytes for a name of a country, for one of a subdivision and for a postal code: no crash, the same answer twice, a
/// well-formed code well-formed as it is written, parts inside the value; and as the values of a lead, alone and in a batch
/// alike.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlaces(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let name = Country.named(bytes.span)
  var memory = CountryMemory()
  for _ in 1...2 { precondition(memory.named(bytes.span) == name, "a remembered name is another country") }
  if name != nil { precondition(Country.suggestions(for: bytes.span).isEmpty, "a right name is misspelt") }
  for code in ["DE", "GB", "US", "NL", "LV", "AE"] {
    guard let country = Country(alpha2: code) else { continue }
    let region = Region.named(bytes.span, in: country)
    precondition(region == nil || region?.country == country, "a subdivision is in another country")
    if let found = PostalCode(bytes.span, in: country) {
      precondition(PostalCode(found.description, in: country) == found, "a code is another one as it is written")
      precondition(found.regions.allSatisfy { $0.country == country }, "a code lies in another country")
    }
    if let parts = PostalCode.parts(of: bytes.span, in: country) {
      precondition(max(parts.code.upperBound, parts.city.upperBound) <= count, "a part lies outside the value")
      precondition(!parts.code.overlaps(parts.city), "code and city overlap")
    }
  }
  for place in Gazetteer.bundled.places(named: bytes.span, in: Country(alpha2: "DE")) {
    precondition(place.country.alpha2 == "DE", "a place is in another country")
  }
  judgeAsLeads(bytes)
  return 0
}

/// The parts of the bytes between line ends are the values; the second lead is the first one again.
private func judgeAsLeads(_ bytes: [UInt8]) {
  let fields: [Field] = [.postalCode, .country, .region, .city, .postalCodeAndCity]
  let values = bytes.split(separator: 0x0A, maxSplits: fields.count - 1, omittingEmptySubsequences: false)
  var batch = LeadBatch(layout: FieldLayout(fields))
  for number in 1...2 {
    batch.appendRecord(number: number)
    for (slot, value) in values.enumerated() { batch.setValue(at: slot, to: Array(value)) }
  }
  for validator in [PostalCodeValidator(), PlaceValidator()] as [any Validator] {
    let alone = validator.validate(batch.lead(at: 0))
    var judged = batch
    Pipeline(validators: [validator], enrichers: [PlaceEnricher()]).assess(&judged)
    precondition(judged.findings[0].elementsEqual(alone), "a batch has other findings than a lead")
    precondition(judged.findings[1].elementsEqual(alone), "a value that comes again is judged otherwise")
    precondition(judged.enrichments[0] == judged.enrichments[1], "a value that comes again is enriched otherwise")
  }
}
