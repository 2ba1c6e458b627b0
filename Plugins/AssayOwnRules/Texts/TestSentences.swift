// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What is said of a test by itself.
struct TestSentences {
  typealias Sentence = (english: String, german: String)

  private let definition: OwnRule

  init(_ definition: OwnRule) { self.definition = definition }

  /// The bounds that the test has: `min`, `max`.
  var bounds: [String] {
    let (low, high) =
      switch definition.test {
      case .length(let range): (range.minimum != nil, range.maximum != nil)
      case .number(let range): (range.minimum != nil, range.maximum != nil)
      case .date(let range): (range.minimum != nil, range.maximum != nil)
      default: (false, false)
      }
    return (low ? ["min"] : []) + (high ? ["max"] : [])
  }

  /// The message of a finding.
  var message: Sentence {
    switch definition.test {
    case .pattern(_, isSearch: false):
      ("“{value}” does not have the form {pattern}.", "„{value}“ hat nicht die Form {pattern}.")
    case .pattern(_, isSearch: true):
      ("“{value}” has no part of the form {pattern}.", "„{value}“ hat keinen Teil der Form {pattern}.")
    case .values, .valuesFile:
      ("“{value}” is not among the allowed values.", "„{value}“ ist nicht unter den erlaubten Werten.")
    case .length: lengthMessage
    case .number: ranged(("is no number", "ist keine Zahl"), low: ("of at least", "ab"), high: ("of at most", "bis"))
    case .date: ("“{value}” {fault}.", "„{value}“ {fault}.")
    case .requiredIf(let condition):
      condition.expected == nil
        ? ("{field} is empty, though {other} is filled in.", "{field} ist leer, obwohl {other} ausgefüllt ist.")
        : ("{field} is empty, though {other} is “{expected}”.", "{field} ist leer, obwohl {other} „{expected}“ ist.")
    case .unique:
      ("Record {record} has the same value in {field}.", "Datensatz {record} hat denselben Wert in {field}.")
    case .compare(let comparison): compareMessage(comparison)
    }
  }

  private var lengthMessage: Sentence {
    switch bounds {
    case ["min"]:
      (
        "The value has {length} characters, at least {min} are needed.",
        "Der Wert hat {length} Zeichen, nötig sind mindestens {min}."
      )
    case ["max"]:
      (
        "The value has {length} characters, at most {max} are allowed.",
        "Der Wert hat {length} Zeichen, erlaubt sind höchstens {max}."
      )
    default:
      (
        "The value has {length} characters, {min} to {max} are allowed.",
        "Der Wert hat {length} Zeichen, erlaubt sind {min} bis {max}."
      )
    }
  }

  private func ranged(_ what: Sentence, low: Sentence, high: Sentence) -> Sentence {
    let range: Sentence =
      switch bounds {
      case []: ("", "")
      case ["min"]: (" \(low.english) {min}", " \(low.german) {min}")
      case ["max"]: (" \(high.english) {max}", " \(high.german) {max}")
      default: (" from {min} to {max}", " von {min} bis {max}")
      }
    return ("“{value}” \(what.english)\(range.english).", "„{value}“ \(what.german)\(range.german).")
  }

  private var dateExample: String {
    guard case .date(let range) = definition.test, range.format == .written else { return "2026-03-31" }
    return "2026-03-31, 31.03.2026, 3/31/2026"
  }

  private func compareMessage(_ comparison: OwnRule.Comparison) -> Sentence {
    let words = Self.words(comparison)
    return (
      "“{value}” \(words.english) “{other-value}” ({other}).", "„{value}“ \(words.german) „{other-value}“ ({other})."
    )
  }

  private static func words(_ comparison: OwnRule.Comparison) -> Sentence {
    let isDate = comparison.kind == .date
    switch comparison.relation {
    case .equal: return ("must be the same as", "muss dasselbe sein wie")
    case .notEqual: return ("must not be the same as", "darf nicht dasselbe sein wie")
    case .less:
      return isDate ? ("must be earlier than", "muss früher sein als") : ("must be less than", "muss kleiner sein als")
    case .lessOrEqual:
      return isDate
        ? ("must not be later than", "darf nicht später sein als")
        : ("must not be greater than", "darf nicht größer sein als")
    case .greater:
      return isDate ? ("must be later than", "muss später sein als") : ("must be greater than", "muss größer sein als")
    case .greaterOrEqual:
      return isDate
        ? ("must not be earlier than", "darf nicht früher sein als")
        : ("must not be less than", "darf nicht kleiner sein als")
    }
  }

  /// What the rule finds. Braces mean nothing here.
  var finds: Sentence {
    let name = definition.target.name
    switch definition.test {
    case .pattern(let source, isSearch: false):
      return (
        "A value in \(name) that does not have the form \(source).",
        "Ein Wert in \(name), der nicht die Form \(source) hat."
      )
    case .pattern(let source, isSearch: true):
      return (
        "A value in \(name) without a part of the form \(source).",
        "Ein Wert in \(name) ohne einen Teil der Form \(source)."
      )
    case .values, .valuesFile:
      return (
        "A value in \(name) that is not in the list of allowed values.",
        "Ein Wert in \(name), der nicht in der Liste erlaubter Werte steht."
      )
    case .length:
      return ("A value in \(name) that is too short or too long.", "Ein zu kurzer oder zu langer Wert in \(name).")
    case .number:
      return (
        "A value in \(name) that is no number, or out of range.",
        "Ein Wert in \(name), der keine Zahl ist oder außerhalb der Grenzen liegt."
      )
    case .date:
      return (
        "A value in \(name) that is no date such as \(dateExample), or out of range.",
        "Ein Wert in \(name), der kein Datum wie \(dateExample) ist oder außerhalb der Grenzen liegt."
      )
    case .requiredIf(let condition):
      let other = condition.target.name
      guard let expected = condition.expected else {
        return ("No value in \(name), where \(other) has one.", "Kein Wert in \(name), obwohl \(other) einen hat.")
      }
      return (
        "No value in \(name), where \(other) is “\(expected)”.",
        "Kein Wert in \(name), obwohl \(other) „\(expected)“ ist."
      )
    case .unique:
      return (
        "A value in \(name) that an earlier record has, too.",
        "Ein Wert in \(name), den schon ein früherer Datensatz hat."
      )
    case .compare(let comparison):
      let words = Self.words(comparison)
      return (
        "A breach of: \(name) \(words.english) \(comparison.other.name).",
        "Ein Verstoß gegen: \(name) \(words.german) \(comparison.other.name)."
      )
    }
  }
}
