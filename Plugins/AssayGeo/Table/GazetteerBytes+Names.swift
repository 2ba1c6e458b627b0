// SPDX-License-Identifier: Apache-2.0

/// The places that a name stands for: a run of references in the gazetteer, ordered by country, the largest first in each.
struct PlaceReferences {
  /// The reference itself where there is but one, else -1.
  fileprivate let single: Int
  fileprivate let start: Int
  /// How many there are.
  let count: Int
}

/// A place, and how a name belongs to it.
struct PlaceReference {
  fileprivate let raw: Int

  /// How a name belongs to a place, the surest first.
  enum Kind: Int, Comparable {
    /// It is the name that the place has in the gazetteer.
    case own
    /// It is its name in a known language.
    case inLanguage
    /// It is another name: an older one, a spelling, one of a language that is not known.
    case other
    /// It is the beginning of one of its names, at the end of a word.
    case beginning

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The number of the place.
  @inline(__always)
  var place: Int { raw & (1 << 18 - 1) }

  /// How the name belongs to it.
  @inline(__always)
  var kind: Kind { Kind(rawValue: raw >> 18 & 3) ?? .other }
}

extension GazetteerBytes {
  /// The places that a name stands for, nil for a name that is not in the gazetteer.
  /// - Complexity: one cache line for most names that are not there, two or three for one that is.
  @inline(__always)
  func references(of key: PlaceKey) -> PlaceReferences? {
    guard placeCount > 0 else { return nil }
    let hash = key.hash
    let bucket = sections.buckets + Int(truncatingIfNeeded: hash >> (64 - bucketBits)) * 12
    let filter = doubleWord(at: bucket + 4)
    guard filter & 1 << (hash & 63) != 0, filter & 1 << (hash >> 6 & 63) != 0 else { return nil }
    let fingerprint = Int(UInt32(truncatingIfNeeded: hash >> (32 - bucketBits)))
    let end = sections.keys + word(at: bucket + 12) * 7
    var entry = sections.keys + word(at: bucket) * 7
    while entry < end {
      if word(at: entry) == fingerprint { return references(meaning: threeBytes(at: entry + 4)) }
      entry += 7
    }
    return nil
  }

  @inline(__always)
  private func references(meaning: Int) -> PlaceReferences {
    guard meaning & 1 << 23 != 0 else { return PlaceReferences(single: meaning, start: 0, count: 1) }
    let start = sections.lists + (meaning & (1 << 23 - 1)) * 3
    return PlaceReferences(single: -1, start: start + 3, count: threeBytes(at: start))
  }

  /// One of the places that a name stands for.
  @inline(__always)
  func reference(_ index: Int, of references: PlaceReferences) -> PlaceReference {
    PlaceReference(raw: references.single >= 0 ? references.single : threeBytes(at: references.start + index * 3))
  }
}
