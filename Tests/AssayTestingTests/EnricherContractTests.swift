// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Synchronization
import Testing

private struct TestEnricher: Enricher {
  var columns = [Enrichment.Column("assay_city", provenance: "the city")]
  let value: @Sendable (String) -> String

  func enrich(_ lead: borrowing LeadView, record: Int, into enrichments: inout Enrichments) {
    for column in columns { enrichments.set(column, of: record, to: Array(value(lead.string(.city)).utf8).span) }
  }
}

struct EnricherContractTests {
  private static func promises(_ enricher: TestEnricher) -> Set<ContractViolation.Promise> {
    Set(contractViolations(of: enricher, on: [[.city: "Berlin"], [:]]).map(\.promise))
  }

  @Test func hasNothingAgainstAGoodEnricher() {
    #expect(Self.promises(TestEnricher { $0 }) == [])
  }

  @Test func seesAnAnswerThatChanges() {
    let calls = Mutex(0)
    let enricher = TestEnricher { _ in
      calls.withLock {
        $0 += 1
        return "\($0)"
      }
    }
    #expect(Self.promises(enricher).isSuperset(of: [.deterministic, .batch]))
  }

  @Test(arguments: [["City"], [""], ["assay_city", "assay_city"]])
  func seesBadNamesOfColumns(names: [String]) {
    let columns = names.map { Enrichment.Column($0, provenance: "the city") }
    #expect(Self.promises(TestEnricher(columns: columns) { $0 }) == [.declared])
  }

  @Test func seesAColumnOfUnknownOrigin() {
    #expect(Self.promises(TestEnricher(columns: [.init("assay_city", provenance: "")]) { $0 }) == [.texts])
  }
}
