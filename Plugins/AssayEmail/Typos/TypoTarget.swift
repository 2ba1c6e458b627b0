// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A domain that many people write, and so many mistype; see Reference/Email/TypoTargets.
struct TypoTarget: Sendable {
  /// In lower case.
  let domain: [UInt8]
  /// The length of the first label: the name of the provider.
  let nameLength: Int
  /// 1 to 15, each step about twice as many people.
  let weight: Int
  /// Whether the name is no word of a language, which others would have in their names too.
  let isCoined: Bool
  /// Whether the name is no mail provider below `net`, `org` and the like.
  let isOnlyHere: Bool
  /// Whether it is none below any other ending.
  let isNowhereElse: Bool
  /// The domain as a quick look sees it.
  let sketch: DomainSketch

  private init(_ name: String, _ value: UInt32) {
    let bytes = Array(name.utf8)
    domain = bytes
    nameLength = bytes.firstIndex(of: ASCII.dot) ?? bytes.count
    weight = Int(value & 0xF)
    isCoined = value & 1 << 4 != 0
    isOnlyHere = value & 1 << 5 != 0
    isNowhereElse = value & 1 << 7 != 0
    sketch = DomainSketch(bytes.span, name: 0..<nameLength)
  }

  /// How far a typed name may be from this one, in tenths of a letter: little for a short name, beside which there are
  /// many other short ones.
  var budget: Int {
    // A company that is called so is as likely as a slip of a name that few people write.
    if weight < 9 { return nameLength < 5 ? 0 : 8 }
    let byLength =
      switch nameLength {
      case ...2: 0
      case 3: 6
      case 4: 8
      case 5: weight < 12 ? 13 : 17
      case 6...7: weight < 12 ? 13 : 20
      default: weight < 10 ? 20 : 26
      }
    return isCoined ? byLength : min(byLength, 8)
  }

  /// All targets of the table.
  static let all: [TypoTarget] = ReferenceTable.typoTargets.entries.compactMap { name, value in
    name.hasPrefix(".") || !name.contains(".") ? nil : TypoTarget(name, value)
  }

  /// Whether a name is that of a target, below whatever ending.
  static func isName(_ name: Span<UInt8>) -> Bool {
    let targets = all.span
    for index in targets.indices where targets[index].nameLength == name.count {
      let domain = targets[index].domain.span
      if DomainTypo.isEqual(domain.extracting(0..<name.count), name) { return true }
    }
    return false
  }
}
