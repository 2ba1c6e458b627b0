// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// Counts the leads whose postal code lost its leading zero.
public struct LostZeros: Sendable {
  /// How many there are.
  public private(set) var count = 0
  private var countries = CountryMemory()

  /// None yet.
  public init() {}

  /// Looks at a lead.
  public mutating func add(_ lead: borrowing LeadView) {
    let code = lead[.postalCode]
    // A code that lacks a digit has three to seven, and perhaps a hyphen: 1310-100 in Brazil.
    guard code.count >= 3, code.count <= 8 else { return }
    for index in code.indices where code[index] &- 0x30 >= 10 && code[index] != UInt8(ascii: "-") { return }
    guard let name = countries.named(lead[.country]), !name.isAmbiguous else { return }
    if case .lacksZero = PostalCode.judge(code, in: name.country) { count += 1 }
  }

  /// Adds what another part counted.
  public mutating func merge(_ next: LostZeros) { count += next.count }
}
