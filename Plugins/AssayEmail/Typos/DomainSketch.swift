// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What can be compared of two domains in a few instructions, so that nearly all pairs need no closer look.
struct DomainSketch: Sendable {
  let count: Int
  let nameLength: Int
  /// Which letters the name has, one bit each.
  let nameLetters: UInt32
  /// Which letters the ending has.
  let endingLetters: UInt32

  /// - Parameters:
  ///   - domain: in lower case.
  ///   - name: where the name is in the domain; what follows its dot is the ending.
  init(_ domain: Span<UInt8>, name: Range<Int>) {
    count = domain.count
    nameLength = name.count
    nameLetters = Self.letters(of: domain.extracting(name))
    endingLetters = Self.letters(of: domain.extracting(name.upperBound..<domain.count))
  }

  /// Which letters the domain has.
  var letters: UInt32 { nameLetters | endingLetters }

  /// Whether a domain whose ending exists may be a slip of this one: of its name, of its ending, or of a dot in it.
  /// - Parameter isOnlyHere: whether this is the domain of a target that ``TypoTarget/isOnlyHere``.
  @inline(__always)
  func mayBeMeant(by typed: DomainSketch, isOnlyHere: Bool) -> Bool {
    let isNameLike = abs(nameLength - typed.nameLength) <= 3 && (endingLetters == typed.endingLetters || isOnlyHere)
    return isNameLike || letters == typed.letters || isOnlyHere && nameLetters == typed.nameLetters
  }

  /// Whether a domain whose ending does not exist may be a slip of this one.
  @inline(__always)
  func mayBeMeant(byUnknown typed: DomainSketch) -> Bool {
    abs(count - typed.count) <= 3 && (letters ^ typed.letters).nonzeroBitCount <= 5
  }

  /// The letters and digits of a name in lower case, as bits; dots and hyphens do not count.
  static func letters(of name: Span<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for index in name.indices {
      let byte = name[index]
      if byte &- 0x61 < 26 {
        letters |= 1 << UInt32(byte &- 0x61)
      } else if ASCII.isDigit(byte) {
        letters |= 1 << UInt32(26 + byte & 3)
      }
    }
    return letters
  }
}
