// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayPersonNames

/// What a word can be in a person's name, as the table of titles, suffixes and particles has it.
///
/// `Reference/Text/PersonNames/build.py` writes the table and says what the bits mean.
struct NameWord: OptionSet, Hashable {
  let rawValue: UInt32

  /// Mr, Dr., Lieutenant.
  static let title = NameWord(rawValue: 1 << 0)
  /// A word that is part of a title beside another one: *District* Judge, Dr. *med.*
  static let titlePart = NameWord(rawValue: 1 << 1)
  /// A title that stands before the given name, even if that is all there is: Sir, Queen.
  static let titleOfGivenName = NameWord(rawValue: 1 << 2)
  /// Freiherr, Graf: part of the last name.
  static let nobility = NameWord(rawValue: 1 << 3)
  /// A title that is a name as well: Dean, Don, Pan.
  static let titleOrName = NameWord(rawValue: 1 << 4)
  /// A title that stands behind the name: 様, Bey.
  static let titleBehind = NameWord(rawValue: 1 << 5)
  /// Jr., III, PhD.
  static let suffix = NameWord(rawValue: 1 << 6)
  /// A suffix that is a name as well: MA, DO.
  static let suffixOrName = NameWord(rawValue: 1 << 7)
  /// von, de la, bin.
  static let particle = NameWord(rawValue: 1 << 8)
  /// A particle that is a given name as well: Van, Del.
  static let particleOrGivenName = NameWord(rawValue: 1 << 9)
  /// A particle that is written with a capital in some language: Di, El, Mac.
  static let capitalParticle = NameWord(rawValue: 1 << 10)
  /// and, y, und.
  static let conjunction = NameWord(rawValue: 1 << 11)
  /// A word that forms one given name with the next one: Abdul.
  static let boundGivenName = NameWord(rawValue: 1 << 12)
  /// A given name cut short: Wm., Chr.
  static let givenNameAbbreviation = NameWord(rawValue: 1 << 13)
  static let vietnameseSurname = NameWord(rawValue: 1 << 14)
  /// A Chinese, Japanese or Korean surname in its own script.
  static let eastAsianSurname = NameWord(rawValue: 1 << 15)
  /// A title that needs no dot to be told from a name: Mr, Frau, Dr.
  static let sureTitle = NameWord(rawValue: 1 << 16)
  /// A particle only where it is written in lower case: in, op, ben.
  static let lowercaseParticle = NameWord(rawValue: 1 << 17)

  /// A particle that Italians write with a capital: De Luca.
  static let italianCapital = NameWord(rawValue: 1 << 18)
  /// A given name that often stands behind another one: Maria in Anna Maria.
  static let secondGivenName = NameWord(rawValue: 1 << 19)

  private static let table = ReferenceTable(start: assay_person_names(), count: assay_person_names_size)
  static let tables = [ReferenceTable.Summary("person-names", table)]
  /// Longer words are in no table.
  static let longest = 48

  /// Which letters are capitals in the usual spelling, the first letter in the lowest bit.
  var capitals: UInt32 { rawValue >> 20 }

  /// Whether the table has a usual spelling for the word, beyond that of any name.
  var hasSpelling: Bool {
    capitals != 0 || !isDisjoint(with: [.title, .titlePart, .suffix])
  }

  /// Looks a word up that is in lower case and has no dots; an unknown word has no members.
  static func of(folded word: Span<UInt8>) -> NameWord {
    guard word.count <= longest else { return [] }
    return NameWord(rawValue: table.value(of: word) ?? 0)
  }

  /// Looks up a part of a name as it is written, without building a string.
  static func of(_ name: Span<UInt8>, _ range: Range<Int>) -> NameWord {
    guard range.count <= longest else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 8) { buffer in
      var count = 0
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = name[index]
        if byte < 0x80 {
          index += 1
          if byte == 0x2E { continue }
          buffer[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
          count += 1
        } else {
          let (scalar, length) = DecodedScalar.repaired(at: index, in: name)
          index += length
          for byte in scalar.properties.lowercaseMapping.utf8 where count < buffer.count {
            buffer[count] = byte
            count += 1
          }
        }
      }
      return of(folded: buffer.span.extracting(0..<count))
    }
  }

  /// Looks a word up as it is written.
  static func of(_ word: some StringProtocol) -> NameWord {
    guard word.utf8.count <= longest else { return [] }
    return of(folded: Array(word.lowercased().utf8.filter { $0 != UInt8(ascii: ".") }).span)
  }
}
