// SPDX-License-Identifier: Apache-2.0

/// The stable id of a person in one memory: 64 bits, printed as `p-` and thirteen digits.
///
/// ```swift
/// person.description               // "p-3k9fz02v7hq1c"
/// PersonID("p-3k9fz02v7hq1c")      // the same
/// ```
///
/// It says nothing of the person, not even when they came. It stays the same as long as the memory knows the person,
/// and no other person gets it. Where two persons turn out to be one, both ids mean the one that was known first, whose
/// id is the one that is given out from then on.
public struct PersonID: Sendable, Hashable {
  let number: UInt64

  init(_ number: UInt64) {
    self.number = number
  }

  /// - Parameter bits: the number as it stands in the database, which has no unsigned ones.
  init(bits: Int64?) {
    number = UInt64(bitPattern: bits ?? 0)
  }

  var bits: Int64 { Int64(bitPattern: number) }

  /// The digits of Douglas Crockford's Base32, in lower case: no letter that is taken for a digit, and no U.
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  private static let prefix = "p-"
  private static let count = 13
}

extension PersonID: LosslessStringConvertible {
  /// Reads an id as it is printed, in any case; nil for anything else.
  public init?(_ text: String) {
    let text = text.lowercased()
    guard text.hasPrefix(Self.prefix), text.utf8.count == Self.prefix.utf8.count + Self.count else { return nil }
    var number: UInt64 = 0
    for (index, letter) in text.utf8.dropFirst(Self.prefix.utf8.count).enumerated() {
      guard let digit = Self.digits.firstIndex(of: letter) else { return nil }
      // Thirteen digits have 65 bits.
      if index == 0 && digit > 15 { return nil }
      number = number << 5 | UInt64(digit)
    }
    self.init(number)
  }

  /// The id as it is printed: `p-3k9fz02v7hq1c`.
  public var description: String {
    let shifts = (0..<Self.count).reversed().map { UInt64($0 * 5) }
    return Self.prefix + String(decoding: shifts.map { Self.digits[Int(number >> $0 & 31)] }, as: UTF8.self)
  }
}
