// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// How many postal codes of each country have, need or lack a zero.
struct ZeroCounts {
  private struct Count {
    var lost = 0
    var kept = 0
    var notNeeded = 0
  }

  private var counts: [Country: Count] = [:]
  private var countries = CountryMemory()

  mutating func add(_ lead: borrowing LeadView) {
    guard !lead.isEmpty(.postalCode), let name = countries.named(lead[.country]), !name.isAmbiguous else { return }
    switch PostalCode.judge(lead[.postalCode], in: name.country) {
    case .lacksZero: counts[name.country, default: Count()].lost += 1
    case .wellFormed(let code) where code.compact.isDigits:
      if code.compact[0] == UInt8(ascii: "0") {
        counts[name.country, default: Count()].kept += 1
      } else {
        counts[name.country, default: Count()].notNeeded += 1
      }
    default: return
    }
  }

  /// The countries of whose codes no zero is left: none of 30 or more whole codes has one, and one in twenty to one in three
  /// is short. In Germany one code in eleven begins with 0: that 30 of them have none by chance is one case in eighteen, and
  /// fewer short ones may be typing errors.
  var countriesWithoutZeros: [Country] {
    let proven = counts.filter { _, count in
      count.kept == 0 && count.lost >= 3 && count.notNeeded >= 30 && count.lost * 20 >= count.notNeeded
        && count.lost * 2 <= count.notNeeded
    }
    return proven.keys.sorted()
  }
}
