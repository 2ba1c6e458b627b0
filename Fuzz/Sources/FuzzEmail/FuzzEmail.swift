// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayEmail

/// Reads any bytes as an address: no crash, the same answer twice, ranges inside the value, a match key exactly where
/// there is no error, and suggestions that are themselves right.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEmail(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let address = EmailAddress.parse(bytes.span)
  precondition(EmailAddress.parse(bytes.span) == address, "a second look gives another answer")

  for finding in address.findings {
    let range = finding.range ?? 0..<0
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range lies outside the value")
    for suggestion in finding.suggestions {
      precondition(!EmailAddress.parse(suggestion.value).hasError, "a suggestion has an error itself")
    }
  }

  var key: [UInt8] = [0x7C]
  let hasKey = EmailAddress.appendMatchKey(of: bytes.span, to: &key)
  precondition(key.first == 0x7C && hasKey == (key.count > 1), "the key and the answer do not agree")
  let isUnjudged = address.findings.contains { $0.outcome == .couldNotJudge }
  precondition(hasKey == !address.hasError || isUnjudged, "a match key for an address with an error, or none without")
  if hasKey {
    var again: [UInt8] = []
    precondition(EmailAddress.appendMatchKey(of: key.span.extracting(1..<key.count), to: &again), "a key has no key")
    precondition(again.elementsEqual(key.dropFirst()), "the key of a key is another one")
  }

  judgeAsLead(bytes, address)
  return 0
}

/// The validator must find in a batch what a form finds; an empty cell is no address and none of its business.
private func judgeAsLead(_ bytes: [UInt8], _ address: EmailAddress) {
  var batch = LeadBatch(layout: FieldLayout([.email]))
  batch.appendRecord(number: 1)
  batch.setValue(at: 0, to: bytes)
  let pipeline = Pipeline(validators: [EmailValidator()], enrichers: [EmailDomainEnricher()])
  pipeline.assess(&batch)
  guard !bytes.isEmpty else { return }
  precondition(batch.findings[0].elementsEqual(address.findings), "a batch has other findings than a form")
  let domain = batch.enrichments[0].first?.value ?? ""
  precondition(domain == address.asciiDomain, "the enricher has another domain")
}
