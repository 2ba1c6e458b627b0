// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayEmail

struct DomainTablesTests {
  /// The quick look-up of short names must agree with the list.
  @Test func knowsEachTopLevelDomain() {
    let names = ReferenceTable.publicSuffixes.entries.map(\.name).filter { !$0.contains(".") }
    for name in names + ["zz", "zzz", "q", "a-b", "1a", "x1", "co1", "DE", "Com"] {
      let bytes = Array(name.utf8)
      let quick = DomainTables.bundled.flags(ofTopLevel: bytes.span)
      #expect(quick == PublicSuffixList.bundled.flags(of: bytes.span), "\(name)")
    }
  }

  @Test(arguments: [
    ("GMail.com", AddressFacts.Signs.freemail), ("mozmail.com", .relay), ("mailinator.com", .disposable),
    ("acme.com", AddressFacts.Signs()),
  ])
  func tellsWhatADomainIsKnownFor(domain: String, signs: AddressFacts.Signs) {
    let bytes = Array(domain.utf8)
    let found = DomainTables.bundled.signs(of: bytes.span)
    #expect(found == signs)
  }
}
