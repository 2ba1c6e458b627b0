// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// One value that was pasted into fields that have nothing to do with each other.
///
/// People, companies and places share names: a company is called by its owner, a family by its town. That an odd value is all
/// three, or any value nearly everywhere, is seldom true.
enum RepeatedValue {
  private static let people: [Field] = [.firstName, .lastName, .fullName]
  private static let others: [[Field]] = [[.company], [.city, .street], [.message], [.jobTitle]]

  /// The first field with such a value, nil if there is none.
  /// - Parameter accused: whether the name is odd beyond doubt; if not, the value must stand nearly everywhere.
  static func field(in lead: borrowing LeadView, accused: Bool) -> Field? {
    for field in people where !lead.isEmpty(field) {
      let name = lead[field]
      let isHalf = field == .fullName && isDoubled(name)
      let value = isHalf ? name.extracting(0..<(name.count / 2)) : name
      let isTwice = isHalf || field == .firstName && isSame(value, lead[.lastName])
      var places = 1 + (isTwice ? 1 : 0) + (isInAddress(value, lead[.email]) ? 1 : 0)
      for group in others where holds(value, group, lead) { places += 1 }
      if places >= (accused ? 3 : 5) { return field }
    }
    return nil
  }

  /// Whether the first name is the last name too, or a full name one word twice.
  static func isNameDoubled(in lead: borrowing LeadView) -> Bool {
    if !lead.isEmpty(.firstName) { return isSame(lead[.firstName], lead[.lastName]) }
    return isDoubled(lead[.fullName])
  }

  private static func isDoubled(_ name: Span<UInt8>) -> Bool {
    let half = name.count / 2
    guard name.count > 2, name.count & 1 == 1, name[half] == 0x20 else { return false }
    return isSame(name.extracting(0..<half), name.extracting((half + 1)..<name.count))
  }

  private static func holds(_ value: Span<UInt8>, _ group: [Field], _ lead: borrowing LeadView) -> Bool {
    for field in group where isSame(value, lead[field]) { return true }
    return false
  }

  private static func isSame(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    return begins(second, with: first)
  }

  /// Whether an address is made of the value on both sides of its sign: `asdf@asdf.de`.
  private static func isInAddress(_ value: Span<UInt8>, _ address: Span<UInt8>) -> Bool {
    guard address.count > 2 * value.count + 1, address[value.count] == UInt8(ascii: "@") else { return false }
    return begins(address, with: value) && begins(address.extracting((value.count + 1)..<address.count), with: value)
  }

  /// Without regard to the case of ASCII letters.
  private static func begins(_ text: Span<UInt8>, with start: Span<UInt8>) -> Bool {
    for index in start.indices {
      let (one, other) = (text[index], start[index])
      if one != other && (one ^ other != 0x20 || (one | 0x20) &- 0x61 >= 26) { return false }
    }
    return true
  }
}
