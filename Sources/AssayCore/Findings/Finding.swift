// SPDX-License-Identifier: Apache-2.0

/// One occurrence of a defect: data, from which a sentence is made when somebody reads it.
///
/// ```swift
/// Finding(Self.localPartTooLong, in: .email, at: 0..<70, ["length": .number(70)])
/// ```
public struct Finding: Sendable, Hashable {
  /// The kind of defect.
  public var rule: Rule
  /// ``Outcome/finding`` or ``Outcome/couldNotJudge``; the other outcomes leave no trace of their own.
  public var outcome: Outcome
  /// The field at fault, nil for a finding about the whole lead.
  public var field: Field?
  /// Where in the field's value, in UTF-8 bytes.
  public var range: Range<Int>?
  /// What the message says of this occurrence.
  public var arguments: [Argument]
  /// 0 to 1; a fact has 1, a heuristic the share of its findings that are right.
  public var confidence: Double
  /// What is probably meant, best first.
  public var suggestions: [Suggestion]
  /// Why two leads are taken for one person, or may be: the weights add up to that of their match.
  public var comparisons: [FieldComparison] = []

  /// A defect; the arguments are named by the placeholders of the rule's message.
  public init(
    _ rule: Rule, in field: Field? = nil, at range: Range<Int>? = nil,
    _ arguments: KeyValuePairs<String, Argument.Value> = [:], confidence: Double = 1, suggestions: [Suggestion] = []
  ) {
    self.rule = rule
    outcome = .finding
    self.field = field
    self.range = range
    self.arguments = arguments.map { Argument(name: $0.key, value: $0.value) }
    self.confidence = confidence
    self.suggestions = suggestions
  }

  /// The answer of a validator that cannot say whether the rule is broken: a script it does not know, a table it lacks.
  public static func couldNotJudge(
    _ rule: Rule, in field: Field? = nil, _ arguments: KeyValuePairs<String, Argument.Value> = [:]
  ) -> Finding {
    var finding = Finding(rule, in: field, arguments)
    finding.outcome = .couldNotJudge
    return finding
  }

  /// The other lead of the data set that the finding names, by its number.
  public var otherRecord: Int? {
    for argument in arguments {
      if case .record(let number) = argument.value { return number }
    }
    return nil
  }

  /// The sentence for a person.
  /// - Parameter redacted: whether values of the lead are replaced by their length, for output that others may see.
  public func message(in language: Language, redacted: Bool = false) -> String {
    let text = rule.text(in: language)
    // What could not be judged has nothing to name: the sentence of a defect would have holes.
    if outcome == .couldNotJudge, !text.placeholders.isSubset(of: arguments.map(\.name)) {
      switch language {
      case .english: return "Could not be judged. The rule finds: \(text.finds)"
      case .german: return "Ließ sich nicht beurteilen. Die Regel findet: \(text.finds)"
      }
    }
    return text.message(with: arguments, in: language, redacted: redacted)
  }
}

extension Finding {
  /// A named part of a message.
  public struct Argument: Sendable, Hashable {
    /// What a placeholder stands for.
    public enum Value: Sendable, Hashable {
      case number(Int)
      /// Words that are not the lead's: a limit, a name from a table.
      case text(String)
      /// A name from a table that each language has for itself: of a country.
      case name(english: String, german: String)
      /// Something that the lead holds, or that tells of it: a part, what a table has for it, what is probably meant. It
      /// is never shown where output is redacted.
      case value(String)
      /// The same in words that each language has for itself, such as the country of the lead.
      case valueName(english: String, german: String)
      /// Another lead of the data set, by its number from 1.
      case record(Int)
      /// A lead that was known before, by its number from 1 among those that the data set is compared with.
      case knownRecord(Int)
      /// A character, shown as `U+200B`.
      case codePoint(UInt32)
    }

    /// The placeholder.
    public var name: String
    /// What it stands for.
    public var value: Value

    /// A part of a message whose name is only known at run time.
    public init(name: String, value: Value) {
      self.name = name
      self.value = value
    }

    private static func masked(_ text: String) -> String { "‹\(text.count)›" }

    func text(in language: Language, redacted: Bool) -> String {
      switch value {
      case .number(let number), .record(let number), .knownRecord(let number): String(number)
      case .text(let text): text
      case .name(let english, let german): language == .german ? german : english
      case .value(let text): redacted ? Self.masked(text) : text
      case .valueName(let english, let german):
        // The length in one language for all: two of them would tell more than one.
        redacted ? Self.masked(english) : language == .german ? german : english
      case .codePoint(let code):
        "U+" + String(repeating: "0", count: max(0, 4 - String(code, radix: 16).count))
          + String(code, radix: 16, uppercase: true)
      }
    }
  }
}
