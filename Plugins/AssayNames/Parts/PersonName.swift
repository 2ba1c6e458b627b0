// SPDX-License-Identifier: Apache-2.0

/// A person's name, taken apart.
///
/// ```swift
/// let name = PersonName(parsing: "Prof. Dr. Karl-Theodor Freiherr von und zu Guttenberg, MBA")
/// name.title   // "Prof. Dr."
/// name.first   // "Karl-Theodor"
/// name.last    // "Freiherr von und zu Guttenberg"
/// name.suffix  // "MBA"
/// PersonName(parsing: "山田 太郎").order  // .familyFirst
/// ```
///
/// Names are not forced into a scheme. No letter and no digit is lost: every part consists of slices of the input, and
/// what cannot be placed stays in ``first`` or ``last``. How sure the division is, ``confidence`` says: `García
/// Márquez` may be a double surname or a given name and a surname, and only the person knows.
///
/// - Complexity: linear in the name.
public struct PersonName: Sendable, Hashable {
  /// What a piece of a name is.
  public enum Part: Sendable, Hashable, CaseIterable {
    /// `Dr.`, `Frau`, `Lt. Gen.`
    case title
    /// The given name that stands first.
    case first
    /// The other given names and initials.
    case middle
    /// The family name with its particles and titles of nobility.
    case last
    /// `Jr.`, `III`, `PhD`.
    case suffix
    /// What stands in brackets or quotes.
    case nickname
    /// What is no part of a name: emoji, dashes.
    case rest
  }

  /// Whether the given or the family name comes first in the input.
  public enum Order: Sendable, Hashable { case givenFirst, familyFirst }

  /// A slice of the input and what it is.
  public struct Piece: Sendable, Hashable {
    /// What it is.
    public let part: Part
    /// Where it stands, in UTF-8 bytes of ``PersonName/source``.
    public let range: Range<Int>
  }

  /// The name as it was given.
  public let source: String
  /// The slices of the name, in the order in which each part is read.
  public let pieces: [Piece]
  /// Whether the given or the family name comes first in the input.
  public let order: Order
  /// How often a division like this one is right: 0 to 1.
  public let confidence: Double

  /// Takes a full name apart: `Dr. Jane Q. Doe`, `Doe, Jane`, `王伟`.
  public init(parsing name: String) {
    var parser = NameParser(name)
    parser.parse()
    source = name
    pieces = parser.pieces
    order = parser.order
    confidence = parser.confidence
  }
}

extension PersonName {
  /// Honorifics, academic degrees and ranks in front of the name.
  public var title: String { text(of: .title) }
  /// The given name that stands first.
  public var first: String { text(of: .first) }
  /// The other given names and initials.
  public var middle: String { text(of: .middle) }
  /// The family name, with particles and titles of nobility.
  public var last: String { text(of: .last) }
  /// Generation, degrees and honours behind the name; separated by commas where the input has commas.
  public var suffix: String { text(of: .suffix) }
  /// What stands in brackets or quotes.
  public var nickname: String { text(of: .nickname) }
  /// First and middle names.
  public var given: String {
    let first = first
    let middle = middle
    return first.isEmpty ? middle : middle.isEmpty ? first : first + " " + middle
  }

  /// The text of a part, empty if the name has none.
  public func text(of part: Part) -> String {
    let own = pieces.count { $0.part == part }
    if own == 0 { return "" }
    let utf8 = Array(source.utf8)
    var text = ""
    var end = 0
    for piece in pieces where piece.part == part {
      if !text.isEmpty {
        let hasComma =
          part == .suffix && end <= piece.range.lowerBound && Self.holdsComma(utf8[end..<piece.range.lowerBound])
        text += hasComma ? ", " : Self.isGlued(piece.range, after: end, in: utf8) ? "" : " "
      }
      text += String(decoding: utf8[piece.range], as: UTF8.self)
      end = piece.range.upperBound
    }
    return text
  }

  private static func holdsComma(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: NameTokens.isComma)
  }

  private static func isGlued(_ range: Range<Int>, after end: Int, in bytes: [UInt8]) -> Bool {
    end == range.lowerBound
  }
}
