// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Checks that an enricher keeps the promises of its protocol, on leads that you think are hard for it.
///
/// A column that is not declared needs no check: ``Enrichments`` has no room for it.
/// - Returns: what is broken, empty if nothing is.
public func contractViolations(of enricher: some Enricher, on leads: [Lead]) -> [ContractViolation] {
  let pipeline = Pipeline(enrichers: [enricher])
  var violations = columnViolations(of: enricher.columns)
  let together = pipeline.assess(leads)
  for (index, lead) in leads.enumerated() {
    let assessment = pipeline.assess(lead)
    if pipeline.assess(lead).enrichments != assessment.enrichments {
      violations.append(.init(.deterministic, lead: index, "a second look gives other values"))
    }
    if together[index].enrichments != assessment.enrichments {
      violations.append(.init(.batch, lead: index, "the batch has other values than the lead by itself"))
    }
    for field in lead.fields {
      let isExceeded = LinearTime.isExceeded(
        by: { _ = pipeline.assess($0) }, in: field, repeating: lead[field] ?? "")
      if isExceeded { violations.append(.init(.linear, lead: index, "\(field) repeated takes more than linear time")) }
    }
  }
  return violations
}

private func columnViolations(of columns: [Enrichment.Column]) -> [ContractViolation] {
  var violations: [ContractViolation] = []
  var seen: Set<String> = []
  for column in columns {
    if !seen.insert(column.name).inserted {
      violations.append(.init(.declared, "the column \(column.name) is declared twice"))
    }
    let isSnakeCase = column.name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
    if column.name.isEmpty || !isSnakeCase {
      violations.append(.init(.declared, "the column name \(column.name) is not in snake case"))
    }
    if column.provenance.isEmpty {
      violations.append(.init(.texts, "the column \(column.name) does not say where its values come from"))
    }
  }
  return violations
}
