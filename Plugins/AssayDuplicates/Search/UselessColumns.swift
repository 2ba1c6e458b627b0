// SPDX-License-Identifier: Apache-2.0

/// Columns of the user's own that tell no two leads apart or together: all values different, as in a number of each lead,
/// or nearly all the same.
enum UselessColumns {
  /// A value that more leads have tells nothing.
  private static let most = 0.9
  /// Where fewer leads share their value with another one, it numbers them.
  private static let fewest = 0.01

  /// - Parameter names: how many such columns the leads have.
  /// - Returns: the bits of the attributes that are to be left out.
  static func bits(in records: borrowing LeadRecords, names: Int) -> UInt32 {
    var bits: UInt32 = 0
    for (place, attribute) in Attribute.others.enumerated() {
      if place >= names || !isUseful(attribute, records) { bits |= attribute.bit }
    }
    return bits
  }

  private static func isUseful(_ attribute: Attribute, _ records: borrowing LeadRecords) -> Bool {
    var sorter = KeySorter()
    let bytes = records.bytes.span
    for index in 0..<records.count {
      let lead = LeadRecord(bytes, at: records.starts[index])
      if lead.has(attribute) { sorter.add(KeyHash.hash(bytes, lead.range(of: attribute, bytes)), of: index) }
    }
    sorter.sort()
    let total = Double(sorter.keys.count)
    let largest = sorter.runs.reduce(0) { max($0, $1.count) }
    let shared = sorter.runs.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) }
    return Double(shared) >= fewest * total && largest > 1 && Double(largest) <= most * total
  }
}
