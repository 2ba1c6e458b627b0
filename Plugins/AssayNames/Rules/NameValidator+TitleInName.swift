// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NameValidator {
  static func findTitle(in field: Field, of lead: borrowing LeadView, _ findings: inout [Finding]) {
    let value = lead[field]
    guard NameLetters.mayHoldTitle(value) else { return }
    let name = String(repairing: value)
    guard let division = TitleDivision(of: name, isGivenName: field == .firstName) else { return }
    let salutation = lead.string(.salutation)
    var suggestions: [Suggestion] = []
    if !salutation.contains(division.title) {
      let value = salutation.isEmpty ? division.title : salutation + " " + division.title
      suggestions.append(Suggestion(.salutation, value, confidence: 0.9, evidence: [.form]))
    }
    suggestions.append(Suggestion(field, division.name, confidence: 0.9, evidence: [.form]))
    findings.append(
      Finding(
        titleInName, in: field, at: division.range, ["title": .value(division.title)], confidence: 0.95,
        suggestions: suggestions))
  }

  /// A first or last name holds a title.
  public static let titleInName = Rule(
    "name.title-in-name", .note, fields: [.firstName, .lastName],
    english: RuleText(
      message: "The name holds the title “{title}”.",
      finds: "A form of address or an academic title in a field for first or last names. Titles of nobility belong to "
        + "the last name and stay there; what may be a name, such as Dean or Pan, is not questioned.",
      matters:
        "A letter would begin with “Dear Dr. Anna”, and the same person without the title seems to be another one.",
      example: "\"Dr. Anna\" as first name, \"Prof. Müller\" as last name.",
      remedy: "Move the title into the field for the salutation."),
    german: RuleText(
      message: "Im Namen steht der Titel „{title}“.",
      finds: "Eine Anrede oder ein akademischer Titel in einem Feld für Vor- oder Nachnamen. Adelstitel gehören zum "
        + "Nachnamen und bleiben dort; was ein Name sein kann, wie Dean oder Pan, wird nicht bezweifelt.",
      matters: "Ein Brief begänne mit „Liebe Dr. Anna“, und dieselbe Person ohne Titel hielte man für eine andere.",
      example: "„Dr. Anna“ als Vorname, „Prof. Müller“ als Nachname.",
      remedy: "Den Titel in das Feld für die Anrede verschieben."))
}

/// A first or last name, and the titles in it that can be nothing else.
private struct TitleDivision {
  let title: String
  let name: String
  /// Where the title stands, in UTF-8 bytes.
  let range: Range<Int>

  init?(of value: String, isGivenName: Bool) {
    let segments = NameTokens(value).segments
    guard segments.count == 1, let tokens = segments.first else { return nil }
    let titles = NameTitles(of: tokens[...])
    let leading = tokens.prefix(titles.count)
    let utf8 = Array(value.utf8)
    func slice(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

    if let first = leading.first, let last = leading.last {
      let isSure =
        leading.allSatisfy { Self.isSure($0) || Self.belongsToTitle($0) } && leading.contains(where: Self.isSure)
      // A title alone: the name is missing. Herr is a family name as well.
      guard isSure, leading.count < tokens.count || isGivenName else { return nil }
      range = first.range.lowerBound..<last.range.upperBound
      title = slice(range)
      name = tokens.dropFirst(leading.count).first.map { slice($0.range.lowerBound..<utf8.count) } ?? ""
    } else if tokens.count > 1, let last = tokens.last, last.endsWithDot, NameTitles.isBehind(last), Self.isSure(last) {
      range = last.range
      title = slice(range)
      name = slice(0..<tokens[tokens.count - 2].range.upperBound)
    } else {
      return nil
    }
  }

  private static func isSure(_ token: NameToken) -> Bool {
    token.has(.title) && !token.has([.titleOrName, .titleOfGivenName, .givenNameAbbreviation, .particle])
      && (token.has(.sureTitle) || (token.endsWithDot && token.letterCount > 1))
  }

  private static func belongsToTitle(_ token: NameToken) -> Bool {
    token.has([.titlePart, .conjunction]) && token.shape == .lower
  }
}
