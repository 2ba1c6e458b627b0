// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayPlaceholders

/// What the table of placeholders says of a text; see Reference/Text/Placeholders/build.py, which packs the value.
struct PlaceholderEntry {
  /// Where a text stands.
  enum Use: UInt32 {
    case firstName, lastName, wholeName, company, street, city, message
  }

  /// How sure it is that the text stands for no value.
  enum Level: UInt32, Comparable {
    case none
    /// People or firms are really called that: it counts only beside other evidence.
    case weak
    case likely
    case sure

    var confidence: Double {
      switch self {
      case .none: 0
      case .weak: 0.3
      case .likely: 0.7
      case .sure: 0.95
      }
    }

    var next: Level { Level(rawValue: rawValue + 1) ?? .sure }

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private let value: UInt32

  static let table = ReferenceTable(start: assay_placeholders_start(), count: assay_placeholders_size)

  @inline(__always)
  init?(_ folded: Span<UInt8>) {
    guard let value = Self.table.value(of: folded) else { return nil }
    self.value = value
  }

  /// The same for a word of which ASCII letters count as small ones.
  init?(lowercasing word: Span<UInt8>) {
    guard let value = Self.table.value(ofLowercased: word) else { return nil }
    self.value = value
  }

  func level(as use: Use) -> Level { Level(rawValue: value >> (use.rawValue * 2) & 3) ?? .none }

  /// A sample person or a figure, not a word.
  var isFigure: Bool { value >> 14 & 1 != 0 }
  /// Two such words beside each other are no name: Foo Bar, Test Null.
  var isFiller: Bool { value >> 15 & 1 != 0 }
  /// Na and Nan are names; na and NaN are less often.
  var isNameInTitleCase: Bool { value >> 16 & 1 != 0 }
  /// Mr, Frau, Dr.
  var isTitle: Bool { value >> 17 & 1 != 0 }
  /// GmbH, Ltd.
  var isLegalForm: Bool { value >> 18 & 1 != 0 }
  /// A word of lorem ipsum.
  var isLorem: Bool { value >> 19 & 1 != 0 }
  /// A word of lorem ipsum that no living language has, as et and in.
  var isDistinctLorem: Bool { value >> 20 & 1 != 0 }
}
