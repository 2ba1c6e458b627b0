// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Why a pattern cannot be used, and where.
public struct LinearPatternError: Error, Sendable, Hashable {
  /// What is wrong. An open set.
  public struct Reason: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name of the reason.
    public let rawValue: String
    /// A reason that is only known at run time.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// A reason in the source.
    public init(stringLiteral value: String) { rawValue = value }

    /// There is no pattern.
    public static let empty: Reason = "empty"
    /// `\1`, `\k<name>`: needs memory of what was matched, and more than linear time.
    public static let backreference: Reason = "backreference"
    /// `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`.
    public static let lookaround: Reason = "lookaround"
    /// `\b`, `\A`, `\z` and the like.
    public static let assertion: Reason = "assertion"
    /// A group that begins with `(?` and something unknown.
    public static let group: Reason = "group"
    /// A parenthesis, bracket or brace without its other half.
    public static let unbalanced: Reason = "unbalanced"
    /// A quantifier with nothing before it, or after another one.
    public static let quantifier: Reason = "quantifier"
    /// The bounds of `{m,n}` are not numbers, or the wrong way round.
    public static let bounds: Reason = "bounds"
    /// A class without members, or a range the wrong way round, or a `[` inside.
    public static let characterClass: Reason = "character-class"
    /// A property that is no general category.
    public static let property: Reason = "property"
    /// A backslash before a character for which it means nothing.
    public static let escape: Reason = "escape"
    /// Groups are nested too deeply.
    public static let depth: Reason = "depth"
    /// Written out, the pattern is longer than ``LinearPattern/programLimit``.
    public static let size: Reason = "size"
  }

  /// What is wrong.
  public var reason: Reason
  /// Where in the pattern, in Unicode scalars from 0.
  public var offset: Int

  /// An error at a place in a pattern.
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The sentence for a person.
  public func message(in language: Language) -> String {
    let text = Self.texts[reason] ?? (english: reason.rawValue, german: reason.rawValue)
    switch language {
    case .english: return "\(text.english) (character \(offset + 1) of the pattern)"
    case .german: return "\(text.german) (Zeichen \(offset + 1) des Musters)"
    }
  }

  private static let texts: [Reason: (english: String, german: String)] = [
    .empty: ("The pattern is empty", "Das Muster ist leer"),
    .backreference: (
      "Backreferences such as \\1 are not supported, because they cannot be matched in linear time",
      "Rückverweise wie \\1 gibt es nicht, denn sie lassen sich nicht in linearer Zeit prüfen"
    ),
    .lookaround: (
      "Lookahead and lookbehind are not supported; write two rules instead",
      "Vorausschau und Rückschau gibt es nicht; zwei Regeln leisten dasselbe"
    ),
    .assertion: (
      "Of the assertions only ^ and $ are supported", "Von den Zusicherungen gibt es nur ^ und $"
    ),
    .group: (
      "After (? only a colon or a name in angle brackets is supported, and (?i) at the very start",
      "Nach (? geht nur ein Doppelpunkt oder ein Name in spitzen Klammern, und (?i) ganz am Anfang"
    ),
    .unbalanced: (
      "A bracket has no other half; a backslash before it makes it an ordinary character",
      "Einer Klammer fehlt die andere Hälfte; mit einem Backslash davor ist sie ein gewöhnliches Zeichen"
    ),
    .quantifier: (
      "There is nothing here that could be repeated", "Hier steht nichts, was sich wiederholen ließe"
    ),
    .bounds: (
      "Bounds of a repetition are written {2}, {2,} or {2,5}; a backslash makes { an ordinary character",
      "Grenzen einer Wiederholung heißen {2}, {2,} oder {2,5}; mit einem Backslash ist { ein gewöhnliches Zeichen"
    ),
    .characterClass: (
      "The class in brackets is empty, has a range the wrong way round, or a [ without a backslash",
      "Die Klasse in eckigen Klammern ist leer, hat einen verkehrten Bereich oder ein [ ohne Backslash"
    ),
    .property: (
      "Of the properties only general categories are supported: \\p{L}, \\p{Lu}, \\p{N} …",
      "Von den Eigenschaften gibt es nur die allgemeinen Kategorien: \\p{L}, \\p{Lu}, \\p{N} …"
    ),
    .escape: (
      "The backslash means nothing before this character", "Der Backslash bedeutet vor diesem Zeichen nichts"
    ),
    .depth: ("Groups are nested too deeply", "Die Gruppen sind zu tief verschachtelt"),
    .size: (
      "Written out, the pattern has more than \(LinearPattern.programLimit) steps; its repetitions are too large",
      "Ausgeschrieben hat das Muster mehr als \(LinearPattern.programLimit) Schritte; seine Wiederholungen sind zu groß"
    ),
  ]
}
