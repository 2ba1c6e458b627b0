// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What a lead must bring along to be of use: some fields, or one of some fields, always or under a condition.
///
/// ```swift
/// CompletenessValidator(required: [
///   .field(.lastName),
///   .anyOf([.email, .phone]),
///   .field(.region).when(.country, equals: "US"),
/// ])
/// ```
///
/// A value of white space alone counts as empty.
public struct Requirement: Sendable, Hashable {
  /// When the requirement is in force.
  enum Condition: Sendable, Hashable {
    case always
    case filled(Field)
    case equal(Field, [UInt8])
  }

  let fields: [Field]
  /// Whether one of the fields is enough.
  let isAlternative: Bool
  var condition = Condition.always

  /// The field must be filled.
  public static func field(_ field: Field) -> Requirement { .allOf([field]) }

  /// All the fields must be filled; there is a finding for each one that is not.
  public static func allOf(_ fields: [Field]) -> Requirement { Requirement(fields: fields, isAlternative: false) }

  /// One of the fields must be filled.
  public static func anyOf(_ fields: [Field]) -> Requirement { Requirement(fields: fields, isAlternative: true) }

  /// The same requirement, in force only where another field is filled.
  public func when(_ field: Field) -> Requirement {
    var conditional = self
    conditional.condition = .filled(field)
    return conditional
  }

  /// The same requirement, in force only where another field has a value. ASCII letters match in any case, and white
  /// space around the value does not count.
  public func when(_ field: Field, equals value: String) -> Requirement {
    var conditional = self
    conditional.condition = .equal(field, Array(value.utf8))
    return conditional
  }
}
