// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayJSONLines

/// What was merged, as one object for programs; see `docs/formats.md`.
struct MergeJSON {
  let text: String

  init(_ report: MergeReport) {
    var buffer = Array(
      """
      {"format":1,"accepted":\(report.accepted),"review":\(report.review),"written":\(report.written),\
      "duplicates":\(report.duplicates),"duplicates_without_lead":\(report.duplicatesWithoutLead),\
      "golden":\(report.golden),"changed":\(report.changed),"values":\(report.values),\
      "derived_values":\(report.derivedValues),"file":
      """.utf8)
    JSONText.append(report.path, to: &buffer)
    buffer += Array(",\"changes\":".utf8)
    JSONText.append(report.changesPath, to: &buffer)
    buffer += Array("}\n".utf8)
    text = String(decoding: buffer, as: UTF8.self)
  }
}
