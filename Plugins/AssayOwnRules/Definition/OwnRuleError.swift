// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Why a rule of a user cannot be used, and where in its definition.
public struct OwnRuleError: Error, Sendable, Hashable {
  /// What is wrong. An open set.
  public struct Kind: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name of the kind.
    public let rawValue: String
    /// A kind that is only known at run time.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// A kind in the source.
    public init(stringLiteral value: String) { rawValue = value }

    /// A key that nothing is known of; ``OwnRuleError/alternatives`` has those that are.
    public static let unknownKey: Kind = "unknown-key"
    /// A word that is none of those that are allowed; ``OwnRuleError/alternatives`` has them.
    public static let unknownWord: Kind = "unknown-word"
    /// A key that must be there is missing; ``OwnRuleError/name`` is the key.
    public static let missingKey: Kind = "missing-key"
    /// Neither a field nor a column, or both.
    public static let target: Kind = "target"
    /// No test.
    public static let noTest: Kind = "no-test"
    /// More than one test.
    public static let severalTests: Kind = "several-tests"
    /// An option that the test has no use for.
    public static let uselessOption: Kind = "useless-option"
    /// The id is not `area.defect` in kebab case.
    public static let malformedID: Kind = "malformed-id"
    /// The id is that of a rule that Assay has already.
    public static let knownID: Kind = "known-id"
    /// An earlier rule has the id.
    public static let repeatedID: Kind = "repeated-id"
    /// The pattern cannot be used; ``OwnRuleError/pattern`` says why.
    public static let pattern: Kind = "pattern"
    /// The least is more than the most.
    public static let minimumAboveMaximum: Kind = "minimum-above-maximum"
    /// Neither a least nor a most.
    public static let noBounds: Kind = "no-bounds"
    /// A bound is not a number, not a day, or below 0 for a length.
    public static let bound: Kind = "bound"
    /// A list of values without any.
    public static let noValues: Kind = "no-values"
    /// A value file that has not been given.
    public static let valuesFile: Kind = "values-file"
    /// A condition says neither what the value must be nor that it must not be empty.
    public static let condition: Kind = "condition"
    /// A rule depends on today, and no day has been given.
    public static let today: Kind = "today"
    /// A message names something that there is not; ``OwnRuleError/alternatives`` has what there is.
    public static let placeholder: Kind = "placeholder"
    /// The messages in English and in German name different things.
    public static let otherPlaceholders: Kind = "other-placeholders"
    /// A text without anything in it.
    public static let emptyText: Kind = "empty-text"
    /// An example that the test cannot be tried on: a list for a test of one lead, one value for a unique one.
    public static let example: Kind = "example"
  }

  /// A step on the way to the place: a key of an object, or the place in a list from 0.
  public struct Key: CodingKey, Sendable, Hashable {
    public let stringValue: String
    public let intValue: Int?

    /// A key of an object.
    public init(_ name: String) {
      stringValue = name
      intValue = nil
    }

    /// A place in a list.
    public init(_ index: Int) {
      stringValue = String(index)
      intValue = index
    }

    public init(stringValue: String) { self.init(stringValue) }
    public init(intValue: Int) { self.init(intValue) }

    init(_ key: any CodingKey) {
      stringValue = key.stringValue
      intValue = key.intValue
    }
  }

  /// What is wrong.
  public var kind: Kind
  /// The way to the place, from where decoding began. The last step of ``Kind/unknownKey`` is the key itself.
  public var path: [Key]
  /// What the error is about: a key, an id, a word.
  public var name: String
  /// What would have been allowed.
  public var alternatives: [String] = []
  /// What is wrong with a pattern.
  public var pattern: LinearPatternError?

  /// The way to the place as decoders give it.
  public var codingPath: [any CodingKey] { path }

  /// An error at a place.
  public init(
    _ kind: Kind, at path: [Key], name: String = "", alternatives: [String] = [], pattern: LinearPatternError? = nil
  ) {
    self.kind = kind
    self.path = path
    self.name = name
    self.alternatives = alternatives
    self.pattern = pattern
  }

  /// The same error, of a rule that stands somewhere.
  func under(_ prefix: [Key]) -> OwnRuleError {
    var error = self
    error.path = prefix + path
    return error
  }
}

// MARK: - Texts

extension OwnRuleError {
  /// The sentence for a person. It names words of the definition, and no values of leads.
  public func message(in language: Language) -> String {
    if let pattern { return pattern.message(in: language) }
    let list = alternatives.joined(separator: ", ")
    let text = text(list)
    return language == .german ? text.german : text.english
  }

  private func text(_ list: String) -> (english: String, german: String) {
    switch kind {
    case .unknownKey:
      ("There is no key “\(name)” here; there are: \(list)", "Den Schlüssel „\(name)“ gibt es hier nicht, nur: \(list)")
    case .unknownWord: ("“\(name)” is none of: \(list)", "„\(name)“ ist keines von: \(list)")
    case .missingKey: ("The key “\(name)” is missing", "Der Schlüssel „\(name)“ fehlt")
    case .target: ("Name either a field or a column", "Entweder ein Feld (field) oder eine Spalte (column) nennen")
    case .noTest: ("The rule has no test; it needs one of: \(list)", "Die Regel hat keine Prüfung; nötig ist: \(list)")
    case .severalTests:
      (
        "The rule has several tests (\(list)); write a rule for each",
        "Die Regel hat mehrere Prüfungen (\(list)); für jede eine Regel schreiben"
      )
    case .uselessOption:
      ("“\(name)” means nothing for this test", "„\(name)“ bedeutet bei dieser Prüfung nichts")
    case .malformedID:
      (
        "“\(name)” is no id: write area.defect in small letters, such as own.customer-number",
        "„\(name)“ ist keine Kennung: bereich.fehler in Kleinbuchstaben schreiben, etwa own.customer-number"
      )
    case .knownID: ("Assay has a rule “\(name)” already", "Eine Regel „\(name)“ hat Assay schon")
    case .repeatedID: ("There is another rule “\(name)”", "Es gibt noch eine Regel „\(name)“")
    case .minimumAboveMaximum: ("min is more than max", "min ist größer als max")
    case .noBounds: ("min or max is missing", "min oder max fehlt")
    case .bound: ("“\(name)” cannot be a bound here", "„\(name)“ kann hier keine Grenze sein")
    case .noValues: ("There are no values", "Es gibt keine Werte")
    case .valuesFile: ("The file of values “\(name)” is not there", "Die Wertedatei „\(name)“ ist nicht da")
    case .condition:
      ("Write either equals or not-empty: true", "Entweder equals oder not-empty: true schreiben")
    case .today:
      ("The rule depends on today, and no day is given", "Die Regel hängt von heute ab, und kein Tag ist gegeben")
    case .placeholder:
      (
        "The message names {\(name)}; there are only: \(list)", "Die Meldung nennt {\(name)}; es gibt nur: \(list)"
      )
    case .otherPlaceholders:
      (
        "The English and the German message name different things in braces",
        "Die englische und die deutsche Meldung nennen Verschiedenes in geschweiften Klammern"
      )
    case .emptyText: ("The text is empty", "Der Text ist leer")
    case .example:
      ("The test cannot be tried on such an example", "An einem solchen Beispiel lässt sich die Regel nicht probieren")
    default: (kind.rawValue, kind.rawValue)
    }
  }
}
