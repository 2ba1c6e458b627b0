// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayHTMLEntities

/// Character references of HTML: `&uuml;`, `&#252;`, `&#xFC;`.
enum HTMLEntities {
  private static let names = ReferenceTable(
    start: assay_html_entities_start(), count: assay_html_entities_size)
  static let tables = [ReferenceTable.Summary("html-entities", names)]

  /// The longest name of the table, or number, that is looked at.
  private static let longest = 10

  /// The text with references replaced by their characters, as often as they were put around each other; nil if there is
  /// none. A reference without `;`, or with a name that HTML does not have, is none: `AT&T`, `R&D;`.
  /// - Complexity: O(characters): what comes out of a reference is looked at again, but is always shorter.
  static func decoded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var isChanged = false
    for scalar in scalars {
      result.append(scalar)
      guard scalar == ";" else { continue }
      // The end of a reference: what comes out may be the `&` of the next one, which ends further behind.
      guard let start = result.suffix(longest + 2).lastIndex(of: "&") else { continue }
      guard let character = character(result[(start + 1)..<(result.count - 1)]) else { continue }
      result.removeSubrange(start...)
      result.append(character)
      isChanged = true
    }
    return isChanged ? result : nil
  }

  private static func character(_ reference: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard let first = reference.first, reference.count <= longest else { return nil }
    let bytes = reference.map { $0.value < 0x80 ? UInt8($0.value) : 0 }
    guard first == "#" else { return names.value(of: bytes.span).flatMap { Unicode.Scalar($0) } }
    let isHexadecimal = bytes.count > 1 && bytes[1] | 0x20 == UInt8(ascii: "x")
    let digits = bytes.dropFirst(isHexadecimal ? 2 : 1)
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      guard let digit = UInt8.hexadecimal(byte), isHexadecimal || digit < 10 else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
      if value > 0x10ffff { return nil }
    }
    return Unicode.Scalar(value).flatMap { allowed($0) }
  }

  /// Control characters, which a reference may not name, are what Windows-1252 prints there (WHATWG HTML, section
  /// 13.2.5.80), or nothing.
  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20, 0x7f: nil
    case 0x80..<0xa0: MisreadText.printed(scalar)
    default: scalar.isAssigned ? scalar : nil
    }
  }
}
