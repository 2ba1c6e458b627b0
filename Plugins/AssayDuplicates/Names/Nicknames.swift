// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayNicknames

/// Which given names are forms of each other: Robert and Bob, Katharina and Ekaterina, Johannes and Hans.
///
/// A group is one name with its short and foreign forms, and a name may be in several groups: Alex is a form of Alexander
/// and of Alexandra, which are no forms of each other. `Reference/Text/Nicknames/build.py` writes the table and says what
/// the bits mean.
struct Nicknames: Sendable {
  static let bundled = Nicknames(ReferenceTable(start: assay_nicknames(), count: assay_nicknames_size))
  static let tables = [ReferenceTable.Summary("nicknames", bundled.table)]

  private static let mostGroups = 8

  let table: ReferenceTable

  init(_ table: ReferenceTable) {
    self.table = table
  }

  /// Whether two names are in one group; also true for a name of the table and itself.
  /// - Parameters: one word each, as ``ComparableText`` lends it.
  /// - Complexity: O(bytes of the names); two look-ups, no allocation.
  func areForms(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let leftGroups = groups(of: left)
    guard leftGroups[0] != 0 else { return false }
    let rightGroups = groups(of: right)
    for place in 0..<Self.mostGroups {
      let group = leftGroups[place]
      guard group != 0 else { return false }
      if any(rightGroups .== group) { return true }
    }
    return false
  }

  /// The numbers of the groups of a name, in ascending order; zeros behind them.
  /// - Parameter name: one word, as ``ComparableText`` lends it.
  func groups(of name: Span<UInt8>) -> SIMD8<UInt16> {
    var groups = SIMD8<UInt16>.zero
    guard var value = table.value(of: name) else { return groups }
    var count = 0
    while true {
      groups[count] = UInt16(truncatingIfNeeded: value & 0x7FF)
      groups[count + 1] = UInt16(truncatingIfNeeded: value >> 11 & 0x7FF)
      count += 2
      guard count < Self.mostGroups, value >> 22 != 0, let rest = continuation(value >> 22) else { return groups }
      value = rest
    }
  }

  /// The entry with the further groups of a name that has more than two. No name begins with its first byte.
  private func continuation(_ number: UInt32) -> UInt32? {
    let name: InlineArray<3, UInt8> = [
      1, 0x40 | UInt8(truncatingIfNeeded: number >> 6), 0x40 | UInt8(truncatingIfNeeded: number & 0x3F),
    ]
    return table.value(of: name.span)
  }
}
