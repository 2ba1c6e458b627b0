// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

/// What every rule of Assay promises: its id is part of the output contract, its texts are what people read.
struct StandardRulesTests {
  static let rules = Pipeline.standard.rules + BatchRun.fileRules + [.suppressed]
  private static let areas: Set = [
    "csv", "text", "name", "email", "phone", "geo", "postal", "company", "gibberish", "fake", "placeholder",
    "completeness", "consent", "consistency", "duplicate", "privacy",
  ]

  @Test func areAllDifferent() {
    #expect(Self.rules.count > 20)
    #expect(Dictionary(grouping: Self.rules, by: \.id).filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test(arguments: rules)
  func haveAnIDOfAreaAndDefect(rule: Rule) throws {
    let id = rule.id.rawValue
    #expect(id.wholeMatch(of: /[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    #expect(Self.areas.contains(String(rule.id.area)))
  }

  @Test(arguments: rules, Language.allCases)
  func haveAllTextsInEachLanguage(rule: Rule, language: Language) {
    let text = rule.text(in: language)
    for part in [text.message, text.finds, text.matters, text.example, text.remedy] {
      #expect(part.contains { !$0.isWhitespace })
      #expect(part == part.trimmed)
    }
  }

  @Test(arguments: rules)
  func haveTheSamePlaceholdersInEachLanguage(rule: Rule) {
    #expect(rule.text(in: .english).placeholders == rule.text(in: .german).placeholders)
  }

  @Test(arguments: rules)
  func sayOneSentenceInTheLanguage(rule: Rule) {
    let english = rule.text(in: .english)
    let german = rule.text(in: .german)
    #expect(english.message != german.message)
    #expect(english.finds != german.finds)
    #expect(english.remedy != german.remedy)
    #expect([english.message, german.message].allSatisfy { $0.hasSuffix(".") })
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
