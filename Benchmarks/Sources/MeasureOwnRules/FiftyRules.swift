// SPDX-License-Identifier: Apache-2.0

import Assay

/// Fifty rules of all kinds that judge one lead, which most generated leads keep.
enum FiftyRules {
  static let kinds = ["pattern", "search", "values", "length", "number", "date", "required-if", "compare"]
  static let codePattern = "[\\p{L}0-9][\\p{L}0-9 .-]*"

  static let all: [(kind: String, rule: OwnRule)] =
    patterns.enumerated().map { index, pattern in
      ("pattern", OwnRule(id("pattern", index), .field(pattern.field), .pattern(pattern.source)))
    }
    + searches.enumerated().map { index, pattern in
      let test = OwnRule.Test.pattern(pattern.source, isSearch: true)
      return ("search", OwnRule(id("search", index), .field(pattern.field), test))
    }
    + lengths.enumerated().map { index, field in
      ("length", OwnRule(id("length", index), .field(field), .length(.init(minimum: 1, maximum: 200))))
    }
    + (0..<5).map { index in
      let values = countries + (0..<1000).map { "Wert \($0 * 7 + index)" }
      return (
        "values",
        OwnRule(id("values", index), .field(.country), .values(values), ignoringCase: index > 2, severity: .note)
      )
    }
    + (0..<3).map { ("number", OwnRule(id("number", $0), .column("id"), .number(.init(minimum: "0")))) }
    + (0..<3).map { ("date", OwnRule(id("date", $0), .field(.createdAt), .date(.init(maximum: .today)))) }
    + lengths.prefix(5).enumerated().map { index, field in
      (
        "required-if",
        OwnRule(id("required-if", index), .field(.email), .requiredIf(.init(.field(field), equals: "never")))
      )
    }
    + lengths.prefix(6).enumerated().map { index, field in
      ("compare", OwnRule(id("compare", index), .field(field), .compare(.init(.notEqual, .field(.message)))))
    }

  private static func id(_ kind: String, _ index: Int) -> Rule.ID { Rule.ID(rawValue: "own.\(kind)-\(index)") }

  private static let patterns: [(field: Field, source: String)] = [
    (.email, ".*"), (.email, "[^ ]*"), (.email, "[^@]*@?[^@]*|.*"), (.phone, "[0-9 +()/.-]*|.*"),
    (.firstName, codePattern + "|.*"), (.lastName, "\\p{L}.*|.*"), (.city, "\\w+([ -]\\w+)*|.*"),
    (.street, ".*[0-9]+[a-z]?|.*"), (.postalCode, "[0-9]{4,5}|.*"), (.company, ".{0,100}|.*"),
    (.country, "[A-Z]{2}|.*"),
    (.lastName, "(?i)[a-zäöüß' -]+|.*"), (.message, "[^<>]*|.*\\n?.*"),
  ]

  private static let searches: [(field: Field, source: String)] = [
    (.email, "@"), (.phone, "[0-9]"), (.street, "\\p{L}{2}"), (.city, "\\p{L}{2}"), (.company, "\\w.?\\)?$"),
  ]

  /// Those of the generated leads.
  private static let countries = [
    "United States", "United Kingdom", "Ελλάδα", "Україна", "中国", "日本", "Deutschland", "Österreich", "France",
    "Polska", "Nederland",
  ]

  private static let lengths: [Field] = [
    .firstName, .lastName, .email, .phone, .company, .street, .postalCode, .city, .country, .message,
  ]
}
