// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// A lead that was written on the command line, and what a rule says of it.
struct ExplainedLead {
  private let lead: Lead
  private let words: Words

  /// - Parameter values: `FIELD=VALUE`.
  /// - Throws: `ValidationError` for a text without a field that is known.
  init(_ values: [String], _ words: Words) throws {
    var fields: [(Field, String)] = []
    for value in values {
      guard let sign = value.firstIndex(of: "=") else { throw ValidationError(words.noFieldValue(value)) }
      let name = String(value[..<sign])
      guard let field = FieldDictionary.standard.field(named: name) ?? Field.known.first(where: { $0.name == name })
      else {
        throw ValidationError(
          words.unknownField(name, nearest: NearestName.of(name, among: Field.known.map(\.name))))
      }
      fields.append((field, String(value[value.index(after: sign)...])))
    }
    lead = Lead(fields)
    self.words = words
  }

  /// What the rule finds, with its suggestions, how sure each is, and why.
  func text(of rule: Rule, _ style: Style) -> String {
    let findings = Pipeline.standard.assess(lead).findings.filter { $0.rule == rule }
    var lines = [style.bold(words.inThisLead)]
    if findings.isEmpty { lines.append("  " + words.findsNothing) }
    for finding in findings {
      let sureness = finding.outcome == .finding ? " " + words.sure(finding.confidence) : ""
      lines.append("  " + VisibleText.of(finding.message(in: words.language)) + style.dim(sureness))
      for suggestion in finding.suggestions {
        let why = suggestion.evidence.map(\.rawValue).joined(separator: ", ")
        let sureness = words.sure(suggestion.confidence, because: why)
        lines.append("  → \(suggestion.field.name): \(VisibleText.of(suggestion.value)) " + style.dim(sureness))
      }
    }
    return "\n" + lines.joined(separator: "\n") + "\n"
  }
}
