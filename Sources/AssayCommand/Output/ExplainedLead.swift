// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// A lead that was written on the command line, judged by the configuration that is in force.
struct ExplainedLead {
  private let lead: Lead
  private let pipeline: Pipeline
  private let words: Words

  /// - Parameter values: `FIELD=VALUE`; the name may also be that of a column that an own rule is about.
  /// - Throws: `ValidationError` for a text without a field that is known.
  init(_ values: [String], _ settings: Settings, _ pipeline: Pipeline) throws {
    words = settings.words
    self.pipeline = pipeline
    let columns = settings.configuration.ownRules.flatMap(\.columns)
    var fields: [(Field, String)] = []
    for value in values {
      guard let sign = value.firstIndex(of: "=") else { throw ValidationError(words.noFieldValue) }
      let name = String(value[..<sign])
      let field = FieldDictionary.standard.field(named: name) ?? Field.known.first { $0.name == name }
      guard let field = columns.contains(name) ? Field(name) : field else {
        let known = Field.known.map(\.name) + columns
        throw ValidationError(words.unknownField(VisibleText.of(name), nearest: NearestName.of(name, among: known)))
      }
      fields.append((field, String(value[value.index(after: sign)...])))
    }
    lead = Lead(fields)
  }

  /// What one rule finds.
  func text(of rule: Rule, _ text: FindingText) -> String {
    let found = pipeline.assess(lead).findings.filter { $0.rule == rule }
    var lines = [text.style.bold(words.inThisLead)]
    if found.isEmpty { lines.append("  " + (isAllowed(rule) ? words.isAllowed : words.findsNothing)) }
    for finding in found { lines += self.lines(of: finding, text).dropLast() }
    return "\n" + lines.joined(separator: "\n") + "\n"
  }

  /// What all rules find, and what comes of that.
  func text(_ text: FindingText) -> String {
    let assessment = pipeline.assess(lead)
    let found = Severity.allCases.reversed().flatMap { severity in
      assessment.findings.filter { $0.outcome == .finding && pipeline.policy.severity(of: $0) == severity }
    }
    let (shown, count) = FindingText.firstScreen(of: found.map { self.lines(of: $0, text) })
    var lines = [text.style.bold("\(words.thisLead): " + words.verdict(assessment.verdict))] + shown
    if found.count > count {
      let rules = found.dropFirst(count).map(\.rule.id.rawValue).joined(separator: ", ")
      lines += ["", text.style.dim(words.moreFindings(found.count - count, in: rules))]
    }
    if found.isEmpty { lines.append(words.nothingFound) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of finding: Finding, _ text: FindingText) -> [String] {
    text.lines(
      of: finding, pipeline.policy.severity(of: finding), column: finding.field?.name,
      value: finding.field.flatMap { lead[$0] })
  }

  /// Whether the rule finds something that the configuration lets pass.
  private func isAllowed(_ rule: Rule) -> Bool {
    var strict = pipeline
    strict.policy.allowed = []
    strict.policy.allowedValues = [:]
    return strict.assess(lead).findings.contains { $0.rule == rule }
  }
}

extension OwnRule {
  /// The columns that the rule looks at.
  var columns: [String] {
    var targets = [target]
    switch test {
    case .requiredIf(let condition): targets.append(condition.target)
    case .compare(let comparison): targets.append(comparison.other)
    default: break
    }
    return targets.compactMap { if case .column(let name) = $0 { name } else { nil } }
  }
}
