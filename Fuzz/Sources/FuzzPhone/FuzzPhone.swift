// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayPhone

/// Reads any bytes as a telephone number, the first one as the region: no crash, the same answer twice, E.164 and RFC
/// 3966 that are read back as the same number, suggestions that are themselves valid, and an enrichment exactly for
/// valid numbers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPhone(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let regions = ["", "DE", "US", "AR", "BR", "IT", "AG", "JP", "GB", "AU", "CN", "MX", "FI", "SM", "AC", "KR"]
  let country = regions[Int(input.first ?? 0) % regions.count]
  let bytes = Array(input.dropFirst())
  let number = try? PhoneNumber(parsing: bytes.span, in: PhoneRegion(country))
  precondition((try? PhoneNumber(parsing: bytes.span, in: PhoneRegion(country))) == number, "another answer")
  if let number {
    check(number)
  }
  judgeAsLead(bytes, country)
  return 0
}

private func check(_ number: PhoneNumber) {
  precondition((2...17).contains(number.nationalNumber.utf8.count), "a national number of no length")
  precondition(number.isValid == (number.kind != nil), "valid without a kind, or not valid with one")
  precondition(!number.isValid || number.region != nil, "valid in no region")
  guard number.isValid else { return }
  // A zero that belongs to a number may be taken for a national prefix, unless the number is none without it.
  guard let again = try? PhoneNumber(parsing: number.rfc3966) else { preconditionFailure("its own URI is no number") }
  precondition(again.extension == number.extension, "its own URI has another extension")
  precondition(again.countryCode == number.countryCode, "its own URI has another calling code")
}

/// The enricher must write what the reader reads; suggestions must be right.
private func judgeAsLead(_ bytes: [UInt8], _ country: String) {
  var batch = LeadBatch(layout: FieldLayout([.phone, .country]))
  batch.appendRecord(number: 1)
  batch.setValue(at: 0, to: bytes)
  batch.setValue(at: 1, to: Array(country.utf8))
  let pipeline = Pipeline(validators: [PhoneValidator()], enrichers: [PhoneEnricher()])
  pipeline.assess(&batch)
  let e164 = batch.enrichments[0].first { $0.column == PhoneEnricher.e164 }?.value
  for finding in batch.findings[0] {
    precondition(finding.rule == PhoneValidator.countryDiffers || e164 == nil, "a finding about a number that is right")
    for suggestion in finding.suggestions where finding.rule != PhoneValidator.decimalNumber {
      precondition((try? PhoneNumber(parsing: suggestion.value))?.isValid == true, "a suggestion is not valid")
    }
  }
}
