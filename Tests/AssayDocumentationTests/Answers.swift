// SPDX-License-Identifier: Apache-2.0

/// Gathers the values of the expressions of a snippet, in their order, as text. In an article they stand behind `//`.
@resultBuilder
enum Answers {
  static func buildExpression(_ nothing: Void) -> [String] { [] }
  static func buildExpression<Value>(_ value: Value) -> [String] { [String(describing: value)] }
  static func buildExpression<Value>(_ value: Value?) -> [String] { [value.map { String(describing: $0) } ?? "nil"] }
  static func buildBlock(_ answers: [String]...) -> [String] { answers.flatMap(\.self) }
}

/// What the expressions of a snippet come to.
func answers(@Answers _ snippet: () throws -> [String]) rethrows -> [String] { try snippet() }
