// SPDX-License-Identifier: Apache-2.0

/// The comparisons of many findings in little memory: four bytes each. Weights are kept to a hundredth of a bit, between
/// -327 and 327.
struct PackedComparisons: Sendable {
  private var words: [UInt32] = []
  private var names: [String] = []
  private var indices: [String: UInt32] = [:]

  static let scale = 100.0
  private static let noAgreement: UInt32 = 7

  /// Adds the comparisons of a finding.
  /// - Returns: where they are kept, 0 for none; nil if they do not fit: more than 8,000 different names.
  mutating func append(_ comparisons: [FieldComparison]) -> UInt32? {
    if comparisons.isEmpty { return 0 }
    guard let place = UInt32(exactly: words.count) else { return nil }
    words.append(UInt32(comparisons.count))
    for comparison in comparisons {
      guard let name = index(of: comparison.name),
        let weight = Int16(exactly: (comparison.weight * Self.scale).rounded())
      else {
        words.removeLast(words.count - Int(place))
        return nil
      }
      let agreement = comparison.agreement.map { UInt32($0.rawValue) } ?? Self.noAgreement
      words.append(name << 19 | agreement << 16 | UInt32(UInt16(bitPattern: weight)))
    }
    return place + 1
  }

  /// Adds the comparisons of other findings.
  /// - Returns: what to add to the places of these; nil if they do not fit, and nothing was added.
  mutating func append(_ more: PackedComparisons) -> UInt32? {
    guard let offset = UInt32(exactly: words.count), UInt32(exactly: words.count + more.words.count) != nil else {
      return nil
    }
    var indices: [UInt32] = []
    for name in more.names {
      guard let index = index(of: name) else { return nil }
      indices.append(index)
    }
    var place = 0
    while place < more.words.count {
      let count = Int(more.words[place])
      words.append(more.words[place])
      for word in more.words[(place + 1)...(place + count)] {
        words.append(indices[Int(word >> 19)] << 19 | word & 0x7FFFF)
      }
      place += count + 1
    }
    return offset
  }

  private mutating func index(of name: String) -> UInt32? {
    if let index = indices[name] { return index }
    guard names.count < 1 << 13 else { return nil }
    names.append(name)
    indices[name] = UInt32(names.count - 1)
    return UInt32(names.count - 1)
  }

  /// The comparisons that are kept somewhere.
  subscript(place: UInt32) -> [FieldComparison] {
    guard place > 0 else { return [] }
    let start = Int(place)
    return words[start..<(start + Int(words[start - 1]))].map { word in
      FieldComparison(
        name: names[Int(word >> 19)], agreement: FieldComparison.Agreement(rawValue: UInt8(word >> 16 & 7)),
        weight: Double(Int16(bitPattern: UInt16(truncatingIfNeeded: word))) / Self.scale)
    }
  }
}
