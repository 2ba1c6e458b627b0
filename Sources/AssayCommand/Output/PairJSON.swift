// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayJSONLines

/// What a run knows about two leads, as one object for programs; see `docs/formats.md`.
struct PairJSON {
  let text: String

  init(_ report: PairReport) {
    var buffer = Array("{\"format\":1,\"relation\":\"\(report.relation.rawValue)\",\"records\":[".utf8)
    for (index, lead) in report.leads.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer += Array("{\"record\":\(lead.number)".utf8)
      if let file = lead.file, let record = lead.recordInFile {
        buffer += Array(",\"file\":".utf8)
        JSONText.append(file, to: &buffer)
        buffer += Array(",\"file_record\":\(record)".utf8)
      }
      if let cluster = lead.cluster { buffer += Array(",\"cluster\":\(cluster)".utf8) }
      buffer += Array(",\"others\":\(Self.list(lead.others)),\"other_count\":\(lead.otherCount)".utf8)
      buffer += Array(",\"possible\":\(Self.list(lead.possible))}".utf8)
    }
    buffer += Array("],\"pairs\":[".utf8)
    for (index, explanation) in report.explanations.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      Self.append(explanation, to: &buffer)
    }
    buffer += Array("]}\n".utf8)
    text = String(decoding: buffer, as: UTF8.self)
  }

  private static func append(_ explanation: PairExplanation, to buffer: inout [UInt8]) {
    buffer += Array("{\"record\":\(explanation.record),\"other_record\":\(explanation.other),\"rule\":".utf8)
    JSONText.append(explanation.rule.rawValue, to: &buffer)
    buffer += Array(",\"match_weight\":\(number(explanation.waterfall.weight)),\"match_probability\":".utf8)
    // Rounded as in clusters.csv.
    buffer += Array("\((explanation.probability * 1_000_000).rounded() / 1_000_000),\"comparisons\":[".utf8)
    for (index, step) in explanation.waterfall.steps.enumerated() {
      buffer += Array(index == 0 ? "{\"name\":".utf8 : ",{\"name\":".utf8)
      JSONText.append(step.comparison.name, to: &buffer)
      if let agreement = step.comparison.agreement {
        buffer += Array(",\"agreement\":".utf8)
        JSONText.append(agreement.name, to: &buffer)
      }
      buffer += Array(",\"weight\":\(number(step.weight)),\"sum\":\(number(step.after))}".utf8)
    }
    buffer += Array("]}".utf8)
  }

  private static func list(_ numbers: [Int]) -> String { "[\(numbers.map(String.init).joined(separator: ","))]" }

  /// Hundredths as a number.
  private static func number(_ hundredths: Int) -> String {
    let (whole, rest) = Int(clamping: hundredths.magnitude).quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
