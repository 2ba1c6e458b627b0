// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayOwnRules

/// What may stand in an own rule, for editors. The keys are those of the types in `AssayOwnRules`, which know nothing of
/// schemas; a test decodes what the schema allows.
extension OwnRule {
  /// Own rules know no `name` for the full name.
  private static let fieldNames = Field.configurationNames.filter { $0 != "name" }
  private static let id = "[a-z0-9]+(-[a-z0-9]+)*"

  /// The ids that settings may be for: those of the bundled rules, and any in an area that is not theirs.
  static var schemaOfKnownIDs: ConfigurationSchema {
    let areas = Set(Rule.bundled.map { String($0.id.area) }).sorted().joined(separator: "|")
    return .anyOf(
      "The id of a rule.",
      [
        .name("A bundled rule.", Rule.bundled.map(\.id.rawValue)),
        .form("An own rule.", pattern: "^(?!(\(areas))\\.)\(id)\\.\(id)$"),
      ])
  }

  static var schema: ConfigurationSchema {
    .section(
      "A rule that needs no code: which value, exactly one test, what to say if it fails.",
      Key.allCases.map { ($0.rawValue, schema(of: $0)) }, required: [Key.id.rawValue])
  }

  private static func schema(of key: Key) -> ConfigurationSchema {
    switch key {
    case .id: .form("area.defect, in an area of your own, such as own.customer-number.", pattern: "^\(id)\\.\(id)$")
    case .field: .name("The field whose value is tested; it or a column.", fieldNames)
    case .column: .string("The column whose value is tested, by its name; it or a field.")
    case .pattern: .string("Test: the whole value matches this regular expression.")
    case .values: .list("Test: the value is one of these.", scalar("A value."))
    case .valuesFile: .string("Test: the value is a line of this file, relative to the configuration.")
    case .length:
      .section(
        "Test: the value has so many characters.", [("min", .count("The least.")), ("max", .count("The most."))],
        required: [])
    case .number:
      .section(
        "Test: the value is a number in a range.",
        [("min", scalar("The least.")), ("max", scalar("The most.")), ("decimal", decimal)], required: [])
    case .date:
      .section(
        "Test: the value is a date in a range.",
        [
          ("min", .string("The earliest, as in 2026-01-31, or today.")),
          ("max", .string("The latest, as in 2026-01-31, or today.")),
          (
            "format",
            .name(
              "How dates are written: as people write them, or only as in 2026-01-31. Usual: written.",
              DateRange.Format.allCases.map(\.rawValue))
          ),
        ], required: [])
    case .requiredIf:
      .section(
        "Test: the value is there where another value calls for it.",
        other + [
          ("equals", scalar("The other value is this.")), ("not-empty", .flag("The other value is not empty.")),
        ], required: [])
    case .unique: .flag("Test: the value is in no other lead.")
    case .compare:
      .section(
        "Test: the value stands in a relation to another one.",
        [("operator", .name("The relation.", Comparison.Relation.allCases.map(\.rawValue)))] + other + [
          ("as", .name("How values are compared.", Comparison.Kind.allCases.map(\.rawValue))), ("decimal", decimal),
        ], required: ["operator"])
    case .search: .flag("With pattern: a part of the value is enough.")
    case .ignoreCase: .flag("Upper and lower case are the same.")
    case .severity: .name("How much a finding weighs. Usual: warning.", Severity.allCases.map(\.name))
    case .texts:
      .section("What is said to people.", [("en", text("English.")), ("de", text("German."))], required: [])
    case .examples:
      .section(
        "Values to try the rule on.",
        [("good", .list("They must pass.", example)), ("bad", .list("They must be reported.", example))], required: [])
    }
  }

  private static func scalar(_ description: String) -> ConfigurationSchema {
    .anyOf(
      description, [.string("A text."), .number("A number."), .flag("A word that editors take for a truth value.")])
  }

  private static var decimal: ConfigurationSchema {
    .name("What stands before the fraction of a number.", DecimalMark.allCases.map(\.rawValue))
  }

  private static var other: [(key: String, schema: ConfigurationSchema)] {
    [
      ("field", .name("The other field; it or a column.", fieldNames)),
      ("column", .string("The other column; it or a field.")),
    ]
  }

  private static func text(_ description: String) -> ConfigurationSchema {
    .anyOf(
      description,
      [
        .string("The message; {value} stands for the value."),
        .section(
          "All texts.",
          ["message", "finds", "matters", "remedy"].map { ($0, .string("The text.")) }, required: ["message"]),
      ])
  }

  private static var example: ConfigurationSchema {
    .anyOf(
      "A value; for unique, a list of values; for tests of two values, an object.",
      [
        scalar("A value."), .list("Values.", scalar("A value.")),
        .map("Values by field or column.", keys: nil, scalar("A value.")),
      ])
  }
}
