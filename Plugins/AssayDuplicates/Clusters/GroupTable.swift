// SPDX-License-Identifier: Apache-2.0

/// The group of each lead that is in one.
///
/// - Complexity: 4 bytes for each lead.
struct GroupTable {
  private var groups: [UInt32]

  init(leads: Int) { groups = [UInt32](repeating: .max, count: leads) }

  subscript(lead: Int) -> Int? {
    get { groups[lead] == .max ? nil : Int(groups[lead]) }
    set { groups[lead] = newValue.map { UInt32($0) } ?? .max }
  }
}
