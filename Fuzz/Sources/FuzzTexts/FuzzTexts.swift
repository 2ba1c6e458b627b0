// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayGibberish

/// Judges any bytes as each kind of text: no crash, the same answer twice, ranges inside the text, confidences from 0 to 1; and
/// as the values of a lead, alone and in a batch alike.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTexts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for kind in TextKind.allCases {
    let judgement = TextJudgement(bytes.span, as: kind)
    precondition(TextJudgement(bytes.span, as: kind) == judgement, "a second look gives another answer")
    for evidence in [judgement.fact, judgement.pattern, judgement.shape, judgement.letters] {
      guard let evidence else { continue }
      precondition(evidence.range.upperBound <= bytes.count, "a range lies outside the text")
      precondition((0...1).contains(evidence.confidence), "a confidence is none")
    }
  }
  judgeAsLeads(bytes)
  return 0
}

/// The parts of the bytes between line ends are the values; the second lead is the first one again.
private func judgeAsLeads(_ bytes: [UInt8]) {
  let fields: [Field] = [.firstName, .lastName, .email, .company, .city, .message]
  let values = bytes.split(separator: 0x0A, maxSplits: fields.count - 1, omittingEmptySubsequences: false)
  var batch = LeadBatch(layout: FieldLayout(fields))
  for number in 1...2 {
    batch.appendRecord(number: number)
    for (slot, value) in values.enumerated() { batch.setValue(at: slot, to: Array(value)) }
  }
  let validator = GibberishValidator()
  let alone = validator.validate(batch.lead(at: 0))
  Pipeline(validators: [validator]).assess(&batch)
  precondition(batch.findings[0].elementsEqual(alone), "a batch has other findings than a lead")
  precondition(batch.findings[1].elementsEqual(alone), "a value that comes again is judged otherwise")
}
