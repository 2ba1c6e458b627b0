// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Which words occur in the table of placeholders, a byte for many: nearly all names are told by it, without a look at the
/// table, which does not stay in the caches of the processor.
struct WordFilter: Sendable {
  static let bundled = WordFilter(of: PlaceholderEntry.table)

  /// What may be said of words of a signature.
  struct Answer: OptionSet {
    let rawValue: UInt8
    /// They may be part of a key.
    static let inKeys = Answer(rawValue: 1)
    /// They may be a key.
    static let alone = Answer(rawValue: 2)
  }

  private static let size = 1 << 16
  private let answers: [UInt8]

  private init(of table: ReferenceTable) {
    var answers = [UInt8](repeating: 0, count: Self.size)
    table.forEachEntry { name, _ in
      var signature: UInt64 = 0
      var isAlone = true
      for index in name.indices {
        let byte = name[index]
        if byte == 0x20 {
          answers[Self.index(signature)] |= Answer.inKeys.rawValue
          isAlone = false
          signature = 0
        } else {
          signature = Self.signature(signature, byte)
        }
      }
      answers[Self.index(signature)] |= Answer.inKeys.rawValue | (isAlone ? Answer.alone.rawValue : 0)
    }
    self.answers = answers
  }

  /// The signature of a word that grows by a byte: its last eight bytes.
  @inline(__always)
  static func signature(_ signature: UInt64, _ byte: UInt8) -> UInt64 { signature << 8 | UInt64(byte) }

  @inline(__always)
  subscript(signature: UInt64) -> Answer { Answer(rawValue: answers[Self.index(signature)]) }

  /// Multiplicative hashing (Knuth, The Art of Computer Programming, vol. 3, section 6.4).
  @inline(__always)
  private static func index(_ signature: UInt64) -> Int {
    Int(truncatingIfNeeded: (signature &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
