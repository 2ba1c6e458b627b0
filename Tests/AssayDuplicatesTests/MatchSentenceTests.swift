// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct MatchSentenceTests {
  private func sentence(_ levels: [(Comparison, Level)], _ otherNames: [String] = []) -> [String] {
    var pattern = AgreementPattern()
    for (comparison, level) in levels { pattern[comparison] = level }
    guard
      case .name(let english, let german) = MatchSentence(pattern, levels.map(\.0), otherNames).value
    else { return [] }
    return [english, german]
  }

  @Test(
    arguments: [
      ([], ["", ""]),
      ([(.email, .same)], ["same mailbox", "gleich: Postfach"]),
      (
        [(.firstName, .same), (.lastName, .same), (.street, .close), (.houseNumber, .close), (.phone, .different)],
        ["same name; similar street; other phone number", "gleich: Name; ähnlich: Straße; verschieden: Telefonnummer"]
      ),
      (
        [(.firstName, .form), (.lastName, .same), (.city, .same), (.postalCode, .same), (.email, .alike)],
        [
          "same last name, city and postal code; similar first name and mailbox",
          "gleich: Nachname, Ort und Postleitzahl; ähnlich: Vorname und Postfach",
        ]
      ),
      (
        [(.birthDate, .different), (.company, .same), (.region, .same), (.website, .same), (.houseNumber, .same)],
        [
          "same company, region, web site and house number; other date of birth",
          "gleich: Firma, Region, Website und Hausnummer; verschieden: Geburtsdatum",
        ]
      ),
    ] as [([(Comparison, Level)], [String])])
  func saysWhatAgreesInBothLanguages(levels: [(Comparison, Level)], expected: [String]) {
    #expect(sentence(levels) == expected)
  }

  @Test func namesColumns() {
    #expect(
      sentence([(.other1, .same), (.other2, .different)], ["Shoe size"])
        == ["same Shoe size; other other2", "gleich: Shoe size; verschieden: other2"])
  }

  @Test(arguments: Comparison.allCases)
  func hasWordsForEachComparison(comparison: Comparison) {
    let words = sentence([(comparison, .same)], ["a", "b", "c", "d"])
    #expect(words[0].hasPrefix("same ") && words[1].hasPrefix("gleich: "))
    #expect(words.allSatisfy { $0.count > 5 })
  }
}
