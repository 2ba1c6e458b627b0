// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A rule that a user states without writing code: which value, one test, what to say if it fails.
///
/// In a configuration it is an object with the keys of ``Key``:
///
/// ```yaml
/// id: own.customer-number
/// column: Kundennummer
/// pattern: 'K-[0-9]{6}'
/// severity: error
/// texts: { en: "“{value}” is no customer number.", de: "„{value}“ ist keine Kundennummer." }
/// examples: { good: ['K-123456'], bad: ['123456'] }
/// ```
///
/// Decoding throws an ``OwnRuleError`` that knows the place: for unknown keys, none or several tests, bounds the wrong way
/// round, a pattern that cannot be used. Rules made in code are checked by ``check()`` and by whoever takes them.
///
/// Empty values are not tested, except by ``Test/requiredIf(_:)``. What is found is a fact and has the confidence 1.
public struct OwnRule: Sendable, Hashable {
  /// `area.defect` in kebab case.
  public var id: Rule.ID
  /// The value that is tested.
  public var target: Target
  /// The test.
  public var test: Test
  /// Whether upper and lower case are the same, for patterns, values, unique values, texts that are compared and the
  /// condition of a required value.
  public var ignoresCase: Bool
  /// The weight of the findings.
  public var severity: Severity
  /// What is said to people; what is left out is made from the test.
  public var texts: Texts
  /// Values that the rule must let pass, and values that it must report.
  public var examples: Examples

  /// A rule.
  public init(
    _ id: Rule.ID, _ target: Target, _ test: Test, ignoringCase: Bool = false, severity: Severity = .warning,
    texts: Texts = Texts(), examples: Examples = Examples()
  ) {
    self.id = id
    self.target = target
    self.test = test
    ignoresCase = ignoringCase
    self.severity = severity
    self.texts = texts
    self.examples = examples
  }
}

extension OwnRule {
  /// Which value of a lead.
  public enum Target: Sendable, Hashable {
    /// That of a field.
    case field(Field)
    /// That of a column, by the name in the header. Mostly it is no field; where it has been taken for one, its value is
    /// that of the field.
    case column(String)

    /// The name of the field or the column.
    public var name: String {
      switch self {
      case .field(let field): field.name
      case .column(let name): name
      }
    }

    /// The field that findings name; for a column that is no field, one with its name.
    public var field: Field {
      switch self {
      case .field(let field): field
      case .column(let name): Field(name)
      }
    }
  }

  /// What a value is held against. The set is closed: a rule of another kind is a ``Validator``.
  public enum Test: Sendable, Hashable {
    /// Matches a ``LinearPattern``.
    case pattern(String, isSearch: Bool = false)
    /// Is one of these.
    case values([String])
    /// Is a line of a file, which whoever takes the rule has read.
    case valuesFile(String)
    /// Has so many characters, as people count them.
    case length(LengthRange)
    /// Is a number in a range.
    case number(NumberRange)
    /// Is a date in a range.
    case date(DateRange)
    /// Is there where another value calls for it.
    case requiredIf(Condition)
    /// Is in no other lead of the data set.
    case unique
    /// Stands in a relation to another value of the lead.
    case compare(Comparison)
  }
}
