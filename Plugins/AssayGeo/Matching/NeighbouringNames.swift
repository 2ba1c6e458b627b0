// SPDX-License-Identifier: Apache-2.0

/// The names that one slip away from a folded name the gazetteer has: a letter too many, one too few, another one, two
/// swapped (Damerau, CACM 7(3), 1964).
///
/// Each of some hundred names costs two multiplications and a look into a filter: their keys are put together from those of
/// the parts before and behind the slip.
struct NeighbouringNames {
  /// A name that is in the gazetteer.
  struct Neighbour {
    let references: PlaceReferences
    let slip: Slip
    /// Where the slip is, in bytes of the folded name.
    let position: Int
    /// The byte that was meant and is not there, or zero.
    let letter: UInt8
  }

  /// What a hand does, the most frequent first (Kukich, ACM Computing Surveys 24(4), 1992).
  enum Slip: Int, Comparable {
    case swapped
    case missing
    case added
    case replaced

    static func < (left: Slip, right: Slip) -> Bool { left.rawValue < right.rawValue }
  }

  private let name: [UInt8]
  /// The sums of the keys of what stands before each position, and behind it; the powers of the multiplier.
  private let before: [UInt64]
  private let behind: [UInt64]
  private let powers: [UInt64]

  /// The letters that may be missing or meant: what is typed in Latin letters, folded.
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz ".utf8)
  /// A slip in a shorter name leads to any other.
  static let shortest = 4

  /// - Parameter name: folded.
  init?(_ name: Span<UInt8>) {
    guard name.count >= Self.shortest else { return nil }
    let bytes = name.indices.map { name[$0] }
    var before: [UInt64] = [0]
    var powers: [UInt64] = [1]
    var key = PlaceKey()
    for byte in bytes {
      key.append(byte)
      before.append(key.sum)
      powers.append(powers[powers.count - 1] &* PlaceKey.multiplier)
    }
    powers.append(powers[powers.count - 1] &* PlaceKey.multiplier)
    // The sum of a and b together is that of a times the power of b's length, and that of b.
    behind = before.indices.map { key.sum &- before[$0] &* powers[bytes.count - $0] }
    self.name = bytes
    self.before = before
    self.powers = powers
  }

  /// Looks at each neighbour that the gazetteer has, until the body returns true.
  /// - Complexity: O(bytes × letters).
  func find(in table: GazetteerBytes, _ body: (Neighbour) -> Bool) {
    let count = name.count
    func isFound(_ sum: UInt64, _ slip: Slip, _ position: Int, _ letter: UInt8 = 0) -> Bool {
      guard let references = table.references(of: PlaceKey(sum: sum)) else { return false }
      return body(Neighbour(references: references, slip: slip, position: position, letter: letter))
    }
    func sum(_ start: UInt64, then letter: UInt8) -> UInt64 { (start &+ UInt64(letter) &+ 1) &* PlaceKey.multiplier }

    for position in 0..<max(0, count - 1) where name[position] != name[position + 1] {
      guard isASCII(position), isASCII(position + 1) else { continue }
      let swapped = sum(sum(before[position], then: name[position + 1]), then: name[position])
      let rest = position + 2
      if isFound(swapped &* powers[count - rest] &+ behind[rest], .swapped, position) { return }
    }
    for position in 0...count where isBoundary(position) {
      // A letter doubled before itself and behind itself is the same name.
      for letter in Self.letters where position == 0 || letter != name[position - 1] {
        let key = sum(before[position], then: letter) &* powers[count - position] &+ behind[position]
        if isFound(key, .missing, position, letter) { return }
      }
    }
    for position in 0..<count where isBoundary(position) {
      var end = position + 1
      while !isBoundary(end) { end += 1 }
      if position > 0, name[position] == name[position - 1] { continue }
      if isFound(before[position] &* powers[count - end] &+ behind[end], .added, position) { return }
    }
    for position in 0..<count where isASCII(position) {
      for letter in Self.letters where letter != name[position] {
        let key = sum(before[position], then: letter) &* powers[count - position - 1] &+ behind[position + 1]
        if isFound(key, .replaced, position, letter) { return }
      }
    }
  }

  /// The name of a neighbour.
  func name(of neighbour: Neighbour) -> [UInt8] {
    var letters = name
    switch neighbour.slip {
    case .swapped: letters.swapAt(neighbour.position, neighbour.position + 1)
    case .missing: letters.insert(neighbour.letter, at: neighbour.position)
    case .added:
      var end = neighbour.position + 1
      while !isBoundary(end) { end += 1 }
      letters.removeSubrange(neighbour.position..<end)
    case .replaced: letters[neighbour.position] = neighbour.letter
    }
    return letters
  }

  private func isASCII(_ position: Int) -> Bool { name[position] < 0x80 }

  /// Whether a character starts there, or the name ends.
  private func isBoundary(_ position: Int) -> Bool { position >= name.count || name[position] & 0xC0 != 0x80 }
}
