// SPDX-License-Identifier: Apache-2.0

/// The other case of letters, by the case mappings of one scalar to one scalar.
///
/// `ß` and `SS` are not taken for each other: a pattern counts characters.
enum CaseVariants {
  /// Above this number of scalars a range is not gone through, but the letters that have case are.
  private static let directLimit = 1024
  /// No scalar above has case; U+1E943 is the last one in Unicode 16.
  private static let lastCased: UInt32 = 0x1EFFF

  /// The letters with another case than those in a range, and perhaps some of the range itself.
  static func ranges(of range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    var found: [ClosedRange<UInt32>] = []
    func add(_ pair: (scalar: UInt32, variant: UInt32)) {
      guard range.contains(pair.scalar), !range.contains(pair.variant) else { return }
      if let last = found.last, last.upperBound &+ 1 == pair.variant {
        found[found.count - 1] = last.lowerBound...pair.variant
      } else {
        found.append(pair.variant...pair.variant)
      }
    }
    if range.count <= directLimit {
      for value in range { for variant in variants(of: value) { add((value, variant)) } }
    } else {
      for pair in all { add(pair) }
    }
    return found
  }

  private static let all: [(scalar: UInt32, variant: UInt32)] = (0...lastCased).flatMap { value in
    variants(of: value).map { (value, $0) }
  }

  private static func variants(of value: UInt32) -> [UInt32] {
    guard let scalar = Unicode.Scalar(value), scalar.properties.isCased else { return [] }
    let properties = scalar.properties
    return [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapping in
      let scalars = mapping.unicodeScalars
      guard let first = scalars.first, scalars.count == 1, first != scalar else { return nil }
      return first.value
    }
  }
}
